import type { EstimateRow } from "./estimate-row.js";

export type CellKeys = Pick<EstimateRow, "stratum" | "grid" | "skillset" | "place" | "key">;

/** A cell's name: `medicine/US`, `medicine/US/level=expert`, `low_cost_task:generalist/KE`. */
export function toCellId({ stratum, grid, skillset, place, key }: CellKeys): string {
  const prefix = stratum === "headline" ? "" : `${stratum}:`;
  return `${prefix}${skillset}/${place}${grid === "base" ? "" : `/${grid}=${key}`}`;
}
