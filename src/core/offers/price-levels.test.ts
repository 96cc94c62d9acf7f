import { describe, expect, it } from "vitest";
import { COUNTRY_CODES, REGION_LABELS } from "../places/regions.js";
import { priceLevels, toPrices } from "./price-levels.js";

/** International dollars for one dollar at home: a dollar buys four times as much in India, 2.5 in Kenya. */
const FACTORS: Readonly<Record<string, number>> = { US: 1, CA: 1.25, IN: 4, PK: 5, KE: 2.5, DE: 1, FR: 1.25 };
const levelOf = priceLevels((country) => FACTORS[country] ?? null);

describe("log price levels", () => {
  it("are 0 in the United States, and lower where a dollar buys more", () => {
    expect(levelOf("US")).toBeCloseTo(0, 12);
    expect(levelOf("IN")).toBeCloseTo(-Math.log(4), 12);
    expect(levelOf("KE")).toBeCloseTo(-Math.log(2.5), 12);
  });

  it("stand against the United States whatever its own factor is", () => {
    const doubled = priceLevels((country) => (FACTORS[country] ? 2 * FACTORS[country] : null));
    for (const country of Object.keys(FACTORS)) expect(doubled(country)).toBeCloseTo(levelOf(country), 12);
  });

  it("of a sub-region are the plain mean of its countries with a figure", () => {
    expect(levelOf("034")).toBeCloseTo(-(Math.log(4) + Math.log(5)) / 2, 12);
    expect(levelOf("021")).toBeCloseTo(-Math.log(1.25) / 2, 12);
  });

  it("of a region as stated are the mean over the countries that it spans", () => {
    expect(levelOf("NORTH_AMERICA")).toBeCloseTo(levelOf("021"), 12);
    expect(levelOf("EU")).toBeCloseTo(-Math.log(1.25) / 2, 12);
    expect(levelOf("AFRICA")).toBeCloseTo(-Math.log(2.5), 12);
    const south = [4, 5, 2.5].map(Math.log).reduce((sum, log) => sum + log, 0) / 3;
    expect(levelOf("GLOBAL_SOUTH")).toBeCloseTo(-south, 12);
  });

  it("of a country without a figure are its sub-region's; of a region without any, the United States'", () => {
    expect(levelOf("BD")).toBeCloseTo(levelOf("034"), 12);
    expect(levelOf("419")).toBe(0);
    expect(levelOf("BR")).toBe(0);
    expect(levelOf("worldwide")).toBe(0);
  });

  it("are listed for every country and region", () => {
    const prices = new Map(toPrices((country) => FACTORS[country] ?? null));
    expect(prices.size).toBe(COUNTRY_CODES.length + Object.keys(REGION_LABELS).length);
    expect(prices.get("IN")).toBe(levelOf("IN"));
    expect(prices.get("LATAM")).toBe(0);
  });
});
