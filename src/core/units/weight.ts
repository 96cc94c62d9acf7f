import type { Brand } from "./brand.js";

/**
 * The weight of an observation: an integer count of thousandths held in a double, so that sums are exact in any
 * order and on any engine (capped far below 2^53).
 */
export type Weight = Brand<number, "weight in thousandths">;

/** Full weight: 1, as 1,000 thousandths. */
export const FULL_WEIGHT = 1000 as Weight;

/** Makes a weight by rounding down to whole thousandths. @throws RangeError when negative or not finite. */
export function weight(thousandths: number): Weight {
  if (!Number.isFinite(thousandths) || thousandths < 0)
    throw new RangeError(`invalid weight: ${thousandths}`);
  return Math.floor(thousandths) as Weight;
}
