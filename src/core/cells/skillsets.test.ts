import { describe, expect, it } from "vitest";
import { FAMILIES, familyOf, SKILLSET_CODES, SKILLSETS, skillsetsOf } from "../model/skillsets.js";
import {
  allSkillsetCells,
  describeSkillset,
  familyCell,
  familyOfCell,
  skillsetCells,
  skillsetChildren,
  skillsetMembers,
} from "./skillsets.js";

const CELLS = allSkillsetCells();

describe("the skillset cells", () => {
  it("are all, specialists, the families of several skillsets, and every skillset, each once", () => {
    expect(new Set(CELLS).size).toBe(CELLS.length);
    const families = Object.keys(FAMILIES).filter((family) => skillsetsOf(family).length > 1);
    expect(CELLS).toHaveLength(2 + families.length + SKILLSET_CODES.length);
    expect(CELLS.slice(0, 2)).toEqual(["any", "specialist"]);
  });

  it("hold a statement exactly when its skillset is one of their members", () => {
    for (const skillset of SKILLSET_CODES) {
      const cells = skillsetCells(skillset, familyOf(skillset));
      for (const cell of CELLS)
        expect(cells.includes(cell), `${skillset} in ${cell}`).toBe(skillsetMembers(cell).includes(skillset));
      expect(cells.every((cell) => CELLS.includes(cell))).toBe(true);
    }
  });

  it("divide into children that are cells, share no skillset and leave none out", () => {
    for (const parent of CELLS) {
      const children = skillsetChildren(parent);
      if (children.length === 0) continue;
      expect(children.filter((child) => !CELLS.includes(child))).toEqual([]);
      const members = children.flatMap(skillsetMembers);
      expect(new Set(members).size, `children of ${parent} overlap`).toBe(members.length);
      expect(new Set(members)).toEqual(new Set(skillsetMembers(parent)));
    }
    expect(skillsetChildren("law")).toEqual([]);
  });

  it("count everyone but the generalist as a specialist", () => {
    expect(skillsetMembers("specialist")).toEqual(SKILLSET_CODES.filter((code) => code !== "generalist"));
    expect(skillsetCells("generalist", "generalist")).toEqual(["generalist", "any"]);
    expect(skillsetCells("medicine", "health")).toEqual(["medicine", "specialist", "any"]);
    expect(skillsetCells("law", "legal_finance")).toContain("family:legal_finance");
  });
});

describe("a skillset cell's description", () => {
  it("says what it is and where it stands", () => {
    expect(describeSkillset("law")).toEqual({
      skillset: "law",
      skillset_label: SKILLSETS.law.label,
      skillset_kind: "skillset",
      family: "legal_finance",
    });
    expect(describeSkillset("family:legal_finance")).toMatchObject({
      skillset_label: `${FAMILIES.legal_finance} (all)`,
      skillset_kind: "family",
      family: "legal_finance",
    });
    expect(describeSkillset("specialist")).toMatchObject({ skillset_kind: "group", family: "" });
    expect(describeSkillset("any")).toMatchObject({ skillset_kind: "any", family: "" });
  });

  it("knows a family's cell by its name, both ways", () => {
    for (const family of Object.keys(FAMILIES)) expect(familyOfCell(familyCell(family))).toBe(family);
    expect(["any", "specialist", "law"].map(familyOfCell)).toEqual([undefined, undefined, undefined]);
  });
});
