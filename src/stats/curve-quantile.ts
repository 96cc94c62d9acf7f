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
): HourlyRate<"USD">[] {
  const steps = toSteps(curve, poolWeights);
  if (!(steps.total > 0)) return [];
  return percents.map((percent) => quantile(curve, steps, percent));
}

/** F at each amount: just before it (with every range that ends there counted) and at it. In weight, not share. */
type Steps = {
  readonly before: Float64Array;
  readonly at: Float64Array;
  readonly slope: Float64Array;
  readonly total: number;
};

function toSteps(curve: OfferCurve, poolWeights: Float64Array): Steps {
  const size = curve.amounts.length;
  const jump = new Float64Array(size);
  const finished = new Float64Array(size);
  const slopeUp = new Float64Array(size);
  const slopeDown = new Float64Array(size);
  const opened = new Int32Array(size);
  const closed = new Int32Array(size);
  for (let pool = 0; pool < poolWeights.length; pool++) {
    const weight = poolWeights[pool] ?? 0;
    const lo = curve.poolLo[pool] ?? 0;
    const hi = curve.poolHi[pool] ?? 0;
    if (weight <= 0) continue;
    if (lo === hi) jump[lo] = (jump[lo] ?? 0) + weight;
    else {
      const slope = weight / ((curve.logs[hi] ?? 0) - (curve.logs[lo] ?? 0));
      slopeUp[lo] = (slopeUp[lo] ?? 0) + slope;
      slopeDown[hi] = (slopeDown[hi] ?? 0) + slope;
      finished[hi] = (finished[hi] ?? 0) + weight;
      opened[lo] = (opened[lo] ?? 0) + 1;
      closed[hi] = (closed[hi] ?? 0) + 1;
    }
  }
  return accumulate(curve.logs, { jump, finished, slopeUp, slopeDown, opened, closed });
}

type Deltas = Record<"jump" | "finished" | "slopeUp" | "slopeDown", Float64Array> &
  Record<"opened" | "closed", Int32Array>;

function accumulate(logs: Float64Array, d: Deltas): Steps {
  const size = logs.length;
  const before = new Float64Array(size);
  const at = new Float64Array(size);
  const slopes = new Float64Array(size);
  let open = 0;
  let slope = 0;
  let done = 0;
  let level = 0;
  for (let i = 0; i < size; i++) {
    if (i > 0) level += slope * ((logs[i] ?? 0) - (logs[i - 1] ?? 0));
    open -= d.closed[i] ?? 0;
    done += d.finished[i] ?? 0;
    if (open === 0) level = done;
    before[i] = level;
    done += d.jump[i] ?? 0;
    level += d.jump[i] ?? 0;
    at[i] = level;
    open += d.opened[i] ?? 0;
    slope = open === 0 ? 0 : slope + (d.slopeUp[i] ?? 0) - (d.slopeDown[i] ?? 0);
    slopes[i] = slope;
  }
  return { before, at, slope: slopes, total: done };
}

function quantile(curve: OfferCurve, steps: Steps, percent: number): HourlyRate<"USD"> {
  const { before, at, slope, total } = steps;
  const target = percent * total;
  let lower = Number.NaN;
  for (let i = 0; i < at.length; i++) {
    const amount = curve.amounts[i] ?? 0;
    if (Number.isNaN(lower)) {
      if (100 * (before[i] ?? 0) >= target && i > 0) lower = inside(curve, steps, i - 1, target / 100);
      else if (100 * (at[i] ?? 0) >= target) lower = amount;
    }
    if (100 * (before[i] ?? 0) > target && i > 0 && (slope[i - 1] ?? 0) > 0) {
      return ((lower + inside(curve, steps, i - 1, target / 100)) / 2) as HourlyRate<"USD">;
    }
    if (100 * (at[i] ?? 0) > target) return ((lower + amount) / 2) as HourlyRate<"USD">;
  }
  const last = curve.amounts[curve.amounts.length - 1] ?? Number.NaN;
  return (((Number.isNaN(lower) ? last : lower) + last) / 2) as HourlyRate<"USD">;
}

/** Where F reaches `level` between amount `i` and the next. */
function inside(curve: OfferCurve, steps: Steps, i: number, level: number): number {
  const from = curve.amounts[i] ?? 0;
  const to = curve.amounts[i + 1] ?? from;
  const rise = level - (steps.at[i] ?? 0);
  const slope = steps.slope[i] ?? 0;
  if (level >= (steps.before[i + 1] ?? 0) || slope <= 0) return to;
  return Math.min(to, Math.max(from, from * Math.exp(rise / slope)));
}
