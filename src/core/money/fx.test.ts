import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Currency, UnitsPerUsd } from "../units/money.js";
import { type FxRow, ratesOf } from "./fx.js";

const rate = (date: string, units: number, currency = "EUR"): FxRow => ({
  date,
  currency: currency as Currency,
  units_per_usd: units as UnitsPerUsd,
});
const RATES = [
  rate("2024-07-01", 0.93),
  rate("2023-07-01", 0.92),
  rate("2024-03-15", 0.91),
  rate("2024-03-15", 80, "INR"),
];
const rateAt = ratesOf(RATES);
const euros = (day: string) => rateAt("EUR" as Currency, day);

describe("the rate of a day", () => {
  it("is that of the day itself, else of the nearest earlier day", () => {
    expect(euros("2024-03-15")).toBe(0.91);
    expect(euros("2024-03-14")).toBe(0.92);
    expect(euros("2024-06-30")).toBe(0.91);
    expect(euros("2030-01-01")).toBe(0.93);
  });

  it("is the earliest there is, for a day before it", () => {
    expect(euros("2001-01-01")).toBe(0.92);
  });

  it("is each currency's own, and none for a currency without rates", () => {
    expect(rateAt("INR" as Currency, "2024-12-31")).toBe(80);
    expect(rateAt("XAU" as Currency, "2024-12-31")).toBeUndefined();
  });

  it("is what a plain search finds, whatever the order of the rows", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((at) => `2024-02-${String(at).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1 }), day, (days, asked) => {
        const rows = days.map((date) => rate(date, Number(date.slice(-2))));
        const sorted = [...days].sort();
        const expected = sorted.findLast((date) => date <= asked) ?? sorted[0];
        expect(ratesOf(rows)("EUR" as Currency, asked)).toBe(Number(expected?.slice(-2)));
      }),
    );
  });
});
