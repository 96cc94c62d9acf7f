import { describe, expect, it } from "vitest";
import { drawOf, statement } from "../../../test/statements.js";
import { SKILLSET_CODES } from "../model/skillsets.js";
import { toDesign } from "./design.js";
import { type OfferEffect, toModelEffects } from "./effects.js";
import type { FittedModel } from "./fitted-model.js";

const INDIA = Math.log(0.3);
const STATEMENTS = [
  statement({ payer: "A", level: "entry" }),
  statement({ payer: "B", level: "expert", skillset: "law" }),
  statement({ payer: "B", level: "phd", skillset: "law", place: "IN" }),
  statement({ payer: "C", level: "entry", place: "IN+US", language: "de" }),
  statement({ payer: "D", level: "entry", place: "worldwide!US", language: "hi" }),
  statement({ payer: "E", level: "entry", place: "worldwide" }),
  statement({ payer: "E", level: "entry", place: "not_stated" }),
];
const design = toDesign(STATEMENTS, (place) => (place === "IN" ? INDIA : 0));

/** A model whose draws lie evenly from −0.05 to 0.05 around the given effects of one term. */
function modelOf(effects: Readonly<Record<string, number>>, spread = 0.05): FittedModel {
  const draws = Array.from({ length: 1001 }, (_, at) => {
    const off = spread * (at / 500 - 1);
    const shifted = Object.fromEntries(
      Object.entries(effects).map(([name, value]) => [name, value + (name === "intercept" ? 0 : off)]),
    );
    return drawOf(design, shifted);
  });
  return {
    statements: STATEMENTS,
    design,
    draws: draws.reverse(),
    diagnostics: [],
    chains: 1,
    sweeps: 1,
    predicted: () => undefined,
  };
}

function effect(model: FittedModel, kind: OfferEffect["kind"], key: string): OfferEffect {
  const found = toModelEffects(model, (code) => `«${code}»`).find(
    (row) => row.kind === kind && row.key === key,
  );
  if (!found) throw new Error(`no effect ${kind} ${key}`);
  return found;
}

describe("the model's multipliers", () => {
  it("are pay against the reference: what the effect's antilog says, not its inverse", () => {
    expect(effect(modelOf({ "level expert": Math.log(2) }), "level", "expert").multiplier).toBeCloseTo(2, 4);
    expect(effect(modelOf({ "level entry": Math.log(2) }), "level", "expert").multiplier).toBeCloseTo(0.5, 4);
    expect(effect(modelOf({ "skillset law": Math.log(3) }), "specialist", "law").multiplier).toBeCloseTo(
      3,
      4,
    );
    expect(effect(modelOf({ "country IN": Math.log(0.4) }), "place", "IN").multiplier).toBeCloseTo(0.4, 4);
    expect(effect(modelOf({ "language de": Math.log(1.1) }), "language", "de").multiplier).toBeCloseTo(
      1.1,
      4,
    );
  });

  it("of a place count country, region and price level, the family's own slope too, for generalists", () => {
    const model = modelOf({ "country IN": 0.1, "region 034": -0.2, price_level: 0.5 }, 0);
    expect(effect(model, "place", "IN").multiplier).toBeCloseTo(Math.exp(0.1 - 0.2 + 0.5 * INDIA), 5);
    const family = modelOf({ "family_price generalist": 0.3, "family_price legal_finance": 0.9 }, 0);
    expect(effect(family, "place", "IN").multiplier).toBeCloseTo(Math.exp(0.3 * INDIA), 5);
  });

  it("of a place stand against the United States", () => {
    const model = modelOf({ "country US": 0.2, "region 021": 0.1, "open_place worldwide": 0.05 }, 0);
    expect(effect(model, "place", "worldwide").multiplier).toBeCloseTo(Math.exp(0.05 - 0.3), 5);
    expect(effect(model, "place", "IN")).toMatchObject({
      reference: "US",
      label: "«IN»",
      skillset: "generalist",
    });
  });

  it("of a skillset count its family", () => {
    const model = modelOf({ "family legal_finance": 0.5, "skillset law": 0.2, "family generalist": 0.1 }, 0);
    expect(effect(model, "specialist", "law").multiplier).toBeCloseTo(Math.exp(0.6), 5);
  });

  it("have the draws' central 95 % as interval", () => {
    const { multiplier, lo95, hi95 } = effect(modelOf({ "level phd": 1 }), "level", "phd");
    expect(Math.log(multiplier)).toBeCloseTo(1, 3);
    expect(Math.log(lo95)).toBeCloseTo(1 - 0.95 * 0.05, 3);
    expect(Math.log(hi95)).toBeCloseTo(1 + 0.95 * 0.05, 3);
  });

  it("are 1 where nothing differs, and don't move with the intercept", () => {
    const rows = toModelEffects(modelOf({ intercept: 3 }), (code) => code);
    expect(rows.every(({ multiplier, lo95, hi95 }) => multiplier === 1 && lo95 === 1 && hi95 === 1)).toBe(
      true,
    );
  });
});

describe("the rows of effects", () => {
  const rows = toModelEffects(modelOf({}), (code) => code);
  const keys = (kind: OfferEffect["kind"]) => rows.filter((row) => row.kind === kind).map(({ key }) => key);

  it("are the places named by statements, but the reference, exclusions and places not stated", () => {
    expect(keys("place")).toEqual(["IN", "worldwide"]);
  });

  it("are every specialist, every level but entry, every language", () => {
    expect(keys("specialist")).toEqual(SKILLSET_CODES.filter((code) => code !== "generalist"));
    expect(keys("level")).toEqual(["mid", "expert", "phd", "manager"]);
    expect(keys("language")).toEqual(["de", "hi"]);
  });

  it("count payers, each once, on both sides", () => {
    const counts = (kind: OfferEffect["kind"], key: string) => {
      const row = rows.find((one) => one.kind === kind && one.key === key);
      return [row?.n_contributors, row?.n_contributors_reference];
    };
    expect(counts("place", "IN")).toEqual([2, 3]);
    expect(counts("specialist", "law")).toEqual([1, 4]);
    expect(counts("level", "phd")).toEqual([1, 4]);
    expect(counts("language", "de")).toEqual([1, 2]);
    expect(counts("specialist", "medicine")).toEqual([0, 4]);
  });
});
