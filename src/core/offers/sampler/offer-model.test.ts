import { describe, expect, it } from "vitest";
import { createRandom } from "../../stats/random.js";
import { cholesky, solveLower, solveUpper } from "./cholesky.js";
import { diagnose } from "./diagnostics.js";
import { startChain, unconverged } from "./fit.js";
import type { OfferModel, OfferRow } from "./model.js";
import { cdfAt, Gathering, mixtureQuantiles, spreadOf, standardDraws } from "./predictive.js";
import { toSystem } from "./system.js";

const TRUE = { mean: 3, groups: [-0.5, 0, 0.6], payerSd: 0.3, sigma: 0.25, pointShare: 0.4, logWidth: -1.2 };

/** Offers of 40 payers in 3 groups, points and ranges, with one offer in ten an "up to". */
function simulate(seed: number, n = 600): { model: OfferModel; rows: OfferRow[] } {
  const random = createRandom(seed);
  const student = () => random.normal() / Math.sqrt(random.gamma(2) / 2);
  const payers = Array.from({ length: 40 }, () => TRUE.payerSd * student());
  const rows = Array.from({ length: n }, (_, at): OfferRow => {
    const group = at % 3;
    const payer = at % 40;
    const centre = TRUE.mean + (TRUE.groups[group] ?? 0) + (payers[payer] ?? 0) + TRUE.sigma * student();
    const half = random.uniform() < TRUE.pointShare ? 0 : Math.exp(TRUE.logWidth + 0.4 * random.normal());
    const form = half === 0 ? "point" : at % 10 === 0 ? "upto" : "range";
    return {
      form,
      lo: form === "upto" ? centre + half : centre - half,
      hi: centre + half,
      n: 1,
      payer,
      x: { columns: Int32Array.of(0, 1 + group), values: Float64Array.of(1, 1) },
    };
  });
  const model: OfferModel = {
    terms: [
      { name: "intercept", size: 1, prior: { kind: "fixed", mean: 3, sd: 1 } },
      { name: "group", size: 3, prior: { kind: "pooled", scale: 0.5 } },
    ],
    payers: 40,
    payerScale: 0.4,
    residualScale: 0.4,
    summaryScale: 0.3,
    nu: 4,
  };
  return { model, rows };
}

function sample(seed: number, data = simulate(11)) {
  const system = toSystem(data.model, data.rows);
  const progress = [0, 1, 2].map((chain) => startChain(system, seed, chain, 100).advance(400, 4));
  return {
    draws: progress.flatMap(({ draws }) => draws),
    diagnostics: diagnose(progress.map(({ trace }) => trace)),
  };
}

describe("the offer model", () => {
  const { draws, diagnostics } = sample(5);
  const interval = (pick: (draw: (typeof draws)[number]) => number) => {
    const values = draws.map(pick).sort((a, b) => a - b);
    return [
      values[Math.floor(0.005 * values.length)] ?? 0,
      values[Math.floor(0.995 * values.length)] ?? 0,
    ] as const;
  };

  it("recovers what the data were made with", () => {
    const contrast = interval(({ beta }) => (beta[3] ?? 0) - (beta[1] ?? 0));
    const checks: [readonly [number, number], number][] = [
      [contrast, 1.1],
      [interval(({ sigma }) => sigma), TRUE.sigma],
      [interval(({ payerSd }) => payerSd), TRUE.payerSd],
      [interval(({ logWidthMean }) => logWidthMean), TRUE.logWidth],
      [interval(({ pointShare }) => pointShare), TRUE.pointShare],
    ];
    for (const [[lo, hi], truth] of checks) {
      expect(lo).toBeLessThan(truth);
      expect(hi).toBeGreaterThan(truth);
    }
    expect(contrast[1] - contrast[0]).toBeLessThan(0.3);
  });

  it("converges and says how well", () => {
    expect(unconverged(diagnostics)).toEqual([]);
    expect(diagnostics.map(({ name }) => name)).toContain("sd of group");
  });

  it("gives the same draws from the same seed, and others from another", () => {
    const again = sample(5);
    expect(again.draws.at(-1)).toEqual(draws.at(-1));
    expect(sample(6).draws.at(-1)?.sigma).not.toBe(draws.at(-1)?.sigma);
  });

  it("chains that disagree are found", () => {
    const trace = (level: number) =>
      new Map([["level", Array.from({ length: 200 }, (_, at) => level + Math.sin(at * at))]]);
    expect(unconverged(diagnose([trace(0), trace(3)]))).toHaveLength(1);
    expect(unconverged(diagnose([trace(0), trace(0)]))).toHaveLength(0);
  });

  it("a column without data follows its prior", () => {
    const data = simulate(3, 90);
    const wider: OfferModel = {
      ...data.model,
      terms: [...data.model.terms, { name: "idle", size: 1, prior: { kind: "fixed", mean: 2, sd: 0.5 } }],
    };
    const { draws: some } = sample(1, { ...data, model: wider });
    const values = some.map(({ beta }) => beta[4] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean - 2)).toBeLessThan(0.15);
  });
});

describe("prediction", () => {
  const [draw] = sample(5).draws;

  it("quantiles of a mixture invert its distribution", () => {
    if (!draw) throw new Error("no draw");
    const curve = spreadOf(draw, standardDraws(1, 4), { payer: true });
    const gathering = new Gathering();
    for (const [centre, weight] of [
      [2, 0.5],
      [3.3, 0.3],
      [4, 0.2],
    ] as const) {
      gathering.add(centre, weight);
    }
    const mixture = gathering.toMixture();
    const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];
    mixtureQuantiles(curve, mixture, probabilities).forEach((value, at) => {
      const cdf = mixture.centres.reduce(
        (sum, centre, part) => sum + (mixture.weights[part] ?? 0) * cdfAt(curve, value - centre),
        0,
      );
      expect(cdf).toBeCloseTo(probabilities[at] ?? 0, 2);
    });
  });

  it("bins keep the weighted mean", () => {
    const gathering = new Gathering();
    gathering.add(1.234, 1);
    gathering.add(1.21, 3);
    const { centres, weights } = gathering.toMixture();
    const mean = centres.reduce((sum, centre, at) => sum + centre * (weights[at] ?? 0), 0);
    expect(mean).toBeCloseTo((1.234 + 3 * 1.21) / 4, 12);
  });
});

describe("Cholesky", () => {
  it("solves a system", () => {
    const matrix = Float64Array.of(4, 2, 1, 2, 5, 3, 1, 3, 6);
    const b = Float64Array.of(1, 2, 3);
    const factor = matrix.slice();
    cholesky(factor, 3);
    const x = b.slice();
    solveLower(factor, 3, x);
    solveUpper(factor, 3, x);
    for (let row = 0; row < 3; row++) {
      const sum = [0, 1, 2].reduce(
        (total, column) => total + (matrix[3 * row + column] ?? 0) * (x[column] ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(b[row] ?? 0, 10);
    }
  });

  it("refuses a matrix that is not positive definite", () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow("not positive definite");
  });
});
