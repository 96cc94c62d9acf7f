import { describe, expect, it } from "vitest";
import { baseCell } from "../core/cells/keys.js";
import type { Support } from "../core/disclose/estimate.js";
import type { HourlyRate } from "../core/units/rate.js";
import { FULL_WEIGHT } from "../core/units/weight.js";
import { estimateCell, type ReducedCell } from "./estimate.js";

const PASSES = { passes: true, tails: true, reason: "" };
const FAILS = { passes: false, tails: false, reason: "fewer than 5" };

function support(contributors: number): Support {
  return {
    observations: contributors,
    contributors,
    topShare: 0,
    mix: { posted: 1, paid: 0, reported: 0, compiled: 0, repeated: 0 },
    medianAgeDays: 30,
  };
}

/** Public offers at 20, 21, 22 ..., confidential ones at 40, 41 ...: what enters a figure shows in it. */
function cell(publicly: number, confidentially: number): ReducedCell {
  const offer = (at: number, confidential: boolean) => ({
    lo: at as HourlyRate<"USD">,
    hi: at as HourlyRate<"USD">,
    weight: FULL_WEIGHT,
    group: `g${at}`,
    confidential,
  });
  return {
    keys: baseCell("law", "US"),
    offers: [
      ...Array.from({ length: publicly }, (_, at) => offer(20 + at, false)),
      ...Array.from({ length: confidentially }, (_, at) => offer(40 + at, true)),
    ],
    support: support(publicly + confidentially),
    publicSupport: publicly > 0 ? support(publicly) : null,
    confidential: Array.from({ length: confidentially }, (_, at) => ({
      record: at,
      kind: "respondent",
      contributor: `r${at}`,
      weight: 1000,
    })),
  };
}

const of = (reduced: ReducedCell, verdict?: typeof PASSES) => estimateCell(reduced, verdict, 7).publishable;

describe("a cell of public records", () => {
  it("has its own percentiles from 5 contributors on", () => {
    expect(of(cell(5, 0))).toMatchObject({ method: "direct", confidential: false });
    expect(of(cell(5, 0)).percentiles).toMatchObject({ p25: 21, p50: 22, p75: 23 });
    expect(of(cell(4, 0))).toMatchObject({
      method: "insufficient",
      reason: "4 of the 5 contributors that a direct estimate needs",
    });
    expect(of(cell(4, 0)).percentiles.p50).toBeNull();
  });

  it("has its tails from 10 contributors on", () => {
    expect(of(cell(9, 0)).percentiles).toMatchObject({ p10: null, p90: null });
    expect(of(cell(10, 0)).percentiles.p10).toBe(20.5);
    expect(of(cell(10, 0)).percentiles.p90).toBe(28.5);
  });

  it("has no rate where the interval of its median is beyond a factor of 2", () => {
    const wide = cell(5, 0);
    const spread = wide.offers.map((offer, at) => {
      const pay = (5 * 2.2 ** at) as HourlyRate<"USD">;
      return { ...offer, lo: pay, hi: pay };
    });
    expect(of({ ...wide, offers: spread })).toMatchObject({
      method: "insufficient",
      reason: "the 95 % interval of the median is wider than a factor of 2",
    });
  });

  it("prints the largest contributor's share, uncapped", () => {
    const [first, ...rest] = cell(5, 0).offers;
    const heavy = first ? [{ ...first, weight: (6 * FULL_WEIGHT) as typeof FULL_WEIGHT }, ...rest] : [];
    expect(of({ ...cell(5, 0), offers: heavy }).support?.topShare).toBeCloseTo(0.6, 12);
  });

  it("keeps its replicates for effects; other cells keep none", () => {
    expect(estimateCell(cell(6, 0), undefined, 7).replicates.length).toBeGreaterThan(100);
    expect(estimateCell(cell(4, 0), undefined, 7).replicates).toHaveLength(0);
    expect(estimateCell(cell(0, 12), PASSES, 7).replicates).toHaveLength(0);
  });

  it("draws its interval from the study's seed and its own name", () => {
    const { replicates } = estimateCell(cell(9, 0), undefined, 7);
    expect(estimateCell(cell(9, 0), undefined, 7).replicates).toEqual(replicates);
    expect(estimateCell(cell(9, 0), undefined, 8).replicates).not.toEqual(replicates);
    const other = { ...cell(9, 0), keys: baseCell("law", "GB") };
    expect(estimateCell(other, undefined, 7).replicates).not.toEqual(replicates);
  });
});

describe("a cell that confidential records touch", () => {
  it("stands on all records where its verdict passes, rounded", () => {
    const published = of(cell(5, 12), PASSES);
    expect(published).toMatchObject({ method: "direct", confidential: true });
    expect(published.support?.contributors).toBe(15);
    expect(published.percentiles.p50).toBeGreaterThan(30);
    expect(published.percentiles.p50).toBeCloseTo(1.05 ** 77, 6);
  });

  it("stands on its public records alone where it fails: the same figure as without the others", () => {
    expect(of(cell(6, 12), FAILS)).toEqual(of(cell(6, 0)));
    expect(of(cell(6, 12))).toEqual(of(cell(6, 0)));
    expect(of(cell(4, 12), FAILS)).toEqual(of(cell(4, 0)));
  });

  it("is withheld whole where it fails and nothing public stands there", () => {
    const withheld = of(cell(0, 12), FAILS);
    expect(withheld).toMatchObject({ method: "suppressed", support: null });
    expect(withheld.reason).toMatch("fewer than 5");
    expect(of(cell(0, 12)).method).toBe("suppressed");
  });
});
