import { describe, expect, it } from "vitest";
import { MODEL, ROWS, started, still } from "../../../../test/sampler.js";
import { createRandom } from "../../stats/random.js";
import { drawLatent, drawScales, drawWeights } from "./latent.js";
import type { State } from "./state.js";

/** A state in which the fit misses the third row by 0.4 and the others by nothing much. */
function state(): State {
  const { state: made } = started();
  made.fitted.set([2.8, 3.4, 3, 2.5, 2.9, 2.7]);
  made.variance = 0.04;
  made.summaryVariance = 0.01;
  made.payer.set([0.5, 0, -0.1]);
  made.payerVariance = 0.09;
  return made;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("Student-t weights", () => {
  it("fall with the distance of a payer from the others: mean (ν + 1) ÷ (ν + (effect ÷ sd)²)", () => {
    const one = state();
    drawWeights(MODEL, one, still());
    expect(one.payerWeight[0]).toBeCloseTo(5 / (4 + 0.25 / 0.09), 12);
    expect(one.payerWeight[1]).toBeCloseTo(5 / 4, 12);
  });

  it("are drawn for heavy terms' columns only", () => {
    const one = state();
    one.columnWeight.fill(7);
    one.beta.set([0, 0, 0, 0.6, 0, 0]);
    one.termVariance[2] = 0.09;
    drawWeights(MODEL, one, still());
    expect([...one.columnWeight.subarray(0, 3)]).toEqual([7, 7, 7]);
    expect(one.columnWeight[3]).toBeCloseTo(5 / (4 + 4), 12);
    expect(one.columnWeight[4]).toBeCloseTo(5 / 4, 12);
  });

  it("of rows fall with their residual", () => {
    const one = state();
    drawLatent(MODEL, ROWS, one, still());
    expect(one.weight[0]).toBeCloseTo(5 / 4, 12);
    expect(one.weight[5]).toBeCloseTo(5 / 4, 12);
    const off = state();
    off.fitted[0] = 3.2;
    drawLatent(MODEL, ROWS, off, still());
    expect(off.weight[0]).toBeCloseTo(5 / (4 + 0.16 / 0.04), 12);
  });
});

describe("an open end's half-width", () => {
  it("takes a proposal that brings the centre nearer to the fit", () => {
    const one = state();
    one.logWidthMean = Math.log(0.6);
    one.halfWidth[2] = 0.1;
    drawLatent(MODEL, ROWS, one, still(0.999));
    /** The third row shows 3.6 as its upper end, its fit is 3. */
    expect(one.halfWidth[2]).toBeCloseTo(0.6, 12);
  });

  it("stays where the proposal is far worse", () => {
    const one = state();
    one.logWidthMean = Math.log(3);
    one.halfWidth[2] = 0.6;
    drawLatent(MODEL, ROWS, one, still(0.5));
    expect(one.halfWidth[2]).toBe(0.6);
  });

  it("of a row that shows both ends never moves", () => {
    const one = state();
    const before = [one.halfWidth[0], one.halfWidth[1], one.halfWidth[5]];
    const random = createRandom(4);
    for (let sweep = 0; sweep < 20; sweep++) drawLatent(MODEL, ROWS, one, random);
    expect([one.halfWidth[0], one.halfWidth[1], one.halfWidth[5]]).toEqual(before);
  });
});

describe("a summary's deviation", () => {
  it("takes its precision's share of what the fit leaves", () => {
    const one = state();
    one.fitted[4] = 2.6;
    one.weight[4] = 1;
    drawLatent(MODEL, ROWS, one, still());
    const own = 40 / 0.04;
    expect(one.deviation[4]).toBeCloseTo((own * 0.3) / (own + 1 / 0.01), 12);
  });

  it("stays 0 for offers", () => {
    const one = state();
    drawLatent(MODEL, ROWS, one, createRandom(1));
    expect([0, 1, 2, 3, 5].map((at) => one.deviation[at])).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("variances", () => {
  /** Of many effects of one size the variance is that size squared. */
  it("follow the spread of the effects they stand for", () => {
    const model = { ...MODEL, payers: 400 };
    const random = createRandom(6);
    const { state: base } = started([]);
    const one: State = {
      ...base,
      payer: Float64Array.from({ length: 400 }, () => 0.35 * random.normal()),
      payerWeight: new Float64Array(400).fill(1),
    };
    const draws = Array.from({ length: 200 }, () => {
      drawScales(model, [], one, random);
      return Math.sqrt(one.payerVariance);
    });
    expect(mean(draws)).toBeGreaterThan(0.31);
    expect(mean(draws)).toBeLessThan(0.39);
  });

  it("without data follow the half-t prior: its median sd is 0.816 of the scale", () => {
    const { state: one } = started([]);
    const random = createRandom(7);
    const model = { ...MODEL, payers: 0 };
    const draws: number[] = [];
    const empty: State = { ...one, payer: new Float64Array(0), payerWeight: new Float64Array(0) };
    for (let sweep = 0; sweep < 30_000; sweep++) {
      drawScales(model, [], empty, random);
      draws.push(Math.sqrt(empty.payerVariance));
    }
    draws.sort((a, b) => a - b);
    /** |t₂| has its median at t₂'s upper quartile, 0.8165 (R qt(0.75, 2)). */
    expect((draws[15_000] ?? 0) / MODEL.payerScale).toBeGreaterThan(0.75);
    expect((draws[15_000] ?? 0) / MODEL.payerScale).toBeLessThan(0.88);
  });

  it("of a fixed term stay the prior's", () => {
    const one = state();
    drawScales(MODEL, ROWS, one, createRandom(1));
    expect(one.termVariance[0]).toBe(1.5 ** 2);
  });

  it("of the residual without chance are the weighted squares of all rows and the prior's part", () => {
    const one = state();
    one.mixing = 2;
    one.weight.fill(1);
    one.halfWidth[2] = 0.6;
    one.halfWidth[3] = 0.3;
    one.fitted[0] = 2.5;
    one.fitted[4] = 2.8;
    drawScales(MODEL, ROWS, one, still());
    const squares = 0.3 ** 2 + 40 * 0.1 ** 2;
    expect(one.variance).toBeCloseTo((squares / 2 + 2 / 2) / ((6 + 2) / 2), 9);
  });
});

describe("the distribution of half-widths", () => {
  it("stands at the mean of the logs, drawn towards its prior at −1", () => {
    const one = state();
    one.halfWidth.set([0, 0.3, 0.2, 0.4, 0, 0.2]);
    one.logWidthVariance = 0.5;
    drawScales(MODEL, ROWS, one, still());
    const sum = [0.3, 0.2, 0.4, 0.2].reduce((total, half) => total + Math.log(half), 0);
    expect(one.logWidthMean).toBeCloseTo((-1 + sum / 0.5) / (1 + 4 / 0.5), 9);
  });

  it("counts points against rows that have a width; summaries are neither", () => {
    const one = state();
    drawScales(MODEL, ROWS, one, still());
    expect(one.pointShare).toBeCloseTo(2 / (2 + 5), 12);
  });
});
