import { describe, expect, it } from "vitest";
import { hourlyRate } from "../units/rate.js";
import { ageingFactor } from "./ageing.js";
import { compaRatio, rangePenetration } from "./position.js";

const rate = (amount: number) => hourlyRate(amount, "USD");

describe("METHODS 9", () => {
  it("pay 75,000 at midpoint 80,000 in 64,000–96,000: compa-ratio 0.9375, range penetration 0.34375", () => {
    expect(compaRatio(rate(75_000), rate(80_000))).toBe(0.9375);
    expect(rangePenetration(rate(75_000), rate(64_000), rate(96_000))).toBe(0.343_75);
  });

  it("90,000 aged 6 months at 3 %: 91,340.02 compound, 91,350.00 linear", () => {
    expect((90_000 * ageingFactor(6, 0.03, "compound")).toFixed(2)).toBe("91340.02");
    expect((90_000 * ageingFactor(6, 0.03, "linear")).toFixed(2)).toBe("91350.00");
  });

  it("10 months at 3 %, linear, is 2.5 %", () => {
    expect(ageingFactor(10, 0.03, "linear") - 1).toBeCloseTo(0.025, 12);
  });

  it("a median of zero and an empty range are refused", () => {
    expect(() => compaRatio(rate(10), rate(0))).toThrow("invalid market median");
    expect(() => rangePenetration(rate(10), rate(20), rate(20))).toThrow("invalid range");
  });
});
