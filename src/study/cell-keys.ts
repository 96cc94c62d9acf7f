import type { Row } from "../engines/engine.js";
import { isCountry, isRegion, regionOf } from "../model/regions.js";
import { FAMILIES, type Family, isSkillset, SKILLSETS, skillsetsOf } from "../model/skillsets.js";
import type { CellKeys } from "../release/cell-id.js";
import type { EstimateRow, Grid, Stratum } from "../release/estimate-row.js";

/** The cell that a row of the reduce step belongs to. */
export function toCellKeys(row: Row): CellKeys {
  return {
    stratum: String(row.cell_stratum) as Stratum,
    grid: String(row.grid) as Grid,
    skillset: String(row.skillset_cell),
    place: String(row.place_cell),
    key: String(row.key_code),
  };
}

type SkillsetKeys = Pick<EstimateRow, "skillset" | "skillset_label" | "skillset_kind" | "family">;

/** What a skillset cell is called and where it stands in the taxonomy. */
export function describeSkillset(cell: string): SkillsetKeys {
  if (isSkillset(cell)) {
    const { label, family } = SKILLSETS[cell];
    return { skillset: cell, skillset_label: label, skillset_kind: "skillset", family };
  }
  if (cell.startsWith("family:")) {
    const family = cell.slice("family:".length) as Family;
    return { skillset: cell, skillset_label: `${FAMILIES[family]} (all)`, skillset_kind: "family", family };
  }
  if (cell === "specialist") {
    return { skillset: cell, skillset_label: "Specialist (all)", skillset_kind: "group", family: "" };
  }
  return { skillset: cell, skillset_label: "All skillsets", skillset_kind: "any", family: "" };
}

/** Every skillset cell of the published grid, broad to narrow. */
export function allSkillsetCells(): string[] {
  const families = Object.keys(FAMILIES).filter((family) => skillsetsOf(family).length > 1);
  return ["any", "specialist", ...families.map((family) => `family:${family}`), ...Object.keys(SKILLSETS)];
}

/** The narrower skillset cells that together make up a broader one. */
export function skillsetChildren(cell: string): string[] {
  if (cell === "any") return ["generalist", "specialist"];
  if (cell === "specialist")
    return Object.keys(FAMILIES).flatMap((family) => (family === "generalist" ? [] : [familyCell(family)]));
  return cell.startsWith("family:") ? skillsetsOf(cell.slice("family:".length)) : [];
}

/** The kind of a place cell. */
export function placeKind(place: string): EstimateRow["place_kind"] {
  if (isCountry(place)) return "country";
  if (isRegion(place)) return "region";
  return place === "worldwide" || place === "not_stated" ? place : "any";
}

/**
 * The printed ladder: where a cell without support looks for a broader one, nearest first. The further key goes
 * first, then skillset → family, then country → region. Worldwide and not stated stand on no country's ladder.
 */
export function ladderOf(keys: CellKeys): CellKeys[] {
  const { family, skillset_kind } = describeSkillset(keys.skillset);
  const wider = skillset_kind === "skillset" && skillsetsOf(family).length > 1 ? [familyCell(family)] : [];
  const skillsets = [keys.skillset, ...wider];
  const region = placeKind(keys.place) === "country" ? regionOf(keys.place) : undefined;
  const places = region === undefined ? [keys.place] : [keys.place, region];
  const base = places.flatMap((place) =>
    skillsets.map((skillset): CellKeys => ({ ...keys, grid: "base", key: "", skillset, place })),
  );
  return keys.grid === "base" ? base.slice(1) : base;
}

function familyCell(family: string): string {
  return `family:${family}`;
}
