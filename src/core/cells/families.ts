import { groupBy } from "../units/group-by.js";
import { type CellKeys, toCellId } from "./keys.js";
import { regionAbove } from "./places.js";
import { skillsetChildren } from "./skillsets.js";

/** A cell and the cells that it adds up from in one way, by id. */
export type CellFamily = { readonly parent: string; readonly children: readonly string[] };

/**
 * Every way in which confidential cells add up to another one: by a further key, by skillset, by place and by stratum.
 * Disclosure control tests what is left of the whole when the published parts are taken away.
 */
export function confidentialFamilies(cells: readonly CellKeys[]): CellFamily[] {
  const ids = new Set(cells.map(toCellId));
  return cells.flatMap((parent) =>
    childGroups(parent, cells).map((children) => ({
      parent: toCellId(parent),
      children: children.map(toCellId).filter((id) => ids.has(id)),
    })),
  );
}

function childGroups(parent: CellKeys, cells: readonly CellKeys[]): CellKeys[][] {
  const same = (other: CellKeys, ...names: (keyof CellKeys)[]) =>
    names.every((name) => other[name] === parent[name]);
  const byKey = groupBy(
    parent.grid === "base"
      ? cells.filter((cell) => cell.grid !== "base" && same(cell, "stratum", "skillset", "place"))
      : [],
    (cell) => cell.grid,
  );
  const bySkillset = skillsetChildren(parent.skillset).map((skillset) => ({ ...parent, skillset }));
  const byPlace = cells.filter(
    (cell) => same(cell, "stratum", "grid", "skillset", "key") && isWithin(cell.place, parent.place),
  );
  const strata = ["headline", "low_cost_task"] as const;
  const byStratum =
    parent.stratum === "with_low_cost" ? strata.map((stratum) => ({ ...parent, stratum })) : [];
  return [...byKey.values(), bySkillset, byPlace, byStratum].filter((group) => group.length > 0);
}

function isWithin(place: string, whole: string): boolean {
  if (place === whole) return false;
  return whole === "any" || regionAbove(place) === whole;
}
