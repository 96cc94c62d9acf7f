import type { OfferModel, OfferRow } from "../src/core/offers/sampler/model.js";
import { type State, startState } from "../src/core/offers/sampler/state.js";
import { type System, toSystem } from "../src/core/offers/sampler/system.js";
import { createRandom, type Random } from "../src/core/stats/random.js";

/** A small model: an intercept, a pooled and a heavy term of two columns each, three payers. */
export const MODEL: OfferModel = {
  terms: [
    { name: "intercept", size: 1, prior: { kind: "fixed", mean: 3, sd: 1.5 } },
    { name: "level", size: 2, prior: { kind: "pooled", scale: 0.4 } },
    { name: "country", size: 3, prior: { kind: "pooled", scale: 0.3, heavy: true } },
  ],
  payers: 3,
  payerScale: 0.4,
  residualScale: 0.4,
  summaryScale: 0.3,
  nu: 4,
};

/** A row of the small model; `x` as pairs of column and value. */
export function row(
  payer: number,
  x: readonly (readonly [column: number, value: number])[],
  rest: Partial<OfferRow> = {},
): OfferRow {
  return {
    form: "point",
    lo: 3,
    hi: 3,
    n: 1,
    payer,
    x: {
      columns: Int32Array.from(x, ([column]) => column),
      values: Float64Array.from(x, ([, value]) => value),
    },
    ...rest,
  };
}

/** Rows of every form; column 5 (the third country) meets none. */
export const ROWS: readonly OfferRow[] = [
  row(
    0,
    [
      [0, 1],
      [1, 1],
      [3, 1],
    ],
    { lo: 2.8, hi: 2.8 },
  ),
  row(
    0,
    [
      [0, 1],
      [2, 1],
      [3, 1],
    ],
    { form: "range", lo: 3.1, hi: 3.7 },
  ),
  row(
    1,
    [
      [0, 1],
      [1, 1],
      [3, 0.5],
      [4, 0.5],
    ],
    { form: "upto", lo: 3, hi: 3.6 },
  ),
  row(
    1,
    [
      [0, 1],
      [2, 1],
      [4, 1],
    ],
    { form: "from", lo: 2.2, hi: 2.2 },
  ),
  row(
    2,
    [
      [0, 1],
      [1, 1],
      [4, 1],
    ],
    { form: "summary", lo: 2.9, hi: 2.9, n: 40 },
  ),
  row(
    -1,
    [
      [0, 1],
      [2, 1],
      [4, 1],
    ],
    { form: "range", lo: 2.5, hi: 2.9 },
  ),
];

/** A system and a state somewhere in the middle of a run. */
export function started(rows: readonly OfferRow[] = ROWS, seed = 1): { system: System; state: State } {
  const state = startState(MODEL, rows, createRandom(seed));
  state.payerWeight.set([0.7, 1.4, 1]);
  state.columnWeight.set([0.5, 2, 1], 3);
  rows.forEach((_, at) => {
    state.weight[at] = 0.5 + 0.3 * at;
  });
  return { system: toSystem(MODEL, rows), state };
}

/** No chance: normal draws are 0, uniform ones the given value, gamma ones their shape, which is their mean. */
export function still(uniform = 0.5): Random {
  return { normal: () => 0, uniform: () => uniform, gamma: (shape) => shape };
}
