/**
 * `ratebook/release`: what a release holds, as types and schemas; cells by name; what stands behind a cell; whether a
 * release agrees with itself; what moved between two. Pure: reads nothing from a disk (`ratebook/bundle` does).
 */
export { type CellKeys, parseCellId, toCellId } from "../core/cells/keys.js";
export { ladderOf } from "../core/cells/ladder.js";
export { type CellDiff, diffReleases, type ReleaseDiff } from "../core/release/diff.js";
export { type EstimateRow, estimateRowSchema } from "../core/release/estimate-row.js";
export { type EvidenceRow, evidenceRowSchema } from "../core/release/evidence-row.js";
export { type Explanation, explainCell } from "../core/release/explain.js";
export { type Figures, figuresSchema } from "../core/release/figures.js";
export { type Manifest, manifestSchema } from "../core/release/manifest.js";
export { queryRates, type Rates } from "../core/release/query.js";
export type { Release } from "../core/release/release.js";
export {
  type EffectRow,
  effectRowSchema,
  type SourceRow,
  sourceRowSchema,
} from "../core/release/source-row.js";
export { standsBehind } from "../core/release/stands-behind.js";
export { type Problem, verifyTables } from "../core/release/verify.js";
