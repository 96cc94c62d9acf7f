import type { CellKeys } from "../cells/keys.js";
import { placeCells } from "../cells/places.js";
import { skillsetCells } from "../cells/skillsets.js";
import type { EvidenceRow } from "./evidence-row.js";

/**
 * True when a public record stands behind a cell: the one definition that `explain`, the explorer and the tests share.
 * `headlineEvidence` are the evidence kinds of the headline grids (manifest).
 */
export function standsBehind(cell: CellKeys, row: EvidenceRow, headlineEvidence: readonly string[]): boolean {
  if (row.status !== "used" && !(row.stratum === "low_cost_task" && row.status === "out_of_scope"))
    return false;
  const lowCost = row.stratum === "low_cost_task";
  if (cell.stratum === "headline" && lowCost) return false;
  if (cell.stratum === "low_cost_task" && !lowCost) return false;
  if (cell.grid !== "evidence" && !headlineEvidence.includes(row.evidence)) return false;
  if (cell.grid !== "base" && row[cell.grid] !== cell.key) return false;
  return (
    skillsetCells(row.skillset, row.family).includes(cell.skillset) &&
    placeCells(row.place).includes(cell.place)
  );
}
