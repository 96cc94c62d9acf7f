/**
 * `ratebook/stats`: percentiles of pay over weighted, capped offers, ranges included, with the interval of the median;
 * and what an hour of task work brought. Pure: numbers in, numbers out.
 */
export { ageWeight } from "../core/stats/age-weight.js";
export { bandShare } from "../core/stats/band-share.js";
export type { Interval } from "../core/stats/bootstrap.js";
export { capFactors } from "../core/stats/cap.js";
export { type DirectEstimate, directEstimate, hasSupport } from "../core/stats/direct-estimate.js";
export type { Offer } from "../core/stats/offer-curve.js";
export {
  effectiveHourly,
  type GapRule,
  nominalHourly,
  type Percentiles,
  percentiles,
  priceForTarget,
  shareBelow,
  type WorkerTime,
} from "../core/stats/task-time.js";
export { type Money, money } from "../core/units/money.js";
export { type HourlyRate, hourlyRate } from "../core/units/rate.js";
export type { Share } from "../core/units/share.js";
export { type Days, type Hours, hours } from "../core/units/time.js";
export { FULL_WEIGHT, type Weight, weight } from "../core/units/weight.js";
