import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { HourlyRate } from "../units/rate.js";
import { drawnCap } from "./cap.js";
import { createSteps, curveQuantiles } from "./curve-quantile.js";
import type { OfferCurve } from "./offer-curve.js";

export type Interval = { readonly lo: HourlyRate<"USD">; readonly hi: HourlyRate<"USD"> };

/** Replicates drawn for each interval: enough for a 95 % percentile interval to stand to about 1 % of its width. */
export const REPLICATES = 1000;

/**
 * Bootstrap over contributors of the capped median: owner groups are drawn with replacement, each draw standing as a
 * contributor of its own, caps applied anew (Efron and Tibshirani 1993, percentile interval; clusters as in Field and
 * Welsh 2007). Same curve and seed, same draws.
 *
 * @param seed integer; mix the cell's name into it so that cells don't share draws.
 * @returns medians of the replicates in the order drawn, USD per hour.
 */
export function bootstrapMedians(curve: OfferCurve, seed: number): Float64Array {
  const generator = xoroshiro128plus(seed);
  const size = curve.groups.length;
  const descending = curve.groupWeights.map((_, group) => group);
  descending.sort((a, b) => (curve.groupWeights[b] as number) - (curve.groupWeights[a] as number));
  const medians = new Float64Array(REPLICATES);
  const poolWeights = new Float64Array(curve.poolLo.length);
  const draws = new Int32Array(size);
  const steps = createSteps(curve);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    draws.fill(0);
    for (let draw = 0; draw < size; draw++) {
      const group = uniformInt(generator, 0, size - 1);
      draws[group] = (draws[group] as number) + 1;
    }
    fillPools(curve, draws, drawnCap(curve.groupWeights, descending, draws), poolWeights);
    medians[replicate] = curveQuantiles(curve, poolWeights, [50], steps)[0] ?? Number.NaN;
  }
  return medians;
}

function fillPools(curve: OfferCurve, draws: Int32Array, cap: number, poolWeights: Float64Array): void {
  poolWeights.fill(0);
  for (let entry = 0; entry < curve.entryWeight.length; entry++) {
    const group = curve.entryGroup[entry] as number;
    const drawn = draws[group] as number;
    if (drawn === 0) continue;
    const factor = Math.min(1, cap / (curve.groupWeights[group] as number));
    const pool = curve.entryPool[entry] as number;
    poolWeights[pool] = (poolWeights[pool] as number) + drawn * factor * (curve.entryWeight[entry] as number);
  }
}

/** The central interval that holds `level` (0 to 1) of ascending replicates: nearest order statistics, outward. */
export function centralInterval(ascending: Float64Array, level: number): Interval {
  const tail = (1 - level) / 2;
  const last = ascending.length - 1;
  const lo = ascending[Math.floor(tail * last)] ?? Number.NaN;
  const hi = ascending[Math.ceil((1 - tail) * last)] ?? Number.NaN;
  return { lo: lo as HourlyRate<"USD">, hi: hi as HourlyRate<"USD"> };
}
