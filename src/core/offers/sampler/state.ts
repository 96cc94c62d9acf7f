import type { Random } from "../../stats/random.js";
import { type OfferModel, type OfferRow, termOffsets } from "./model.js";

/** Where a chain stands: coefficients, variances, and the latent parts of each row. */
export type State = {
  readonly beta: Float64Array;
  readonly payer: Float64Array;
  readonly termVariance: Float64Array;
  readonly termMixing: Float64Array;
  payerVariance: number;
  payerMixing: number;
  variance: number;
  mixing: number;
  summaryVariance: number;
  summaryMixing: number;
  pointShare: number;
  logWidthMean: number;
  logWidthVariance: number;
  /** Student-t weights of payers, and of columns whose term is heavy (1 for the others). */
  readonly payerWeight: Float64Array;
  readonly columnWeight: Float64Array;
  /** Student-t weight of each row. */
  readonly weight: Float64Array;
  /** Half-width of each row: as shown, or drawn where one end only is shown. */
  readonly halfWidth: Float64Array;
  /** A summary's own deviation. */
  readonly deviation: Float64Array;
  /** The centre shown, and its precision around the fit; a summary's own deviation is summed out of both. */
  readonly target: Float64Array;
  readonly precision: Float64Array;
  readonly fitted: Float64Array;
};

/** A dispersed start, drawn around the priors' scales. */
export function startState(model: OfferModel, rows: readonly OfferRow[], random: Random): State {
  const size = termOffsets(model.terms).at(-1) ?? 0;
  const spread = () => 0.25 * Math.exp(0.7 * random.normal());
  const state: State = {
    beta: new Float64Array(size),
    payer: new Float64Array(model.payers),
    termVariance: Float64Array.from(model.terms, ({ prior }) =>
      prior.kind === "fixed" ? prior.sd ** 2 : spread() ** 2,
    ),
    termMixing: new Float64Array(model.terms.length).fill(1),
    payerVariance: spread() ** 2,
    payerMixing: 1,
    variance: spread() ** 2,
    mixing: 1,
    summaryVariance: spread() ** 2,
    summaryMixing: 1,
    pointShare: 0.5,
    logWidthMean: -1,
    logWidthVariance: 1,
    payerWeight: new Float64Array(model.payers).fill(1),
    columnWeight: new Float64Array(size).fill(1),
    weight: new Float64Array(rows.length).fill(1),
    halfWidth: Float64Array.from(rows, ({ form, lo, hi }) =>
      form === "range" ? (hi - lo) / 2 : form === "point" || form === "summary" ? 0 : 0.3,
    ),
    deviation: new Float64Array(rows.length),
    target: new Float64Array(rows.length),
    precision: new Float64Array(rows.length),
    fitted: new Float64Array(rows.length),
  };
  return state;
}

/** The centre that a row shows given its half-width. */
export function centreOf(row: OfferRow, halfWidth: number): number {
  if (row.form === "upto") return row.hi - halfWidth;
  if (row.form === "from") return row.lo + halfWidth;
  return (row.lo + row.hi) / 2;
}

/** Brings targets and precisions up to date with the latent parts. */
export function refresh(rows: readonly OfferRow[], state: State): void {
  rows.forEach((row, index) => {
    const precision = (row.n * (state.weight[index] as number)) / state.variance;
    state.target[index] = centreOf(row, state.halfWidth[index] as number);
    state.precision[index] = row.form === "summary" ? 1 / (1 / precision + state.summaryVariance) : precision;
  });
}
