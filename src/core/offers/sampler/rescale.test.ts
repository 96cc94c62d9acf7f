import { describe, expect, it } from "vitest";
import { MODEL, ROWS, started, still } from "../../../../test/sampler.js";
import { createRandom } from "../../stats/random.js";
import { createWorkspace, drawCoefficients } from "./coefficients.js";
import { dot } from "./model.js";
import { rescaleTerms } from "./rescale.js";
import { shiftScales } from "./shift-scale.js";
import { refresh, type State } from "./state.js";

function swept(seed: number) {
  const made = started();
  refresh(ROWS, made.state);
  drawCoefficients(made.system, made.state, createWorkspace(made.system), createRandom(seed));
  return made;
}

/** How far the fitted values are from what coefficients and payers say. */
function gap({ beta, payer, fitted }: State): number {
  return Math.max(
    ...ROWS.map((row, at) => Math.abs((fitted[at] ?? 0) - dot(row.x, beta) - (payer[row.payer] ?? 0))),
  );
}

describe("rescaling a term", () => {
  it("keeps the effects in units of their standard deviation", () => {
    const { system, state } = swept(3);
    const before = [1, 2].map((at) => (state.beta[at] ?? 0) / Math.sqrt(state.termVariance[1] ?? 1));
    const sd = state.termVariance[1];
    rescaleTerms(system, state, still(1e-9));
    expect(state.termVariance[1]).not.toBe(sd);
    const after = [1, 2].map((at) => (state.beta[at] ?? 0) / Math.sqrt(state.termVariance[1] ?? 1));
    after.forEach((value, at) => {
      expect(Math.abs(value)).toBeCloseTo(Math.abs(before[at] ?? 0), 9);
    });
  });

  it("moves the fitted values along, accepted or not", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { system, state } = swept(seed);
      rescaleTerms(system, state, createRandom(seed));
      expect(gap(state)).toBeLessThan(1e-9);
    }
  });

  it("leaves everything as it was where the prior refuses", () => {
    const { system, state } = swept(3);
    state.termVariance[1] = 1e-6;
    const beta = state.beta.slice();
    const refuse = { ...still(1), uniform: () => 1 - 1e-16, normal: () => 1e6 };
    rescaleTerms(system, state, refuse);
    expect(state.beta.subarray(0, 3)).toEqual(beta.subarray(0, 3));
  });

  it("leaves fixed terms alone", () => {
    const { system, state } = swept(3);
    const [intercept] = state.beta;
    rescaleTerms(system, state, createRandom(9));
    expect(state.beta[0]).toBe(intercept);
    expect(state.termVariance[0]).toBe(1.5 ** 2);
  });

  it("without chance goes to the scale at which the data fit best", () => {
    const { system, state } = swept(7);
    const before = state.payer.slice();
    const loss = (by: number) =>
      ROWS.reduce((sum, { payer }, at) => {
        const own = before[payer] ?? 0;
        const miss = (state.target[at] ?? 0) - ((state.fitted[at] ?? 0) + (by - 1) * own);
        return sum + (state.precision[at] ?? 0) * miss * miss;
      }, 0);
    const onlyPayers = { ...system, model: { ...MODEL, terms: [] } };
    const grid = Array.from({ length: 4001 }, (_, at) => -2 + at / 500);
    const best = grid.reduce((a, b) => (loss(b) < loss(a) ? b : a));
    rescaleTerms(onlyPayers, state, still(1e-9));
    expect((state.payer[0] ?? 0) / (before[0] ?? 1)).toBeCloseTo(best, 2);
  });
});

describe("moving scale between weights and variance", () => {
  it("keeps every weight ÷ variance, which is all that the data see", () => {
    for (const seed of [1, 2, 3]) {
      const { state } = swept(seed);
      const rows = [...state.weight].map((weight) => weight / state.variance);
      const payers = [...state.payerWeight].map((weight) => weight / state.payerVariance);
      const columns = [...state.columnWeight.subarray(3)].map(
        (weight) => weight / (state.termVariance[2] ?? 1),
      );
      for (let sweep = 0; sweep < 5; sweep++) shiftScales(MODEL, state, createRandom(seed + sweep));
      [...state.weight].forEach((weight, at) => {
        expect(weight / state.variance).toBeCloseTo(rows[at] ?? 0, 6);
      });
      [...state.payerWeight].forEach((weight, at) => {
        expect(weight / state.payerVariance).toBeCloseTo(payers[at] ?? 0, 6);
      });
      [...state.columnWeight.subarray(3)].forEach((weight, at) => {
        expect(weight / (state.termVariance[2] ?? 1)).toBeCloseTo(columns[at] ?? 0, 6);
      });
    }
  });

  it("without chance brings the weights to a mean of 1, where the prior lets it", () => {
    const { state } = swept(1);
    state.weight.fill(2);
    state.mixing = 1e9;
    shiftScales(MODEL, state, still(1e-9));
    expect(state.weight[0]).toBeCloseTo(1, 9);
  });

  it("leaves terms that are not heavy alone", () => {
    const { state } = swept(1);
    const [, level] = state.termVariance;
    shiftScales(MODEL, state, createRandom(1));
    expect(state.termVariance[1]).toBe(level);
    expect([...state.columnWeight.subarray(0, 3)]).toEqual([1, 1, 1]);
  });
});
