import type { Random } from "../../stats/random.js";
import { type OfferModel, type OfferRow, termOffsets } from "./model.js";
import { centreOf, type State } from "./state.js";

/** Prior of the half-width: log h ~ N(m, s²), m ~ N(−1, 1), s² ~ inverse gamma(2, 1); share of points ~ Beta(1, 1). */
const WIDTH_MEAN = -1;
const WIDTH_SHAPE = 2;
const WIDTH_RATE = 1;
const HALF_T = 2;

/** Draws the Student-t weights of payers and of heavy terms' effects. */
export function drawWeights({ terms, nu }: OfferModel, state: State, random: Random): void {
  const drawn = (effect: number, variance: number) =>
    random.gamma((nu + 1) / 2) / ((nu + (effect * effect) / variance) / 2);
  state.payer.forEach((effect, payer) => {
    state.payerWeight[payer] = drawn(effect, state.payerVariance);
  });
  const offsets = termOffsets(terms);
  terms.forEach(({ prior, size }, term) => {
    if (prior.kind === "fixed" || prior.heavy !== true) return;
    const first = offsets[term] as number;
    for (let column = first; column < first + size; column++) {
      state.columnWeight[column] = drawn(state.beta[column] as number, state.termVariance[term] as number);
    }
  });
}

/** Draws each row's Student-t weight, the open ends' half-widths and the summaries' deviations. */
export function drawLatent(model: OfferModel, rows: readonly OfferRow[], state: State, random: Random): void {
  rows.forEach((row, index) => {
    const fitted = state.fitted[index] as number;
    if (row.form === "upto" || row.form === "from") drawHalfWidth(row, index, fitted, state, random);
    const centre = centreOf(row, state.halfWidth[index] as number);
    if (row.form === "summary") drawDeviation(row, index, centre - fitted, state, random);
    const residual = centre - (state.deviation[index] as number) - fitted;
    const rate = (model.nu + (row.n * residual * residual) / state.variance) / 2;
    state.weight[index] = random.gamma((model.nu + 1) / 2) / rate;
  });
}

/** Metropolis step with the fitted distribution of half-widths as the proposal. */
function drawHalfWidth(row: OfferRow, index: number, fitted: number, state: State, random: Random): void {
  const proposed = Math.exp(state.logWidthMean + Math.sqrt(state.logWidthVariance) * random.normal());
  const weight = (state.weight[index] as number) / state.variance;
  const cost = (halfWidth: number) => 0.5 * weight * (centreOf(row, halfWidth) - fitted) ** 2;
  if (Math.log(random.uniform()) < cost(state.halfWidth[index] as number) - cost(proposed))
    state.halfWidth[index] = proposed;
}

function drawDeviation(row: OfferRow, index: number, residual: number, state: State, random: Random): void {
  const own = (row.n * (state.weight[index] as number)) / state.variance;
  const total = own + 1 / state.summaryVariance;
  state.deviation[index] = (own * residual) / total + random.normal() / Math.sqrt(total);
}

/** Draws every variance, and the distribution of half-widths. */
export function drawScales(model: OfferModel, rows: readonly OfferRow[], state: State, random: Random): void {
  const offsets = termOffsets(model.terms);
  model.terms.forEach(({ prior, size }, index) => {
    if (prior.kind === "fixed") return;
    const first = offsets[index] as number;
    const squares = sumOfSquares(
      state.beta.subarray(first, first + size),
      state.columnWeight.subarray(first, first + size),
    );
    const drawn = drawVariance(squares, size, prior.scale, state.termMixing[index] as number, random);
    [state.termVariance[index], state.termMixing[index]] = drawn;
  });
  [state.payerVariance, state.payerMixing] = drawVariance(
    sumOfSquares(state.payer, state.payerWeight),
    state.payer.length,
    model.payerScale,
    state.payerMixing,
    random,
  );
  let squares = 0;
  rows.forEach((row, index) => {
    const residual =
      centreOf(row, state.halfWidth[index] as number) -
      (state.deviation[index] as number) -
      (state.fitted[index] as number);
    squares += row.n * (state.weight[index] as number) * residual * residual;
  });
  [state.variance, state.mixing] = drawVariance(
    squares,
    rows.length,
    model.residualScale,
    state.mixing,
    random,
  );
  const summaries = rows.flatMap(({ form }, index) =>
    form === "summary" ? [state.deviation[index] as number] : [],
  );
  [state.summaryVariance, state.summaryMixing] = drawVariance(
    sumOfSquares(summaries),
    summaries.length,
    model.summaryScale,
    state.summaryMixing,
    random,
  );
  drawWidths(rows, state, random);
}

/** σ² | a ~ IG((n + ν)/2, SS/2 + ν/a), a | σ² ~ IG((ν + 1)/2, ν/σ² + 1/A²): a half-t(ν) prior of scale A on σ. */
function drawVariance(
  squares: number,
  n: number,
  scale: number,
  mixing: number,
  random: Random,
): [number, number] {
  const variance = (squares / 2 + HALF_T / mixing) / random.gamma((n + HALF_T) / 2);
  const next = (HALF_T / variance + 1 / scale ** 2) / random.gamma((HALF_T + 1) / 2);
  return [Math.max(variance, 1e-8), next];
}

function drawWidths(rows: readonly OfferRow[], state: State, random: Random): void {
  let n = 0;
  let sum = 0;
  let points = 0;
  rows.forEach(({ form }, index) => {
    if (form === "point") points += 1;
    if (form === "point" || form === "summary") return;
    n += 1;
    sum += Math.log(state.halfWidth[index] as number);
  });
  const precision = 1 + n / state.logWidthVariance;
  state.logWidthMean =
    (WIDTH_MEAN + sum / state.logWidthVariance) / precision + random.normal() / Math.sqrt(precision);
  let squares = 0;
  rows.forEach(({ form }, index) => {
    if (form !== "point" && form !== "summary")
      squares += (Math.log(state.halfWidth[index] as number) - state.logWidthMean) ** 2;
  });
  state.logWidthVariance = (WIDTH_RATE + squares / 2) / random.gamma(WIDTH_SHAPE + n / 2);
  const a = random.gamma(1 + points);
  state.pointShare = a / (a + random.gamma(1 + n));
}

function sumOfSquares(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++)
    sum += (weights?.[index] ?? 1) * (values[index] as number) ** 2;
  return sum;
}
