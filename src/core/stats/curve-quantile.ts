import type { HourlyRate } from "../units/rate.js";
import type { OfferCurve } from "./offer-curve.js";

/**
 * Quantiles of pay over offers: `q = ½ (inf{F ≥ p} + sup{F ≤ p})`, averaged in dollars, F the weighted mixture of
 * points and log-uniform ranges (METHODS 6). On points alone this is Hyndman and Fan's type 2, the inverse of the
 * empirical distribution averaged at its steps (R survey: `svyquantile(qrule = "hf2")`).
 *
 * F is exact wherever no range is open: it is reset to the integer sum of finished weights, so that a step that
 * falls on p is seen as such.
 *
 * @param poolWeights weight of each pool of the curve; integers give exact steps.
 * @param percents whole percents in (0, 100), ascending or not.
 * @returns one amount a percent, USD per hour; empty weights give an empty list.
 */
export function curveQuantiles(
  curve: OfferCurve,
  poolWeights: Float64Array,
  percents: readonly number[],
  steps: Steps = createSteps(curve),
): HourlyRate<"USD">[] {
  accumulate(curve, poolWeights, steps);
  if (!(steps.total > 0)) return [];
  return percents.map((percent) => quantile(curve, steps, percent));
}

/** F at each amount: just before it (with every range that ends there counted) and at it. In weight, not share. */
export type Steps = {
  readonly before: Float64Array;
  readonly at: Float64Array;
  readonly slope: Float64Array;
  /** Per amount: weight of points, of ranges that end, change of slope, change in the number of open ranges. */
  readonly jump: Float64Array;
  readonly finished: Float64Array;
  readonly slopeChange: Float64Array;
  readonly opened: Int32Array;
  readonly closed: Int32Array;
  total: number;
};

/** Room for one evaluation of a curve; give it again to spare the allocation in loops. */
export function createSteps({ amounts: { length } }: OfferCurve): Steps {
  return {
    before: new Float64Array(length),
    at: new Float64Array(length),
    slope: new Float64Array(length),
    jump: new Float64Array(length),
    finished: new Float64Array(length),
    slopeChange: new Float64Array(length),
    opened: new Int32Array(length),
    closed: new Int32Array(length),
    total: 0,
  };
}

function accumulate(curve: OfferCurve, poolWeights: Float64Array, steps: Steps): void {
  spread(curve, poolWeights, steps);
  let open = 0;
  let slope = 0;
  let done = 0;
  let level = 0;
  for (let i = 0; i < steps.at.length; i++) {
    if (i > 0) level += slope * ((curve.logs[i] as number) - (curve.logs[i - 1] as number));
    open -= steps.closed[i] as number;
    done += steps.finished[i] as number;
    if (open === 0) level = done;
    steps.before[i] = level;
    done += steps.jump[i] as number;
    level += steps.jump[i] as number;
    steps.at[i] = level;
    open += steps.opened[i] as number;
    slope = open === 0 ? 0 : slope + (steps.slopeChange[i] as number);
    steps.slope[i] = slope;
  }
  steps.total = done;
}

function spread(curve: OfferCurve, poolWeights: Float64Array, steps: Steps): void {
  const { jump, finished, slopeChange, opened, closed } = steps;
  for (const row of [jump, finished, slopeChange, opened, closed]) row.fill(0);
  for (let pool = 0; pool < poolWeights.length; pool++) {
    const weight = poolWeights[pool] as number;
    if (weight <= 0) continue;
    const lo = curve.poolLo[pool] as number;
    const hi = curve.poolHi[pool] as number;
    if (lo === hi) {
      jump[lo] = (jump[lo] as number) + weight;
      continue;
    }
    const slope = weight / ((curve.logs[hi] as number) - (curve.logs[lo] as number));
    slopeChange[lo] = (slopeChange[lo] as number) + slope;
    slopeChange[hi] = (slopeChange[hi] as number) - slope;
    finished[hi] = (finished[hi] as number) + weight;
    opened[lo] = (opened[lo] as number) + 1;
    closed[hi] = (closed[hi] as number) + 1;
  }
}

function quantile(curve: OfferCurve, steps: Steps, percent: number): HourlyRate<"USD"> {
  const { before, at, slope, total } = steps;
  const target = percent * total;
  let lower = Number.NaN;
  for (let i = 0; i < at.length; i++) {
    const amount = curve.amounts[i] as number;
    if (Number.isNaN(lower)) {
      if (100 * (before[i] as number) >= target && i > 0) lower = inside(curve, steps, i - 1, target / 100);
      else if (100 * (at[i] as number) >= target) lower = amount;
    }
    if (100 * (before[i] as number) > target && i > 0 && (slope[i - 1] as number) > 0) {
      return ((lower + inside(curve, steps, i - 1, target / 100)) / 2) as HourlyRate<"USD">;
    }
    if (100 * (at[i] as number) > target) return ((lower + amount) / 2) as HourlyRate<"USD">;
  }
  const last = curve.amounts[curve.amounts.length - 1] ?? Number.NaN;
  return (((Number.isNaN(lower) ? last : lower) + last) / 2) as HourlyRate<"USD">;
}

/** Where F reaches `level` between amount `i` and the next. */
function inside(curve: OfferCurve, steps: Steps, i: number, level: number): number {
  const from = curve.amounts[i] as number;
  const to = curve.amounts[i + 1] ?? from;
  const rise = level - (steps.at[i] as number);
  const slope = steps.slope[i] as number;
  if (level >= (steps.before[i + 1] as number) || slope <= 0) return to;
  return Math.min(to, Math.max(from, from * Math.exp(rise / slope)));
}
