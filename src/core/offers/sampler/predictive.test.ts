import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draw } from "./model.js";
import { cdfAt, Gathering, mixtureCdf, mixtureQuantiles, spreadOf, standardDraws } from "./predictive.js";

const DRAW: Draw = {
  beta: new Float64Array(0),
  payer: new Float64Array(0),
  termSd: new Float64Array(0),
  payerSd: 0.5,
  sigma: 0.2,
  summarySd: 0.1,
  pointShare: 1,
  logWidthMean: Math.log(0.4),
  logWidthSd: 0,
};
const STANDARD = standardDraws(5, 4);

/** The x at which a curve reaches a share, by plain search. */
function quantileOf(curve: ReturnType<typeof spreadOf>, share: number): number {
  let [lo, hi] = [-20, 20];
  for (let step = 0; step < 60; step++) {
    const middle = (lo + hi) / 2;
    if (cdfAt(curve, middle) < share) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

describe("the spread of pay around a centre", () => {
  it("of points without payer is the residual's: Student-t with 4 degrees of freedom, times sigma", () => {
    const curve = spreadOf(DRAW, STANDARD, { payer: false });
    /** t₄ at .5, .75, .9 (R qt): 0, 0.7407, 1.5332. */
    expect(quantileOf(curve, 0.5)).toBeCloseTo(0, 1);
    expect(quantileOf(curve, 0.75)).toBeCloseTo(0.2 * 0.7407, 1);
    expect(quantileOf(curve, 0.9) / quantileOf(curve, 0.75)).toBeCloseTo(1.5332 / 0.7407, 0);
  });

  it("grows in proportion to sigma", () => {
    const wide = spreadOf({ ...DRAW, sigma: 0.4 }, STANDARD, { payer: false });
    const narrow = spreadOf(DRAW, STANDARD, { payer: false });
    for (const share of [0.1, 0.3, 0.8])
      expect(quantileOf(wide, share)).toBeCloseTo(2 * quantileOf(narrow, share), 2);
  });

  it("has the payer's effect only where the payer was not seen before", () => {
    const known = spreadOf(DRAW, STANDARD, { payer: false });
    const fresh = spreadOf(DRAW, STANDARD, { payer: true });
    const none = spreadOf({ ...DRAW, payerSd: 0 }, STANDARD, { payer: true });
    expect(quantileOf(fresh, 0.9)).toBeGreaterThan(1.5 * quantileOf(known, 0.9));
    expect(quantileOf(none, 0.9)).toBeCloseTo(quantileOf(known, 0.9), 12);
  });

  it("of ranges is even over their width on the log scale", () => {
    const curve = spreadOf({ ...DRAW, sigma: 0, pointShare: 0 }, STANDARD, { payer: false });
    for (const share of [0.1, 0.25, 0.5, 0.75, 0.9])
      expect(quantileOf(curve, share)).toBeCloseTo(0.4 * (2 * share - 1), 1);
    expect(cdfAt(curve, -0.41)).toBe(0);
    expect(cdfAt(curve, 0.41)).toBe(1);
  });

  it("mixes points and ranges by the share of points", () => {
    const curve = spreadOf({ ...DRAW, sigma: 1e-6, pointShare: 0.7 }, STANDARD, { payer: false });
    expect(cdfAt(curve, 0.02) - cdfAt(curve, -0.02)).toBeGreaterThan(0.66);
    expect(cdfAt(curve, 0.02) - cdfAt(curve, -0.02)).toBeLessThan(0.76);
  });

  it("is the same for the same seed, and rises from 0 to 1", () => {
    const curve = spreadOf(DRAW, standardDraws(5, 4), { payer: true });
    expect(curve).toEqual(spreadOf(DRAW, STANDARD, { payer: true }));
    expect(spreadOf(DRAW, standardDraws(6, 4), { payer: true })).not.toEqual(curve);
    expect(curve.cdf.every((value, at) => at === 0 || value >= (curve.cdf[at - 1] ?? 0))).toBe(true);
    expect([cdfAt(curve, -50), cdfAt(curve, 50)]).toEqual([0, 1]);
  });
});

describe("gathering centres", () => {
  const centres = fc.array(
    fc.tuple(fc.double({ min: -5, max: 8, noNaN: true }), fc.double({ min: 0.01, max: 10, noNaN: true })),
    { minLength: 1, maxLength: 30 },
  );

  it("keeps the weighted mean and makes weights of 1, in rising order", () => {
    fc.assert(
      fc.property(centres, (parts) => {
        const gathering = new Gathering();
        for (const [centre, weight] of parts) gathering.add(centre, weight);
        const mixture = gathering.toMixture();
        const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
        const mean = parts.reduce((sum, [centre, weight]) => sum + (centre * weight) / total, 0);
        const kept = mixture.centres.reduce(
          (sum, centre, at) => sum + centre * (mixture.weights[at] ?? 0),
          0,
        );
        expect(kept).toBeCloseTo(mean, 9);
        expect(mixture.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect([...mixture.centres].sort((a, b) => a - b)).toEqual([...mixture.centres]);
      }),
    );
  });

  it("moves no centre by more than a bin, and joins equal centres", () => {
    const gathering = new Gathering();
    for (const centre of [1, 1, 1.04, 2]) gathering.add(centre, 1);
    const { centres: kept, weights } = gathering.toMixture();
    expect(kept).toHaveLength(2);
    expect(kept[0]).toBeCloseTo(3.04 / 3, 12);
    expect(weights[0]).toBeCloseTo(0.75, 12);
  });

  it("of nothing is nothing", () => {
    expect(new Gathering().toMixture()).toEqual({
      centres: new Float64Array(0),
      weights: new Float64Array(0),
    });
  });
});

describe("quantiles of a mixture", () => {
  const curve = spreadOf({ ...DRAW, sigma: 0.25, pointShare: 0.5 }, STANDARD, { payer: false });
  const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];

  it("agree with sorted simulated pay", () => {
    const gathering = new Gathering();
    const parts = [
      [1.1, 0.2],
      [2, 0.5],
      [3.2, 0.3],
    ] as const;
    for (const [centre, weight] of parts) gathering.add(centre, weight);
    const steps = 20_000;
    const pay = parts.flatMap(([centre, weight]) =>
      Array.from(
        { length: steps * weight },
        (_, at) => centre + quantileOf(curve, (at + 0.5) / (steps * weight)),
      ),
    );
    pay.sort((a, b) => a - b);
    mixtureQuantiles(curve, gathering.toMixture(), probabilities).forEach((value, at) => {
      expect(value).toBeCloseTo(pay[Math.floor((probabilities[at] ?? 0) * steps)] ?? 0, 1);
    });
  });

  it("of one centre are the spread's, moved there", () => {
    const gathering = new Gathering();
    gathering.add(2.5, 1);
    mixtureQuantiles(curve, gathering.toMixture(), probabilities).forEach((value, at) => {
      expect(value - 2.5).toBeCloseTo(quantileOf(curve, probabilities[at] ?? 0), 2);
    });
  });

  it("rise, and move with the centres", () => {
    const at = (shift: number) => {
      const gathering = new Gathering();
      for (const centre of [1, 2, 2.7]) gathering.add(centre + shift, 1);
      return [...mixtureQuantiles(curve, gathering.toMixture(), probabilities)];
    };
    const quantiles = at(0);
    expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    at(0.5).forEach((value, index) => {
      expect(value).toBeCloseTo((quantiles[index] ?? 0) + 0.5, 1);
    });
  });

  it("are those at which the mixture's distribution reaches them", () => {
    const gathering = new Gathering();
    for (const centre of [0, 0.4, 1.9]) gathering.add(centre, 1 + centre);
    const mixture = gathering.toMixture();
    mixtureQuantiles(curve, mixture, probabilities).forEach((value, at) => {
      expect(mixtureCdf(curve, mixture, value)).toBeCloseTo(probabilities[at] ?? 0, 2);
    });
  });
});
