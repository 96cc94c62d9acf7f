import { describe, expect, it } from "vitest";
import { drawOf, statement } from "../../../test/statements.js";
import { familyOf, SKILLSET_CODES, type Skillset } from "../model/skillsets.js";
import type { Statement } from "./covariates.js";
import { NU, toDesign } from "./design.js";
import { toMixes } from "./mix.js";
import { type Asked, PROBABILITIES, predictCells } from "./predict-cells.js";
import { type Draw, dot } from "./sampler/model.js";
import { cdfAt, spreadOf, standardDraws } from "./sampler/predictive.js";

const SEED = 9;
const HEADLINE = ["posted", "repeated"];
const STATEMENTS: readonly Statement[] = [
  statement({ payer: "A", level: "entry" }),
  statement({ payer: "A", level: "entry", place: "IN", years: -1 }),
  statement({ payer: "B", level: "mid", workforce: "bpo", place: "IN" }),
  statement({ payer: "B", level: "expert", skillset: "law", evidence: "repeated", place: "US" }),
  statement({ payer: "C", level: "expert", skillset: "coding", place: "worldwide" }),
  statement({ payer: "C", level: "phd", skillset: "law", evidence: "reported", place: "IN" }),
];
const ASKED: Asked = {
  skillsets: ["any", "specialist", "family:legal_finance", "generalist", "law", "coding"],
  places: ["any", "US", "IN", "KE", "worldwide"],
  headline: HEADLINE,
  keys: [
    { grid: "level", keys: ["entry", "expert"] },
    { grid: "evidence", keys: ["posted", "reported"] },
  ],
};
const PRICES: Readonly<Record<string, number>> = { IN: -1.2, KE: -0.9 };
const design = toDesign(STATEMENTS, (place) => PRICES[place] ?? 0, ASKED.places);

const EFFECTS = {
  intercept: 3,
  "family legal_finance": 0.6,
  "family technology": 0.5,
  "skillset law": 0.15,
  "skillset coding": -0.1,
  "level entry": -0.2,
  "level expert": 0.3,
  "level phd": 0.4,
  "workforce bpo": -0.35,
  "country IN": -0.15,
  "region 034": 0.05,
  "open_place worldwide": -0.1,
  "evidence posted": 0.1,
  "evidence reported": -0.25,
  "evidence repeated": 0.7,
  price_level: 0.6,
  "family_price legal_finance": -0.4,
  trend: 0.8,
};
const PAYERS = { payer: Float64Array.of(0.25, -0.3, 0.1) };
const draw = drawOf(design, EFFECTS, PAYERS);

/** Quantiles of a cell of one draw by brute force: every skillset, kind of offer and place as a part of its own. */
function bruteForce(
  one: Draw,
  members: readonly Skillset[],
  place: string,
  fix: (kind: { level: string }) => { level: string } = (kind) => kind,
  evidence = "posted",
): number[] {
  const mixes = toMixes(STATEMENTS, HEADLINE);
  const curve = spreadOf(one, standardDraws(SEED, NU), { payer: false });
  const parts: [centre: number, weight: number][] = [];
  for (const family of new Set(members.map(familyOf))) {
    const own = members.filter((code) => familyOf(code) === family);
    const weights = new Map<string, number>();
    for (const code of own)
      for (const [name, weight] of mixes.places.get(code) ?? [])
        weights.set(name, (weights.get(name) ?? 0) + weight);
    const everywhere = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const at: [string, number][] =
      place === "any" ? [...weights].map(([name, weight]) => [name, weight / everywhere]) : [[place, 1]];
    for (const code of own)
      mixes.kinds.forEach((kind, index) => {
        const share = mixes.shares.get(code)?.[index] ?? 0;
        const centre =
          dot(design.skillsetColumnsOf(code, evidence), one.beta) +
          dot(design.profileColumnsOf({ ...kind, ...fix(kind) }), one.beta) +
          (one.payer[design.payerIndex.get(kind.payer) ?? -1] ?? 0);
        for (const [name, weight] of at)
          parts.push([
            centre + dot(design.placeColumnsOf(name, family), one.beta),
            share * weight * (mixes.skillsets.get(code) ?? 0),
          ]);
      });
  }
  const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
  const cdf = (x: number) =>
    parts.reduce((sum, [centre, weight]) => sum + (weight / total) * cdfAt(curve, x - centre), 0);
  return PROBABILITIES.map((probability) => {
    let [lo, hi] = [-5, 10];
    while (hi - lo > 1e-4) {
      const middle = (lo + hi) / 2;
      if (cdf(middle) < probability) lo = middle;
      else hi = middle;
    }
    return (lo + hi) / 2;
  });
}

function quantilesOf(id: string, draws: readonly Draw[] = [draw], nth = 0): number[] {
  const { ids, values } = predictCells(design, STATEMENTS, draws, ASKED, SEED);
  const at = (nth * ids.length + ids.indexOf(id)) * PROBABILITIES.length;
  return [...values.subarray(at, at + PROBABILITIES.length)];
}

const ALL = SKILLSET_CODES;
const SPECIALISTS = ALL.filter((code) => code !== "generalist");
const LEGAL = ALL.filter((code) => familyOf(code) === "legal_finance");

describe("a predicted cell", () => {
  it.each([
    ["generalist", ["generalist"]],
    ["law", ["law"]],
    ["family:legal_finance", LEGAL],
    ["specialist", SPECIALISTS],
    ["any", ALL],
  ] as const)("%s is, in each place, the mixture of its skillsets' offers", (cell, members) => {
    for (const place of ASKED.places) {
      const got = quantilesOf(`${cell}/${place}`);
      bruteForce(draw, members, place).forEach((value, at) => {
        expect(Math.abs((got[at] ?? 0) - value), `${cell}/${place} at ${PROBABILITIES[at]}`).toBeLessThan(
          0.02,
        );
      });
    }
  });

  it("is of posted pay, whatever evidence its skillset's own statements are of", () => {
    const louder = drawOf(design, { ...EFFECTS, "evidence repeated": 5, "evidence reported": 5 }, PAYERS);
    expect(quantilesOf("law/US", [louder])).toEqual(quantilesOf("law/US"));
    const raised = drawOf(design, { ...EFFECTS, "evidence posted": 1.1 }, PAYERS);
    expect(quantilesOf("law/US", [raised])[2]).toBeCloseTo((quantilesOf("law/US")[2] ?? 0) + 1, 2);
  });

  it("is at the as-of date: the trend does not move it", () => {
    const steep = drawOf(design, { ...EFFECTS, trend: -3 }, PAYERS);
    expect(quantilesOf("any/IN", [steep])).toEqual(quantilesOf("any/IN"));
  });

  it("takes the effects of the payers that are in its mix", () => {
    const generous = drawOf(design, EFFECTS, { payer: Float64Array.of(1.25, -0.3, 0.1) });
    expect(quantilesOf("generalist/US", [generous])[4]).toBeGreaterThan(
      (quantilesOf("generalist/US")[4] ?? 0) + 0.5,
    );
  });

  it("moves by its place's effect: a price level, a country, worldwide", () => {
    const moved = (place: string) =>
      (quantilesOf(`generalist/${place}`)[2] ?? 0) - (quantilesOf("generalist/US")[2] ?? 0);
    expect(moved("IN")).toBeCloseTo(-0.15 + 0.05 + 0.6 * -1.2, 6);
    expect(moved("worldwide")).toBeCloseTo(-0.1, 6);
    expect(moved("KE")).toBeCloseTo(0.6 * -0.9, 6);
  });

  it("is each draw's own", () => {
    const other = drawOf(design, { ...EFFECTS, intercept: 4 }, PAYERS);
    expect(quantilesOf("law/IN", [draw, other], 0)).toEqual(quantilesOf("law/IN"));
    expect(quantilesOf("law/IN", [draw, other], 1)).toEqual(quantilesOf("law/IN", [other]));
  });
});

describe("a predicted cell by a further key", () => {
  it("has every offer at the key's level instead of its own", () => {
    for (const [cell, members] of [
      ["any", ALL],
      ["generalist", ["generalist"]],
      ["specialist", SPECIALISTS],
    ] as const) {
      const got = quantilesOf(`${cell}/any/level=expert`);
      bruteForce(draw, members, "any", () => ({ level: "expert" })).forEach((value, at) => {
        expect(Math.abs((got[at] ?? 0) - value)).toBeLessThan(0.02);
      });
    }
  });

  it("differs between keys by the difference of their effects", () => {
    const [expert, entry] = [quantilesOf("any/any/level=expert"), quantilesOf("any/any/level=entry")];
    expect((expert[2] ?? 0) - (entry[2] ?? 0)).toBeCloseTo(0.5, 9);
  });

  it("by evidence takes the place of the posted kind", () => {
    const [posted, reported] = [
      quantilesOf("any/any/evidence=posted"),
      quantilesOf("any/any/evidence=reported"),
    ];
    expect((reported[2] ?? 0) - (posted[2] ?? 0)).toBeCloseTo(-0.25 - 0.1, 9);
    quantilesOf("any/any").forEach((value, at) => {
      expect(Math.abs((posted[at] ?? 0) - value)).toBeLessThan(0.02);
    });
  });

  it("is named like the published cell, after the base cells", () => {
    const { ids, values } = predictCells(design, STATEMENTS, [draw, draw], ASKED, SEED);
    expect(ids.slice(0, 3)).toEqual(["any/any", "any/US", "any/IN"]);
    expect(ids).toContain("specialist/any/evidence=reported");
    expect(ids).toHaveLength(6 * 5 + 3 * 4);
    expect(values).toHaveLength(2 * ids.length * PROBABILITIES.length);
    expect(values.every((value) => Number.isFinite(value) && value !== 0)).toBe(true);
  });
});
