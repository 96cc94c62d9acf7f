/** The grids a release publishes: skillset × place, and that by one further key at a time. */
export const GRIDS = ["base", "evidence", "level", "pay_model", "workforce", "work_kind"] as const;
export type Grid = (typeof GRIDS)[number];

/**
 * `headline` leaves low-cost task labour out; `low_cost_task` holds only it; `with_low_cost` is the headline with it
 * included (METHODS 4).
 */
export const STRATA = ["headline", "low_cost_task", "with_low_cost"] as const;
export type Stratum = (typeof STRATA)[number];

/** What tells a cell from every other. `skillset` and `place` are cells of their own; `key` is empty in the base grid. */
export type CellKeys = {
  readonly stratum: Stratum;
  readonly grid: Grid;
  readonly skillset: string;
  readonly place: string;
  readonly key: string;
};

/** A cell of the headline's base grid. */
export function baseCell(skillset: string, place: string): CellKeys {
  return { stratum: "headline", grid: "base", skillset, place, key: "" };
}

/** The name of a cell of the headline's base grid: `medicine/US`. */
export function baseCellId(skillset: string, place: string): string {
  return toCellId(baseCell(skillset, place));
}

/** A cell's name: `medicine/US`, `medicine/US/level=expert`, `low_cost_task:generalist/KE`. */
export function toCellId({ stratum, grid, skillset, place, key }: CellKeys): string {
  const prefix = stratum === "headline" ? "" : `${stratum}:`;
  return `${prefix}${skillset}/${place}${grid === "base" ? "" : `/${grid}=${key}`}`;
}

/** Reads what {@link toCellId} writes; undefined for a text that names no cell of any grid. */
export function parseCellId(id: string): CellKeys | undefined {
  const [name = "", place = "", further, ...rest] = id.split("/");
  const stratum = STRATA.find((one) => name.startsWith(`${one}:`)) ?? "headline";
  const skillset = stratum === "headline" ? name : name.slice(stratum.length + 1);
  if (skillset === "" || place === "" || rest.length > 0) return undefined;
  if (further === undefined) return { stratum, grid: "base", skillset, place, key: "" };
  const at = further.indexOf("=");
  const grid = GRIDS.find((one) => one !== "base" && one === further.slice(0, at));
  const key = further.slice(at + 1);
  return grid === undefined || key === "" ? undefined : { stratum, grid, skillset, place, key };
}
