import { describe, expect, it } from "vitest";
import type { Days } from "../units/time.js";
import { FULL_WEIGHT } from "../units/weight.js";
import { ageShare, ageWeight } from "./age-weight.js";

describe("age weight", () => {
  it("halves every 12 months and never falls below one thousandth", () => {
    expect(ageWeight(0 as Days)).toBe(FULL_WEIGHT);
    expect(ageWeight(365.25 as Days)).toBe(500);
    expect(ageWeight((2 * 365.25) as Days)).toBe(250);
    expect(ageWeight(36_525 as Days)).toBe(1);
    expect(ageWeight(-5 as Days)).toBe(FULL_WEIGHT);
  });

  it("is the share of the same age, rounded down to thousandths", () => {
    for (const years of [0, 0.3, 1, 2.7]) {
      expect(ageWeight((years * 365.25) as Days)).toBeCloseTo(1000 * ageShare(years), -0.5);
    }
    expect(ageShare(1)).toBe(0.5);
  });
});
