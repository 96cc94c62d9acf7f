import { createClassifier } from "../core/classify/classify.js";
import type { Issue } from "../core/model/issue.js";
import type { RawRecord } from "../core/model/source.js";
import type { FxRow } from "../core/money/fx.js";
import type { Manifest } from "../core/release/manifest.js";
import type { Engine } from "../engines/engine.js";
import { readClassifierTables } from "../reference/classifier.js";
import { readSource } from "../sources/read-source.js";
import type { Study } from "./config.js";
import { loadLookups } from "./lookups.js";
import { loadRecords, toLoadedRecords } from "./records.js";
import { studySql } from "./sql.js";
import { withStatedPay } from "./stated-pay.js";
import { readOrigins, readPayers } from "./tables.js";

/** What reading the sources left besides the tables `records`, `lookups`, `parsed` and `issues`. */
export type Ingested = {
  readonly inputs: Manifest["inputs"];
  /** Problems of files and of rows that never became records. */
  readonly fileIssues: readonly Issue[];
  /** Rows that never became records, by source: read, counted and listed as issues. */
  readonly unreadable: ReadonlyMap<string, number>;
};

/** Reads every source of the study, does the text work once per distinct text, and judges what each record says. */
export async function ingest(
  engine: Engine,
  { dir, config }: Study,
  fx: readonly FxRow[],
): Promise<Ingested> {
  const records: RawRecord[] = [];
  const fileIssues: Issue[] = [];
  const inputs: Manifest["inputs"] = [];
  const unreadable = new Map<string, number>();
  for (const source of config.sources) {
    const read = await readSource(source, dir);
    const stated = withStatedPay(read.records);
    records.push(...stated);
    fileIssues.push(...read.issues);
    inputs.push({ ...read.input, rows: read.input.rows + stated.length - read.records.length });
    unreadable.set(source.id, read.input.rows - read.records.length);
  }
  const loaded = toLoadedRecords(records, new Map(config.sources.map((source) => [source.id, source])));
  await loadRecords(engine, loaded);
  await loadLookups(engine, loaded, {
    asOf: config.as_of,
    currencies: new Set(fx.map(({ currency }) => currency)),
    payers: await readPayers(dir, config.payers),
    origins: await readOrigins(dir, config.origins),
    classifier: lazily(() => createClassifier(readClassifierTables())),
  });
  await engine.run(studySql("parsed"));
  await engine.run(studySql("issues"));
  return { inputs, fileIssues, unreadable };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
