import { skillsetsOf } from "../model/skillsets.js";
import type { CellKeys } from "./keys.js";
import { regionAbove } from "./places.js";
import { describeSkillset, familyCell } from "./skillsets.js";

/**
 * The printed ladder: where a cell without support looks for a broader one, nearest first. The further key goes
 * first, then skillset → family, then country → region. Worldwide and not stated stand on no country's ladder.
 */
export function ladderOf(keys: CellKeys): CellKeys[] {
  const { family, skillset_kind } = describeSkillset(keys.skillset);
  const wider = skillset_kind === "skillset" && skillsetsOf(family).length > 1 ? [familyCell(family)] : [];
  const skillsets = [keys.skillset, ...wider];
  const region = regionAbove(keys.place);
  const places = region === undefined ? [keys.place] : [keys.place, region];
  const base = places.flatMap((place) =>
    skillsets.map((skillset): CellKeys => ({ ...keys, grid: "base", key: "", skillset, place })),
  );
  return keys.grid === "base" ? base.slice(1) : base;
}
