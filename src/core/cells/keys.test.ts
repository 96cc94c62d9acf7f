import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseCell, type CellKeys, GRIDS, parseCellId, STRATA, toCellId } from "./keys.js";

const word = fc.stringMatching(/^[a-z_]{1,8}$/);
const place = fc.constantFrom("US", "419", "worldwide", "not_stated", "any", "EMEA");
const skillset = fc.oneof(
  fc.constantFrom("any", "specialist"),
  word,
  word.map((name) => `family:${name}`),
);
const cells: fc.Arbitrary<CellKeys> = fc
  .record({
    stratum: fc.constantFrom(...STRATA),
    grid: fc.constantFrom(...GRIDS),
    skillset,
    place,
    key: word,
  })
  .map((keys) => (keys.grid === "base" ? { ...keys, key: "" } : keys));

describe("a cell's name", () => {
  it("of the headline's base grid is skillset and place alone", () => {
    expect(toCellId(baseCell("medicine", "US"))).toBe("medicine/US");
    expect(baseCell("medicine", "US")).toEqual({
      stratum: "headline",
      grid: "base",
      skillset: "medicine",
      place: "US",
      key: "",
    });
  });

  it("carries the further key behind, and a stratum off the headline before", () => {
    expect(toCellId({ ...baseCell("law", "GB"), grid: "level", key: "expert" })).toBe("law/GB/level=expert");
    expect(toCellId({ ...baseCell("generalist", "KE"), stratum: "low_cost_task" })).toBe(
      "low_cost_task:generalist/KE",
    );
  });

  it("is read back to the same cell", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(parseCellId(toCellId(cell))).toEqual(cell);
      }),
    );
  });

  it("tells every cell from every other", () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(toCellId(a) === toCellId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it.each([
    "",
    "law",
    "/US",
    "law/",
    "law/US/level",
    "law/US/level=",
    "law/US/colour=red",
    "law/US/level=a/b",
  ])("“%s” names no cell", (id) => {
    expect(parseCellId(id)).toBeUndefined();
  });
});
