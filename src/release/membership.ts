import { parsePlaceCode } from "../model/place.js";
import { regionOf } from "../model/regions.js";
import { skillsetsOf } from "../model/skillsets.js";
import type { CellKeys } from "./cell-id.js";
import type { EvidenceRow } from "./evidence-row.js";

/**
 * The place cells that a statement supports. A statement for named countries supports each of them and their
 * sub-regions; a region's statement supports that region only; `worldwide` and `not_stated` support only themselves
 * (METHODS 6). Every statement supports `any`.
 */
export function placeCells(placeCode: string): string[] {
  const place = parsePlaceCode(placeCode);
  if (!place) return [];
  if (place.kind === "region") return [place.region, "any"];
  if (place.kind !== "countries") return [place.kind, "any"];
  const regions = place.countries.map(regionOf).filter((region) => region !== undefined);
  return [...new Set([...place.countries, ...regions, "any"])];
}

/**
 * The skillset cells that a statement supports: its own, its family (where that has other skillsets too), `specialist`
 * unless generalist, and `any`.
 */
export function skillsetCells(skillset: string, family: string): string[] {
  const own = skillsetsOf(family).length > 1 ? [skillset, `family:${family}`] : [skillset];
  return skillset === "generalist" ? [...own, "any"] : [...own, "specialist", "any"];
}

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
