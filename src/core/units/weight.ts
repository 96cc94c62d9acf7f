import type { Brand } from "./brand.js";
import type { Days } from "./time.js";

/**
 * The weight of an observation: an integer count of thousandths held in a double, so that sums are exact in any
 * order and on any engine (capped far below 2^53).
 */
export type Weight = Brand<number, "weight in thousandths">;

/** Full weight: 1, as 1,000 thousandths. */
export const FULL_WEIGHT = 1000 as Weight;

const DAYS_PER_MONTH = 365.25 / 12;
const HALF_LIFE_MONTHS = 12;

/** Makes a weight by rounding down to whole thousandths. @throws RangeError when negative or not finite. */
export function weight(thousandths: number): Weight {
  if (!Number.isFinite(thousandths) || thousandths < 0)
    throw new RangeError(`invalid weight: ${thousandths}`);
  return Math.floor(thousandths) as Weight;
}

/**
 * Age weight: halves every 12 months, `2^(−months / 12)`, at least one thousandth (METHODS 2).
 * A negative age counts as none.
 */
export function ageWeight(age: Days): Weight {
  const months = Math.max(0, age) / DAYS_PER_MONTH;
  return Math.max(1, Math.floor(FULL_WEIGHT * 2 ** (-months / HALF_LIFE_MONTHS))) as Weight;
}
