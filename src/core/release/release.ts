import type { EstimateRow } from "./estimate-row.js";
import type { EvidenceRow } from "./evidence-row.js";
import type { Figures } from "./figures.js";
import type { Manifest } from "./manifest.js";
import type { EffectRow, SourceRow } from "./source-row.js";

/** The files of a release, besides `release.json` itself. */
export const RELEASE_FILES = [
  "estimates.parquet",
  "estimates.csv",
  "effects.csv",
  "sources.csv",
  "evidence.parquet",
  "figures.json",
  "datapackage.json",
] as const;

/** A release in memory, as faces and advisers read it. */
export type Release = {
  readonly manifest: Manifest;
  readonly estimates: readonly EstimateRow[];
  readonly effects: readonly EffectRow[];
  readonly sources: readonly SourceRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly figures: Figures;
};
