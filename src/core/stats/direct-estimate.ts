import { MAX_INTERVAL_RATIO, MIN_CONTRIBUTORS } from "../model/rules.js";
import type { HourlyRate } from "../units/rate.js";
import type { Share } from "../units/share.js";
import { bootstrapMedians, centralInterval, type Interval } from "./bootstrap.js";
import { capFactors } from "./cap.js";
import { curveQuantiles } from "./curve-quantile.js";
import { buildCurve, type Offer, type OfferCurve } from "./offer-curve.js";

/** A direct estimate of a cell before disclosure control. USD per hour. */
export type DirectEstimate = {
  readonly p10: HourlyRate<"USD">;
  readonly p25: HourlyRate<"USD">;
  readonly p50: HourlyRate<"USD">;
  readonly p75: HourlyRate<"USD">;
  readonly p90: HourlyRate<"USD">;
  /** Null below {@link MIN_CONTRIBUTORS} contributors: too few to resample. */
  readonly interval80: Interval | null;
  readonly interval95: Interval | null;
  /** The largest contributor's share of the weight, uncapped. */
  readonly topShare: Share;
  /** Replicate medians in the order drawn; empty without an interval. */
  readonly replicates: Float64Array;
};

/** Weights keep thousandths of a thousandth after capping, so that old offers of a capped group don't round to none. */
const CAP_RESOLUTION = 1000;

/**
 * Percentiles of advertised pay over a cell's offers, each owner group capped at a quarter of the weight, with the
 * bootstrap interval of the median over contributors (METHODS 6). Undefined for no offers.
 *
 * @param contributors those that count as such (METHODS 5), at most the offers' groups.
 */
export function directEstimate(
  offers: readonly Offer[],
  contributors: number,
  seed: number,
): DirectEstimate | undefined {
  if (offers.length === 0) return undefined;
  const curve = buildCurve(offers);
  const [p10, p25, p50, p75, p90] = curveQuantiles(curve, cappedPools(curve), [10, 25, 50, 75, 90]);
  if (p10 === undefined || p25 === undefined || p50 === undefined) return undefined;
  if (p75 === undefined || p90 === undefined) return undefined;
  const enough = contributors >= MIN_CONTRIBUTORS;
  const replicates = enough ? bootstrapMedians(curve, seed) : new Float64Array(0);
  const ascending = Float64Array.from(replicates).sort();
  const total = curve.groupWeights.reduce((sum, weight) => sum + weight, 0);
  const largest = curve.groupWeights.reduce((most, weight) => Math.max(most, weight), 0);
  return {
    p10,
    p25,
    p50,
    p75,
    p90,
    interval80: enough ? centralInterval(ascending, 0.8) : null,
    interval95: enough ? centralInterval(ascending, 0.95) : null,
    topShare: (largest / total) as Share,
    replicates,
  };
}

/** True when a cell may show its own direct estimate: at least 5 contributors, 95 % interval within a factor 2. */
export function hasSupport({ interval95 }: DirectEstimate): boolean {
  return interval95 !== null && interval95.hi <= MAX_INTERVAL_RATIO * interval95.lo;
}

function cappedPools(curve: OfferCurve): Float64Array {
  const factors = capFactors(curve.groupWeights);
  const pools = new Float64Array(curve.poolLo.length);
  for (let entry = 0; entry < curve.entryWeight.length; entry++) {
    const factor = factors[curve.entryGroup[entry] as number] as number;
    const pool = curve.entryPool[entry] as number;
    const capped = Math.floor(CAP_RESOLUTION * factor * (curve.entryWeight[entry] as number));
    pools[pool] = (pools[pool] as number) + capped;
  }
  return pools;
}
