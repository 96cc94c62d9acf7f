import { createClassifier } from "../core/classify/classify.js";
import type { FxRow } from "../core/money/fx.js";
import type { Engine } from "../engines/engine.js";
import { readClassifierTables, readSkillsetNames } from "../reference/classifier.js";
import { readPlaceNames } from "../reference/place-names.js";
import type { Study } from "./config.js";
import { readCorrections, staleCorrections } from "./corrections.js";
import { loadLookups } from "./lookups.js";
import { readSources, type SourcesRead } from "./read-sources.js";
import { loadRecords, toLoadedRecords } from "./records.js";
import { studySql } from "./sql.js";
import { readOrigins, readPayers } from "./tables.js";

/** What reading the sources left besides the tables `records`, `lookups`, `parsed` and `issues`. */
export type Ingested = Omit<SourcesRead, "records" | "applied">;

/** Reads every source of the study, does the text work once per distinct text, and judges what each record says. */
export async function ingest(
  engine: Engine,
  { dir, config }: Study,
  fx: readonly FxRow[],
): Promise<Ingested> {
  const corrections = await readCorrections(dir, config.corrections);
  const { records, applied, ...read } = await readSources(config.sources, dir, corrections);
  const stale = staleCorrections(config.corrections, corrections, applied);
  const loaded = toLoadedRecords(records, new Map(config.sources.map((source) => [source.id, source])));
  await loadRecords(engine, loaded);
  await loadLookups(engine, loaded, {
    asOf: config.as_of,
    currencies: new Set(fx.map(({ currency }) => currency)),
    payers: await readPayers(dir, config.payers),
    origins: await readOrigins(dir, config.origins),
    placeNames: readPlaceNames(),
    skillsetNames: readSkillsetNames(),
    classifier: lazily(() => createClassifier(readClassifierTables())),
  });
  await engine.run(studySql("parsed"));
  await engine.run(studySql("issues"));
  return { ...read, fileIssues: [...read.fileIssues, ...stale] };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
