import type { EstimateRow } from "./estimate-row.js";
import type { EvidenceRow } from "./evidence-row.js";
import { queryRates } from "./query.js";
import type { Release } from "./release.js";
import { standsBehind } from "./stands-behind.js";

/** What stands behind a figure: its row, its public records with the records linked to each, and what is withheld. */
export type Explanation = {
  readonly cell: EstimateRow;
  readonly broader: EstimateRow | null;
  readonly records: readonly (EvidenceRow & { readonly repeats: readonly EvidenceRow[] })[];
  /** Confidential records stand behind it too: they show as counts only. */
  readonly confidential: boolean;
};

/**
 * Leads from a cell to every observation and address behind it.
 * @throws RangeError for an unknown cell, with the nearest known ones.
 */
export function explainCell(release: Release, cellId: string): Explanation {
  const rates = queryRates(release.estimates);
  const cell = rates.cell(cellId);
  if (!cell) throw new RangeError(`unknown cell: ${cellId}${suggestion(release.estimates, cellId)}`);
  const repeats = release.evidence.filter(({ status }) => status === "duplicate");
  const records = release.evidence
    .filter((row) => standsBehind(cell, row, release.manifest.headline_evidence))
    .map((row) => ({ ...row, repeats: repeats.filter(({ duplicate_of }) => duplicate_of === row.id) }));
  return { cell, broader: rates.broader(cell) ?? null, records, confidential: cell.confidential };
}

function suggestion(estimates: readonly EstimateRow[], cellId: string): string {
  const [skillset = "", place = ""] = cellId.toLowerCase().split("/");
  const near = estimates
    .filter(({ grid, stratum }) => grid === "base" && stratum === "headline")
    .filter((row) => row.skillset.toLowerCase() === skillset || row.place.toLowerCase() === place)
    .filter(({ n_observations }) => (n_observations ?? 0) > 0)
    .slice(0, 5)
    .map(({ cell_id }) => cell_id);
  return near.length > 0
    ? ` (did you mean ${near.join(", ")}?)`
    : " (cells are skillset/place, e.g. medicine/US or any/any)";
}
