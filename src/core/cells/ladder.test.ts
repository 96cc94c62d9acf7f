import { describe, expect, it } from "vitest";
import { baseCell, toCellId } from "./keys.js";
import { ladderOf } from "./ladder.js";
import { allSkillsetCells } from "./skillsets.js";

const ladder = (skillset: string, place: string) => ladderOf(baseCell(skillset, place)).map(toCellId);

describe("the ladder to broader cells", () => {
  it("goes from skillset to family, then from country to sub-region", () => {
    expect(ladder("law", "GB")).toEqual(["family:legal_finance/GB", "law/154", "family:legal_finance/154"]);
  });

  it("has no rung for a family of one skillset", () => {
    expect(ladder("medicine", "US")).toEqual(["medicine/021"]);
  });

  it("starts at the same cell without its further key", () => {
    const keyed = { ...baseCell("law", "GB"), grid: "level", key: "expert" } as const;
    expect(ladderOf(keyed).map(toCellId)).toEqual(["law/GB", ...ladder("law", "GB")]);
  });

  it("ends at the region: worldwide, not stated and regions have no broader place", () => {
    for (const place of ["worldwide", "not_stated", "LATAM", "419", "any"])
      expect(ladder("law", place)).toEqual([`family:legal_finance/${place}`]);
  });

  it("stays in its stratum", () => {
    const lowCost = { ...baseCell("image", "KE"), stratum: "low_cost_task" } as const;
    expect(ladderOf(lowCost).every(({ stratum }) => stratum === "low_cost_task")).toBe(true);
  });

  it("never leads back to the cell itself", () => {
    for (const skillset of allSkillsetCells())
      for (const place of ["US", "419", "worldwide", "any"])
        expect(ladder(skillset, place)).not.toContain(`${skillset}/${place}`);
  });
});
