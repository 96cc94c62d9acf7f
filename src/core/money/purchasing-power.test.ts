import { describe, expect, it } from "vitest";
import type { Currency, PppFactor, UnitsPerUsd } from "../units/money.js";
import { ratesOf } from "./fx.js";
import { localFactors, type PppRow } from "./purchasing-power.js";

const rate = (date: string, currency: string, units: number) => ({
  date,
  currency: currency as Currency,
  units_per_usd: units as UnitsPerUsd,
});
const ppp = (country: string, year: number, currency: string, factor: number): PppRow => ({
  country,
  year,
  currency: currency as Currency,
  factor: factor as PppFactor,
});
const rateAt = ratesOf([
  rate("2024-07-01", "INR", 82),
  rate("2025-07-01", "INR", 84),
  rate("2026-10-15", "INR", 88),
  rate("2025-07-01", "USD", 1),
  rate("2025-07-01", "TWD", 32),
]);
const CURRENCIES = new Map(
  [
    ["IN", "INR"],
    ["US", "USD"],
    ["TW", "TWD"],
    ["ZW", "ZWG"],
  ].map(([country, code]) => [country ?? "", code as Currency]),
);
const TABLE = [
  ppp("IN", 2024, "INR", 20),
  ppp("IN", 2025, "INR", 21),
  ppp("US", 2025, "USD", 1),
  ppp("ZW", 2025, "ZWG", 5),
];
const factorsOf = localFactors("2026-10-31", CURRENCIES, rateAt, TABLE);

describe("the factors of a country", () => {
  it("turn a dollar into the units that it buys at the as-of day", () => {
    expect(factorsOf("IN")).toMatchObject({ currency: "INR", local: 88 });
  });

  it("turn a dollar into FX ÷ PPP of the latest common year: above 1 where prices are low", () => {
    expect(factorsOf("IN").ppp).toBeCloseTo(84 / 21, 12);
    expect(factorsOf("US").ppp).toBe(1);
  });

  it("take no year that the as-of day has not reached the middle of", () => {
    const before = localFactors("2025-06-30", CURRENCIES, rateAt, TABLE);
    expect(before("IN").ppp).toBeCloseTo(82 / 20, 12);
    expect(localFactors("2025-07-01", CURRENCIES, rateAt, TABLE)("IN").ppp).toBeCloseTo(84 / 21, 12);
  });

  it("are null where the factor or the rate is missing", () => {
    expect(factorsOf("TW")).toEqual({ currency: "TWD", local: 32, ppp: null });
    expect(factorsOf("ZW")).toEqual({ currency: "ZWG", local: null, ppp: null });
  });

  it("of a place that is no country are none", () => {
    for (const place of ["worldwide", "LATAM", "any", "021"])
      expect(factorsOf(place)).toEqual({ currency: "", local: null, ppp: null });
  });

  it("are the same, asked twice", () => {
    expect(factorsOf("IN")).toBe(factorsOf("IN"));
  });
});
