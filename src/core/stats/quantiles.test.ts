import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HourlyRate } from "../units/rate.js";
import type { Weight } from "../units/weight.js";
import { bandShare } from "./band-share.js";
import { bootstrapMedians, centralInterval } from "./bootstrap.js";
import { capFactors } from "./cap.js";
import { curveQuantiles } from "./curve-quantile.js";
import { directEstimate } from "./direct-estimate.js";
import { buildCurve, type Offer } from "./offer-curve.js";

const PERCENTS = [10, 25, 50, 75, 90];

function offer(lo: number, hi = lo, weight = 1000, group = "g"): Offer {
  return { lo: lo as HourlyRate<"USD">, hi: hi as HourlyRate<"USD">, weight: weight as Weight, group };
}

/** Quantiles without caps: every pool at its plain weight. */
function plainQuantiles(offers: readonly Offer[], percents = PERCENTS): number[] {
  const curve = buildCurve(offers);
  const pools = new Float64Array(curve.poolLo.length);
  for (let entry = 0; entry < curve.entryPool.length; entry++) {
    const pool = curve.entryPool[entry] ?? 0;
    pools[pool] = (pools[pool] ?? 0) + (curve.entryWeight[entry] ?? 0);
  }
  return curveQuantiles(curve, pools, percents);
}

/** The definition, by brute force over points: ½ (inf{F ≥ p} + sup{F ≤ p}). */
function byDefinition(points: readonly { value: number; weight: number }[], percent: number): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const upTo = (x: number) => points.reduce((sum, { value, weight }) => sum + (value <= x ? weight : 0), 0);
  const values = [...new Set(points.map(({ value }) => value))].sort((a, b) => a - b);
  const lower = values.find((value) => 100 * upTo(value) >= percent * total);
  const upper = values.find((value) => 100 * upTo(value) > percent * total) ?? values.at(-1);
  return ((lower ?? Number.NaN) + (upper ?? Number.NaN)) / 2;
}

const anyOffer = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.constantFrom("a", "b", "c", "d", "e", "f"),
  )
  .map(([lo, width, weight, group]) => offer(lo, lo + width, weight, group));
const anyOffers = fc.array(anyOffer, { minLength: 1, maxLength: 25 });

describe("quantiles over points", () => {
  it("the median of 1, 2, 3, 4 with equal weights is 2.5", () => {
    expect(
      plainQuantiles(
        [1, 2, 3, 4].map((value) => offer(value)),
        [50],
      ),
    ).toEqual([2.5]);
  });

  it("equal the definition for any weights and ties", () => {
    const points = fc.array(
      fc.record({ value: fc.integer({ min: 1, max: 12 }), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const ours = plainQuantiles(all.map(({ value, weight }) => offer(value, value, weight)));
        for (const [index, percent] of PERCENTS.entries())
          expect(ours[index]).toBeCloseTo(byDefinition(all, percent), 12);
      }),
    );
  });
});

describe("quantiles over ranges", () => {
  it("one range has its geometric mean in the middle", () => {
    expect(plainQuantiles([offer(10, 40)], [50])[0]).toBeCloseTo(20, 12);
    expect(plainQuantiles([offer(10, 40)], [25])[0]).toBeCloseTo(10 * 4 ** 0.25, 12);
  });

  it("a gap between two ranges is bridged in dollars", () => {
    expect(plainQuantiles([offer(10, 20), offer(30, 60)], [50])[0]).toBe(25);
  });

  it("a point on the edge of a range counts as a step", () => {
    expect(plainQuantiles([offer(10, 20), offer(20)], [50, 75])).toEqual([20, 20]);
  });

  it("rise with the percent and stay between the lowest and the highest amount", () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const quantiles = plainQuantiles(offers);
        expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
        expect(quantiles[0]).toBeGreaterThanOrEqual(Math.min(...offers.map(({ lo }) => lo)));
        expect(quantiles.at(-1)).toBeLessThanOrEqual(Math.max(...offers.map(({ hi }) => hi)));
      }),
    );
  });

  it("scale with the amounts", () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const doubled = offers.map((one) => offer(2 * one.lo, 2 * one.hi, one.weight, one.group));
        const [once, twice] = [plainQuantiles(offers), plainQuantiles(doubled)];
        for (const [index, value] of once.entries()) expect(twice[index]).toBeCloseTo(2 * value, 8);
      }),
    );
  });

  it("an invalid offer is refused with its ends", () => {
    expect(() => buildCurve([offer(20, 10)])).toThrow("invalid offer: 20 to 10");
    expect(() => buildCurve([offer(0, 10)])).toThrow("invalid offer: 0 to 10");
  });
});

describe("direct estimate", () => {
  it("does not depend on the order of rows, to the bit", () => {
    fc.assert(
      fc.property(anyOffers, fc.infiniteStream(fc.integer()), (offers, keys) => {
        const shuffled = offers
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(directEstimate(shuffled, 6, 7)).toEqual(directEstimate(offers, 6, 7));
      }),
      { numRuns: 25 },
    );
  });

  it("does not change when a row's weight is split in two, to the bit", () => {
    fc.assert(
      fc.property(anyOffers, fc.nat(), (offers, pick) => {
        const at = pick % offers.length;
        const whole = offers[at];
        if (!whole || whole.weight < 2) return;
        const half = Math.floor(whole.weight / 2);
        const parts = [
          offer(whole.lo, whole.hi, half, whole.group),
          offer(whole.lo, whole.hi, whole.weight - half, whole.group),
        ];
        expect(directEstimate([...offers.toSpliced(at, 1), ...parts], 6, 7)).toEqual(
          directEstimate(offers, 6, 7),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("tells the largest contributor's uncapped share and caps it at a quarter", () => {
    const offers = [
      offer(100, 100, 9000, "big"),
      ...["a", "b", "c", "d", "e"].map((group) => offer(10, 10, 1000, group)),
    ];
    const estimate = directEstimate(offers, 6, 1);
    expect(estimate?.topShare).toBeCloseTo(9 / 14, 12);
    expect(estimate?.p50).toBe(10);
    expect(estimate?.p90).toBe(100);
  });

  it("has no interval below five contributors", () => {
    const estimate = directEstimate([offer(10, 10, 1000, "a"), offer(12, 12, 1000, "b")], 2, 1);
    expect(estimate?.interval95).toBeNull();
    expect(directEstimate([], 0, 1)).toBeUndefined();
  });
});

describe("a cell of very many groups", () => {
  it("of 150,000 is estimated like any other", () => {
    const offers = Array.from(
      { length: 150_000 },
      (_, at): Offer => ({
        lo: (10 + (at % 7)) as HourlyRate<"USD">,
        hi: (10 + (at % 7)) as HourlyRate<"USD">,
        weight: (at === 0 ? 2000 : 1000) as Weight,
        group: `g${at}`,
      }),
    );
    const estimate = directEstimate(offers, 0, 1);
    expect(estimate?.p50).toBe(13);
    expect(estimate?.topShare).toBeCloseTo(2 / 150_001, 12);
  });
});

describe("caps", () => {
  it("up to four groups get equal shares", () => {
    const weights = [50, 30, 20, 10];
    const factors = capFactors(weights);
    expect(weights.map((weight, index) => weight * (factors[index] ?? 0))).toEqual([10, 10, 10, 10]);
  });

  it("no group holds more than a quarter of the capped total, and no smaller group is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 5, maxLength: 30 }),
        (weights) => {
          const capped = capFactors(weights).map((factor, index) => factor * (weights[index] ?? 0));
          const total = capped.reduce((sum, weight) => sum + weight, 0);
          expect(Math.max(...capped)).toBeLessThanOrEqual(0.25 * total * (1 + 1e-12));
          const cut = capped.filter((weight, index) => weight < (weights[index] ?? 0));
          for (const weight of cut) expect(weight).toBeCloseTo(0.25 * total, 6);
        },
      ),
    );
  });
});

describe("bootstrap over contributors", () => {
  const offers = Array.from({ length: 40 }, (_, index) => offer(10 + index, 10 + index, 1000, `g${index}`));

  it("draws the same medians from the same seed and others from another", () => {
    const curve = buildCurve(offers);
    expect(bootstrapMedians(curve, 5)).toEqual(bootstrapMedians(curve, 5));
    expect(bootstrapMedians(curve, 5)).not.toEqual(bootstrapMedians(curve, 6));
  });

  it("gives the width that order statistics of a sample median have", () => {
    const { lo, hi } = centralInterval(bootstrapMedians(buildCurve(offers), 5).sort(), 0.95);
    expect(lo).toBeGreaterThanOrEqual(21);
    expect(lo).toBeLessThanOrEqual(25);
    expect(hi).toBeGreaterThanOrEqual(34);
    expect(hi).toBeLessThanOrEqual(38);
  });

  it("one contributor's many rows do not narrow it", () => {
    const repeated = Array.from({ length: 50 }, () => offer(30, 30, 1000, "g0"));
    const few = [...offers.slice(0, 6), ...repeated];
    const { lo, hi } = centralInterval(bootstrapMedians(buildCurve(few), 5).sort(), 0.95);
    expect(hi - lo).toBeGreaterThan(4);
  });
});

describe("band share", () => {
  it("adds up to one over bands that cover everything", () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const ends = [0, 5, 17, 40, Number.POSITIVE_INFINITY];
        const sum = ends
          .slice(1)
          .reduce((total, to, index) => total + (bandShare(offers, ends[index] ?? 0, to) ?? 0), 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it("splits a range on the log scale", () => {
    expect(bandShare([offer(10, 40)], 10, 20)).toBeCloseTo(0.5, 12);
    expect(bandShare([], 10, 20)).toBeNull();
  });
});
