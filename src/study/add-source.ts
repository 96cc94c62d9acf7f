import { readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { isSeq, parseDocument } from "yaml";
import type { Field } from "../core/model/fields.js";
import type { Issue } from "../core/model/issue.js";
import { type SourceConfig, type SourceRole, sourceConfigSchema } from "../core/model/source.js";
import { type Proposal, proposeMapping } from "../sources/propose.js";
import { readSource } from "../sources/read-source.js";
import { readTable } from "../sources/read-table.js";
import type { Table } from "../sources/table.js";
import type { Study } from "./config.js";
import { listIssues } from "./run.js";

/** What a person said about a file that joins a study; everything else is looked up in the file. */
export type AddRequest = {
  readonly file: string;
  readonly kind: SourceRole;
  readonly id?: string | undefined;
  readonly map?: Readonly<Partial<Record<Field, string>>>;
  readonly set?: Readonly<Partial<Record<Field, string>>>;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly dates?: SourceConfig["dates"];
  readonly confidential?: boolean | undefined;
};

/** A file's proposed place in a study, tried out: how many rows the next build could use, and why not the others. */
export type Plan = {
  readonly source: SourceConfig;
  /** True when the study reads this file already and its entry is replaced. */
  readonly replaces: boolean;
  readonly proposal: Proposal;
  readonly table: Table;
  readonly rows: number;
  readonly usable: number;
  readonly issues: readonly Issue[];
};

/**
 * Proposes how a file joins the study and tries it, without changing anything.
 * @throws Error when the file can't be read, or a mapped column isn't in it.
 */
export async function planSource(study: Study, request: AddRequest): Promise<Plan> {
  const options = { sheet: request.sheet, encoding: request.encoding };
  const table = await readTable(request.file, options);
  const proposal = proposeMapping(table, request.kind, request.map);
  const file = relative(resolve(study.dir), resolve(request.file));
  const known = study.config.sources.find(
    (source) => resolve(study.dir, source.file) === resolve(request.file),
  );
  const constants = { ...proposal.constants, ...request.set };
  const columns = Object.fromEntries(
    Object.entries(proposal.columns).filter(([field]) => !(field in (request.set ?? {}))),
  );
  const dates = request.dates ?? (proposal.dates === "ymd" ? undefined : proposal.dates);
  const source: SourceConfig = sourceConfigSchema.parse({
    id: request.id ?? known?.id ?? freeId(study, request.file),
    kind: request.kind,
    file,
    ...(request.confidential === undefined ? {} : { confidential: request.confidential }),
    columns,
    ...(Object.keys(constants).length > 0 ? { constants } : {}),
    ...(dates ? { dates } : {}),
    ...(request.sheet ? { sheet: request.sheet } : {}),
    ...(request.encoding ? { encoding: request.encoding } : {}),
  });
  const { input } = await readSource(source, study.dir);
  const { benchmarks: _, ...config } = study.config;
  const issues = await listIssues({ ...study, config: { ...config, sources: [source] } });
  const lost = new Set(issues.filter(({ fatal, row }) => fatal && row > 0).map(({ row }) => row));
  const usable = Math.max(0, input.rows - lost.size);
  return { source, replaces: known !== undefined, proposal, table, rows: input.rows, usable, issues };
}

/** Writes the planned source into `study.yaml`, leaving its comments and everything else as they were. */
export async function saveSource(study: Study, { source }: Plan): Promise<string> {
  const path = join(study.dir, "study.yaml");
  const document = parseDocument(await readFile(path, "utf8"));
  const sources = document.get("sources");
  const node = document.createNode(source);
  if (!isSeq(sources)) document.set("sources", document.createNode([source]));
  else {
    sources.flow = false;
    const at = study.config.sources.findIndex(({ id, file }) => id === source.id || file === source.file);
    if (at >= 0) sources.set(at, node);
    else sources.add(node);
  }
  await writeFile(path, document.toString({ lineWidth: 110 }));
  return path;
}

function freeId(study: Study, file: string): string {
  const name =
    file
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "";
  const base =
    name
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "source";
  const taken = new Set(study.config.sources.map(({ id }) => id));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
