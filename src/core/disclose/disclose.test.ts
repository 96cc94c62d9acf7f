import { describe, expect, it } from "vitest";
import { type ConfidentialRecord, isSafeByPPercent, testConfidentialPart } from "./confidential-part.js";
import type { Estimate } from "./estimate.js";
import { publishConfidential, publishPublic } from "./publish.js";
import { judgeCells } from "./remainders.js";
import { roundCount, roundPay, roundShare } from "./round.js";

function records(weights: readonly number[], kind = "respondent", from = 0): ConfidentialRecord[] {
  return weights.map((weight, index) => ({
    record: from + index,
    kind,
    contributor: `${kind}:${from + index}`,
    weight,
  }));
}

const estimate: Estimate = {
  cell: "law/US",
  method: "direct",
  reason: "",
  percentiles: { p10: 40, p25: 50, p50: 61.3, p75: 70, p90: 90, lo80: 55, hi80: 66, lo95: 52, hi95: 69 },
  support: {
    observations: 13,
    contributors: 12,
    topShare: 0.14,
    mix: { posted: 0, paid: 1, reported: 0, compiled: 0, repeated: 0 },
    medianAgeDays: 100,
  },
  confidential: true,
};

describe("p % rule with p = 10", () => {
  it("a total of 100,000 with 50,000 and 49,000 in it is unsafe", () => {
    expect(isSafeByPPercent([50_000, 49_000, 1_000])).toBe(false);
  });

  it("a total of 110,000 with 52,000 and 50,000 in it is safe (15.4 %)", () => {
    expect(isSafeByPPercent([52_000, 50_000, 8_000])).toBe(true);
    expect((110_000 - 52_000 - 50_000) / 52_000).toBeCloseTo(0.154, 3);
  });
});

describe("confidential part of a cell", () => {
  it("needs five contributors of each kind that is there", () => {
    expect(testConfidentialPart(records([1, 1, 1, 1])).passes).toBe(false);
    expect(testConfidentialPart(records([1, 1, 1, 1, 1])).passes).toBe(true);
    expect(testConfidentialPart([...records([1, 1, 1, 1, 1]), ...records([1, 1], "payer", 10)]).passes).toBe(
      false,
    );
  });

  it("does not count records that nobody stands for", () => {
    const own = records([1, 1, 1, 1, 1]).map((record) => ({ ...record, contributor: "" }));
    expect(testConfidentialPart(own).passes).toBe(false);
    const four = records([1, 1, 1, 1]);
    expect(
      testConfidentialPart([...four, { ...four[0], record: 9, contributor: "" } as ConfidentialRecord])
        .passes,
    ).toBe(false);
  });

  it("fails when one contributor holds above a quarter", () => {
    expect(testConfidentialPart(records([10, 5, 5, 5, 5, 5])).reason).toMatch("above 25 %");
    expect(testConfidentialPart(records([10, 6, 6, 6, 6, 6])).passes).toBe(true);
  });

  it("shows tails from ten contributors", () => {
    expect(testConfidentialPart(records(Array(9).fill(1))).tails).toBe(false);
    expect(testConfidentialPart(records(Array(10).fill(1))).tails).toBe(true);
  });
});

describe("publishing", () => {
  it("rounds pay to 5 % steps, counts to base 5 and shares to 5 points", () => {
    const published = publishConfidential(estimate, { passes: true, tails: true, reason: "" });
    expect(published.percentiles.p50).toBeCloseTo(1.05 ** Math.round(Math.log(61.3) / Math.log(1.05)), 9);
    expect(published.support).toMatchObject({ observations: 15, contributors: 10, topShare: 0.15 });
    expect([roundPay(null), roundCount(12), roundCount(13), roundShare(0.62)]).toEqual([null, 10, 15, 0.6]);
  });

  it("holds p10, p90 and interval ends back without ten contributors", () => {
    const { percentiles } = publishConfidential(estimate, { passes: true, tails: false, reason: "" });
    expect(percentiles).toMatchObject({
      p10: null,
      p90: null,
      lo80: null,
      hi80: null,
      lo95: null,
      hi95: null,
    });
    expect(percentiles.p50).not.toBeNull();
  });

  it("withholds a failed cell whole, counts too", () => {
    const published = publishConfidential(estimate, { passes: false, tails: false, reason: "dominated" });
    expect(published.method).toBe("suppressed");
    expect(published.support).toBeNull();
    expect(Object.values(published.percentiles).every((value) => value === null)).toBe(true);
  });

  it("withholds percentiles that are all equal", () => {
    const flat = { ...estimate, percentiles: { ...estimate.percentiles, p25: 50, p50: 50, p75: 50 } };
    expect(publishConfidential(flat, { passes: true, tails: true, reason: "" }).method).toBe("suppressed");
  });

  it("refuses a confidential estimate at the public door", () => {
    expect(() => publishPublic(estimate)).toThrow("invalid public estimate");
  });
});

describe("differences between published cells", () => {
  it("withholds a child when its parent minus the published children would show too few", () => {
    const many = records(Array(12).fill(1));
    const few = records([1, 1], "respondent", 100);
    const cells = new Map([
      ["all", [...many, ...few]],
      ["big", many],
      ["small", few],
    ]);
    const verdicts = judgeCells(cells, [{ parent: "all", children: ["big", "small"] }]);
    expect(verdicts.get("small")?.passes).toBe(false);
    expect(verdicts.get("big")).toMatchObject({
      passes: false,
      reason: expect.stringMatching("subtraction"),
    });
    expect(verdicts.get("all")?.passes).toBe(true);
  });

  it("keeps children whose remainder is empty or passes by itself", () => {
    const left = records(Array(6).fill(1));
    const right = records(Array(6).fill(1), "respondent", 50);
    const cells = new Map([
      ["all", [...left, ...right]],
      ["left", left],
      ["right", right],
    ]);
    const verdicts = judgeCells(cells, [{ parent: "all", children: ["left", "right"] }]);
    expect([...verdicts.values()].every(({ passes }) => passes)).toBe(true);
  });

  it("withholds the child with the fewest records, and no more than are needed", () => {
    const [large, middle, rest] = [8, 6, 2].map((count, at) =>
      records(Array(count).fill(1), "payer", 20 * at),
    );
    const cells = new Map([
      ["all", [...(large ?? []), ...(middle ?? []), ...(rest ?? [])]],
      ["large", large ?? []],
      ["middle", middle ?? []],
    ]);
    const verdicts = judgeCells(cells, [{ parent: "all", children: ["large", "middle"] }]);
    expect(["all", "large", "middle"].map((cell) => verdicts.get(cell)?.passes)).toEqual([true, true, false]);
  });

  it("looks again at every family when a cell is withheld: what it covered is open then", () => {
    const twelve = records(Array(12).fill(1));
    const two = records([1, 1], "respondent", 20);
    const crossing = [...twelve.slice(0, 4), ...two];
    const cells = new Map([
      ["all", [...twelve, ...two]],
      ["twelve", twelve],
      ["crossing", crossing],
      ["wider", [...crossing, ...records([1, 1], "respondent", 40)]],
    ]);
    const verdicts = judgeCells(cells, [
      { parent: "all", children: ["twelve", "crossing"] },
      { parent: "wider", children: ["crossing"] },
    ]);
    expect(verdicts.get("crossing")?.passes).toBe(false);
    expect(verdicts.get("twelve")?.passes).toBe(false);
    expect(verdicts.get("all")?.passes).toBe(true);
  });
});
