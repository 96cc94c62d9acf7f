import type { HourlyRate } from "../units/rate.js";

/**
 * Pay against the market: pay ÷ market median, in the same currency (METHODS 8).
 * @throws RangeError when the median is not above zero.
 */
export function compaRatio<C extends string>(pay: HourlyRate<C>, median: HourlyRate<C>): number {
  if (!(median > 0)) throw new RangeError(`invalid market median: ${median}`);
  return pay / median;
}

/**
 * Where pay stands in a range: 0 at its foot, 1 at its top, outside [0, 1] when pay is outside (METHODS 8).
 * @throws RangeError when the range is empty.
 */
export function rangePenetration<C extends string>(
  pay: HourlyRate<C>,
  low: HourlyRate<C>,
  high: HourlyRate<C>,
): number {
  if (!(high > low)) throw new RangeError(`invalid range: ${low} to ${high}`);
  return (pay - low) / (high - low);
}
