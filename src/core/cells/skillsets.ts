import {
  FAMILIES,
  type Family,
  isSkillset,
  SKILLSET_CODES,
  SKILLSETS,
  type Skillset,
  skillsetsOf,
} from "../model/skillsets.js";

const FAMILY_PREFIX = "family:";

/** The cell of a whole family: `family:health`. */
export function familyCell(family: string): string {
  return FAMILY_PREFIX + family;
}

/** The family that a cell is the whole of; undefined for any other cell. */
export function familyOfCell(cell: string): Family | undefined {
  return cell.startsWith(FAMILY_PREFIX) ? (cell.slice(FAMILY_PREFIX.length) as Family) : undefined;
}

export type SkillsetKind = "skillset" | "family" | "group" | "any";
export type SkillsetKeys = {
  readonly skillset: string;
  readonly skillset_label: string;
  readonly skillset_kind: SkillsetKind;
  /** The family's code; empty for groups. */
  readonly family: string;
};

/** What a skillset cell is called and where it stands in the taxonomy. */
export function describeSkillset(cell: string): SkillsetKeys {
  if (isSkillset(cell)) {
    const { label, family } = SKILLSETS[cell];
    return { skillset: cell, skillset_label: label, skillset_kind: "skillset", family };
  }
  const family = familyOfCell(cell);
  if (family !== undefined)
    return { skillset: cell, skillset_label: `${FAMILIES[family]} (all)`, skillset_kind: "family", family };
  if (cell === "specialist")
    return { skillset: cell, skillset_label: "Specialist (all)", skillset_kind: "group", family: "" };
  return { skillset: cell, skillset_label: "All skillsets", skillset_kind: "any", family: "" };
}

/** Every skillset cell of the published grid, broad to narrow. */
export function allSkillsetCells(): string[] {
  const families = Object.keys(FAMILIES).filter((family) => skillsetsOf(family).length > 1);
  return ["any", "specialist", ...families.map(familyCell), ...Object.keys(SKILLSETS)];
}

/**
 * The narrower skillset cells that together make up a broader one. A family of one skillset has no cell of its own:
 * its skillset stands for it.
 */
export function skillsetChildren(cell: string): string[] {
  if (cell === "any") return ["generalist", "specialist"];
  if (cell === "specialist")
    return Object.keys(FAMILIES).flatMap((family) => {
      if (family === "generalist") return [];
      const members = skillsetsOf(family);
      return members.length > 1 ? [familyCell(family)] : [...members];
    });
  const family = familyOfCell(cell);
  return family === undefined ? [] : [...skillsetsOf(family)];
}

/** The skillsets that a cell is made of, in the taxonomy's order; all of them for a name that is no cell. */
export function skillsetMembers(cell: string): readonly Skillset[] {
  if (isSkillset(cell)) return [cell];
  const family = familyOfCell(cell);
  if (family !== undefined) return skillsetsOf(family);
  return cell === "specialist" ? SKILLSET_CODES.filter((code) => code !== "generalist") : SKILLSET_CODES;
}

/**
 * The skillset cells that a statement supports: its own, its family (where that has other skillsets too), `specialist`
 * unless generalist, and `any`.
 */
export function skillsetCells(skillset: string, family: string): string[] {
  const own = skillsetsOf(family).length > 1 ? [skillset, familyCell(family)] : [skillset];
  return skillset === "generalist" ? [...own, "any"] : [...own, "specialist", "any"];
}
