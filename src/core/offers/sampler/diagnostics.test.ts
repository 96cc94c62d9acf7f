import { describe, expect, it } from "vitest";
import { createRandom } from "../../stats/random.js";
import { type Diagnostic, diagnose } from "./diagnostics.js";
import { MAX_RHAT, MIN_ESS, unconverged } from "./fit.js";

/** Chains of a first-order autoregression with unit innovations. */
function chains(
  n: number,
  length: number,
  rho: number,
  levels: readonly number[] = [],
): Map<string, number[]>[] {
  return Array.from({ length: n }, (_, chain) => {
    const random = createRandom(chain + 1);
    let at = random.normal() / Math.sqrt(1 - rho * rho);
    const series = Array.from({ length }, () => {
      at = rho * at + random.normal();
      return at + (levels[chain] ?? 0);
    });
    return new Map([["x", series]]);
  });
}

const only = (traces: Map<string, number[]>[]): Diagnostic => {
  const [first] = diagnose(traces);
  if (!first) throw new Error("nothing diagnosed");
  return first;
};

describe("diagnostics of chains", () => {
  it("of independent draws: R-hat 1, and as many effective draws as there are", () => {
    const { rhat, ess } = only(chains(4, 1000, 0));
    expect(rhat).toBeCloseTo(1, 2);
    expect(ess).toBeGreaterThan(3000);
    expect(ess).toBeLessThanOrEqual(4000);
  });

  it("of an autoregression: (1 − ρ) ÷ (1 + ρ) of the draws are effective", () => {
    for (const rho of [0.5, 0.8]) {
      const { ess } = only(chains(4, 4000, rho));
      const expected = (16_000 * (1 - rho)) / (1 + rho);
      expect(ess / expected).toBeGreaterThan(0.8);
      expect(ess / expected).toBeLessThan(1.25);
    }
  });

  it("of chains at different levels: R-hat by the textbook's formula", () => {
    const { rhat } = only(chains(2, 500, 0, [0, 4]));
    /** Within 1, means of the four halves at 0, 0, 4, 4: between their variance is 16/3. */
    expect(rhat).toBeCloseTo(Math.sqrt(1 + 16 / 3), 0);
    expect(rhat).toBeGreaterThan(2);
  });

  it("find a chain that drifts, by its halves", () => {
    const drifting = new Map([["x", Array.from({ length: 400 }, (_, at) => at / 40 + Math.sin(at * at))]]);
    expect(only([drifting, drifting]).rhat).toBeGreaterThan(MAX_RHAT);
  });

  it("of a constant: nothing to disagree on; of two constants: never agreed", () => {
    const constant = (value: number) => new Map([["x", new Array<number>(100).fill(value)]]);
    expect(only([constant(1), constant(1)])).toMatchObject({ rhat: 1, mean: 1, sd: 0 });
    expect(only([constant(1), constant(2)])).toMatchObject({ rhat: Number.POSITIVE_INFINITY, ess: 0 });
  });

  it("give mean and standard deviation over all chains", () => {
    const traces = [new Map([["x", [1, 2]]]), new Map([["x", [3, 6]]])];
    expect(only(traces).mean).toBe(3);
    expect(only(traces).sd).toBeCloseTo(Math.sqrt(14 / 3), 12);
  });

  it("keep a fit from being used by R-hat, by too few draws, and by no number at all", () => {
    const sound: Diagnostic = { name: "x", rhat: 1.01, ess: 400, mean: 0, sd: 1 };
    expect(unconverged([sound])).toEqual([]);
    expect(unconverged([{ ...sound, rhat: MAX_RHAT + 0.01 }])).toHaveLength(1);
    expect(unconverged([{ ...sound, ess: MIN_ESS - 1 }])).toHaveLength(1);
    expect(unconverged([{ ...sound, rhat: Number.NaN }])).toHaveLength(1);
  });
});
