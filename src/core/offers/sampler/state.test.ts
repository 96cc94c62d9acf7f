import { describe, expect, it } from "vitest";
import { MODEL, ROWS, row, started } from "../../../../test/sampler.js";
import { createRandom } from "../../stats/random.js";
import { centreOf, refresh, startState } from "./state.js";

describe("the centre that a row shows", () => {
  it("is the middle of a range or point, the upper end less or the lower end plus the half-width", () => {
    const at = (form: "range" | "point" | "upto" | "from" | "summary", lo: number, hi: number) =>
      centreOf(row(0, [], { form, lo, hi }), 0.25);
    expect(at("range", 2, 3)).toBe(2.5);
    expect(at("point", 3, 3)).toBe(3);
    expect(at("upto", 2, 3)).toBe(2.75);
    expect(at("from", 2, 3)).toBe(2.25);
    expect(at("summary", 3, 3)).toBe(3);
  });
});

describe("a chain's start", () => {
  const state = startState(MODEL, ROWS, createRandom(1));

  it("has a coefficient for each column and a payer effect for each payer, all 0", () => {
    expect([state.beta.length, state.payer.length]).toEqual([6, 3]);
    expect([...state.beta, ...state.payer].every((value) => value === 0)).toBe(true);
  });

  it("has the half-widths that rows show, and some where one end is open", () => {
    expect(state.halfWidth[0]).toBe(0);
    expect(state.halfWidth[1]).toBeCloseTo(0.3, 12);
    expect(state.halfWidth[2]).toBeGreaterThan(0);
    expect(state.halfWidth[3]).toBeGreaterThan(0);
    expect(state.halfWidth[4]).toBe(0);
  });

  it("keeps fixed terms at their prior's variance, and disperses the others from chain to chain", () => {
    const other = startState(MODEL, ROWS, createRandom(2));
    expect(state.termVariance[0]).toBe(1.5 ** 2);
    expect(other.termVariance[0]).toBe(1.5 ** 2);
    expect(other.termVariance[1]).not.toBe(state.termVariance[1]);
    expect(other.variance).not.toBe(state.variance);
  });
});

describe("targets and precisions", () => {
  const { state } = started();
  state.variance = 0.04;
  state.summaryVariance = 0.01;
  state.halfWidth[2] = 0.2;
  refresh(ROWS, state);

  it("follow weights and residual variance", () => {
    expect(state.target[1]).toBeCloseTo(3.4, 12);
    expect(state.target[2]).toBeCloseTo(3.4, 12);
    expect(state.precision[0]).toBeCloseTo(0.5 / 0.04, 9);
    expect(state.precision[3]).toBeCloseTo(1.4 / 0.04, 9);
  });

  it("of a summary add its own deviation to the sampling variance σ²/n: many people don't make it exact", () => {
    expect(state.precision[4]).toBeCloseTo(1 / (0.04 / (40 * 1.7) + 0.01), 9);
    expect(state.precision[4]).toBeLessThan(100);
  });
});
