import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openDuckDb } from "../src/engines/duckdb/open.js";
import type { Engine, Row } from "../src/engines/engine.js";
import { readFx } from "../src/reference/fx.js";
import { readStudy } from "../src/study/config.js";
import { ingest } from "../src/study/ingest.js";
import { observe } from "../src/study/observe.js";
import { makeStudy, observation } from "./helpers.js";

export type Records = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Observed = {
  /** Rows of the table `weighted`, by record id. */
  readonly rows: Readonly<Record<string, Row>>;
  readonly openRatio: number;
  readonly engine: Engine;
};

export const SURVEY = "respondent,id,observed,payer,country,skillset,pay,currency,unit,workforce";
export const PAYROLL = "id,observed,payer,client,country,skillset,pay,currency,unit";

/** Public records by id (a sound posting with changes), and confidential lines, up to the table `weighted`. */
export async function observed<T>(
  records: Records,
  use: (observed: Observed) => Promise<T> | T,
  {
    survey = [],
    payroll = [],
  }: { readonly survey?: readonly string[]; readonly payroll?: readonly string[] } = {},
): Promise<T> {
  const yaml = [
    "{ id: s, title: S, wave: 2026-10, as_of: 2026-10-31, organisation: Own, payers: payers.csv, sources: [",
    "{ id: pages, kind: published, file: observations.csv },",
    "{ id: survey, kind: survey, file: survey.csv },",
    "{ id: payroll, kind: internal, file: payroll.csv }] }",
  ];
  const lines = Object.entries(records).map(([id, changes]) => observation(id, changes));
  const dir = await makeStudy(lines, {
    "study.yaml": yaml.join("\n"),
    "survey.csv": `${[SURVEY, ...survey].join("\n")}\n`,
    "payroll.csv": `${[PAYROLL, ...payroll].join("\n")}\n`,
    "payers.csv":
      'alias,payer,owner,task_platform\nOutlier,Outlier,Scale,no\nScale,Scale,Scale,no\nPenny,Penny,Penny,yes\n"several, unnamed",,,no\n',
  });
  const study = await readStudy(dir);
  const engine = await openDuckDb();
  try {
    const fx = readFx();
    await ingest(engine, study, fx);
    const openRatio = await observe(engine, study.config, fx);
    const rows = await query(engine, "select * from weighted order by seq");
    return await use({
      rows: Object.fromEntries(rows.map((row) => [String(row.id), row])),
      openRatio,
      engine,
    });
  } finally {
    engine.close();
  }
}

export async function query(engine: Engine, sql: string): Promise<Row[]> {
  const path = join(await mkdtemp(join(tmpdir(), "ratebook-sql-")), "query.sql");
  await writeFile(path, sql);
  return engine.run(pathToFileURL(path));
}

export const column = (rows: Observed["rows"], name: string) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row[name]]));
