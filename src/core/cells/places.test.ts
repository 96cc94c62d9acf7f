import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COUNTRY_CODES, REGION_LABELS, regionOf } from "../places/regions.js";
import { placeCells, placeKind, regionAbove } from "./places.js";

const countries = fc.uniqueArray(fc.constantFrom(...COUNTRY_CODES), { minLength: 1, maxLength: 5 });

describe("the cells of a place", () => {
  it("are its countries, their sub-regions, and any", () => {
    expect(placeCells("US")).toEqual(["US", "021", "any"]);
    expect(placeCells("GB+US").sort()).toEqual(["021", "154", "GB", "US", "any"]);
  });

  it("name a sub-region once, however many of its countries are named", () => {
    fc.assert(
      fc.property(countries, (codes) => {
        const cells = placeCells([...codes].sort().join("+"));
        expect(new Set(cells).size).toBe(cells.length);
        expect(new Set(cells)).toEqual(new Set([...codes, ...codes.map(regionOf), "any"]));
      }),
    );
  });

  it("of a region are the region alone: it is not spread over its countries", () => {
    for (const region of Object.keys(REGION_LABELS)) expect(placeCells(region)).toEqual([region, "any"]);
  });

  it("of worldwide and not stated stand alone, with and without exclusions", () => {
    expect(placeCells("worldwide")).toEqual(["worldwide", "any"]);
    expect(placeCells("worldwide!US")).toEqual(["worldwide", "any"]);
    expect(placeCells("not_stated")).toEqual(["not_stated", "any"]);
  });

  it("of an unknown code are none", () => {
    expect(placeCells("Atlantis")).toEqual([]);
  });
});

describe("a place cell", () => {
  it.each([
    ["US", "country", "021"],
    ["021", "region", undefined],
    ["LATAM", "region", undefined],
    ["worldwide", "worldwide", undefined],
    ["not_stated", "not_stated", undefined],
    ["any", "any", undefined],
  ] as const)("%s is of kind %s, below %s", (place, kind, region) => {
    expect(placeKind(place)).toBe(kind);
    expect(regionAbove(place)).toBe(region);
  });
});
