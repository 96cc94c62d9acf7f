import { createRandom } from "../../stats/random.js";
import type { Draw } from "./model.js";

/** Standard draws that every posterior draw scales: payer, residual, and the place within an offer. */
export type Standard = {
  readonly payer: Float64Array;
  readonly residual: Float64Array;
  readonly within: Float64Array;
  readonly width: Float64Array;
  readonly point: Float64Array;
};

const SIZE = 2000;
const CELLS = 1024;

/** Standard draws of a seed; ν degrees of freedom for payers and residuals. */
export function standardDraws(seed: number, nu: number): Standard {
  const random = createRandom(seed);
  const student = () => random.normal() / Math.sqrt(random.gamma(nu / 2) / (nu / 2));
  const fill = (draw: () => number) => Float64Array.from({ length: SIZE }, draw);
  return {
    payer: fill(student),
    residual: fill(student),
    within: fill(() => 2 * random.uniform() - 1),
    width: fill(random.normal),
    point: fill(random.uniform),
  };
}

/** A distribution on the log scale as a cumulative table on an even grid. */
export type Curve = { readonly from: number; readonly step: number; readonly cdf: Float64Array };

/**
 * How pay spreads around a centre over offers: residual, place within the offer (uniform on the log scale over its
 * width), and, for a payer not seen before, a payer's effect (METHODS 6).
 */
export function spreadOf(draw: Draw, standard: Standard, { payer }: { readonly payer: boolean }): Curve {
  const values = new Float64Array(SIZE);
  const payerSd = payer ? draw.payerSd : 0;
  for (let at = 0; at < SIZE; at++) {
    const wide = (standard.point[at] as number) >= draw.pointShare;
    const half = wide ? Math.exp(draw.logWidthMean + draw.logWidthSd * (standard.width[at] as number)) : 0;
    values[at] =
      payerSd * (standard.payer[at] as number) +
      draw.sigma * (standard.residual[at] as number) +
      half * (standard.within[at] as number);
  }
  return toCurve(values.sort());
}

/** The curve of sorted values, tails beyond the outermost 1 in 1,000 cut to the grid's ends. */
function toCurve(sorted: Float64Array): Curve {
  const from = (sorted[Math.floor(0.001 * SIZE)] as number) - 1e-9;
  const to = (sorted[Math.ceil(0.999 * SIZE) - 1] as number) + 1e-9;
  const step = (to - from) / CELLS;
  const cdf = new Float64Array(CELLS + 1);
  let seen = 0;
  for (let cell = 0; cell <= CELLS; cell++) {
    while (seen < SIZE && (sorted[seen] as number) <= from + cell * step) seen += 1;
    cdf[cell] = seen / SIZE;
  }
  return { from, step, cdf };
}

/** F(x), linear between the grid's points. */
export function cdfAt({ from, step, cdf }: Curve, x: number): number {
  const place = (x - from) / step;
  if (place <= 0) return 0;
  if (place >= CELLS) return 1;
  const cell = Math.floor(place);
  const low = cdf[cell] as number;
  return low + (place - cell) * ((cdf[cell + 1] as number) - low);
}

/** Centres with their weights (summing to 1): what a cell mixes. */
export type Mixture = { readonly centres: Float64Array; readonly weights: Float64Array };

const BIN = 0.1;
const LOWEST = -12;
const BINS = 240;

/** Gathers centres into bins 0.1 wide on the log scale, each at its weighted mean. */
export class Gathering {
  private readonly sums = new Float64Array(BINS);
  private readonly weights = new Float64Array(BINS);
  private first = BINS;
  private last = -1;

  add(centre: number, weight: number): void {
    const bin = Math.max(0, Math.min(BINS - 1, Math.round((centre - LOWEST) / BIN)));
    this.sums[bin] = (this.sums[bin] as number) + weight * centre;
    this.weights[bin] = (this.weights[bin] as number) + weight;
    if (bin < this.first) this.first = bin;
    if (bin > this.last) this.last = bin;
  }

  /** The mixture of what was added, its weights summing to 1. */
  toMixture(): Mixture {
    let count = 0;
    let total = 0;
    for (let bin = this.first; bin <= this.last; bin++) {
      const weight = this.weights[bin] as number;
      total += weight;
      if (weight > 0) count += 1;
    }
    const centres = new Float64Array(count);
    const weights = new Float64Array(count);
    let at = 0;
    for (let bin = this.first; bin <= this.last; bin++) {
      const weight = this.weights[bin] as number;
      if (weight === 0) continue;
      centres[at] = (this.sums[bin] as number) / weight;
      weights[at++] = weight / total;
    }
    return { centres, weights };
  }
}

/** F(x) of a mixture of shifted curves. */
export function mixtureCdf(curve: Curve, { centres, weights }: Mixture, x: number): number {
  let sum = 0;
  for (let at = 0; at < centres.length; at++)
    sum += (weights[at] as number) * cdfAt(curve, x - (centres[at] as number));
  return sum;
}

/** Quantiles of a mixture of shifted curves, ascending: bisection to 0.03 on the log scale, then a straight line. */
export function mixtureQuantiles(
  curve: Curve,
  mixture: Mixture,
  probabilities: readonly number[],
): Float64Array {
  const high = (mixture.centres.at(-1) ?? 0) + curve.from + CELLS * curve.step;
  let start = (mixture.centres[0] as number) + curve.from;
  return Float64Array.from(probabilities, (probability) => {
    let lo = start;
    let hi = high;
    while (hi - lo > 0.03) {
      const middle = (lo + hi) / 2;
      if (mixtureCdf(curve, mixture, middle) < probability) lo = middle;
      else hi = middle;
    }
    start = lo;
    const below = mixtureCdf(curve, mixture, lo);
    const above = mixtureCdf(curve, mixture, hi);
    return above > below ? lo + ((hi - lo) * Math.max(0, probability - below)) / (above - below) : lo;
  });
}
