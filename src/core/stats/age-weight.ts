import { DAYS_PER_MONTH, HALF_LIFE_MONTHS, MONTHS_PER_YEAR } from "../model/rules.js";
import type { Days } from "../units/time.js";
import { FULL_WEIGHT, type Weight } from "../units/weight.js";

/**
 * Age weight: halves every 12 months, `2^(−months / 12)`, at least one thousandth (METHODS 2).
 * A negative age counts as none.
 */
export function ageWeight(age: Days): Weight {
  const months = Math.max(0, age) / DAYS_PER_MONTH;
  return Math.max(1, Math.floor(FULL_WEIGHT * halved(months, HALF_LIFE_MONTHS))) as Weight;
}

/** The same decay without rounding or floor, as a share of the full weight; the age in years. */
export function ageShare(years: number): number {
  return halved(years, HALF_LIFE_MONTHS / MONTHS_PER_YEAR);
}

function halved(age: number, halfLife: number): number {
  return 2 ** (-age / halfLife);
}
