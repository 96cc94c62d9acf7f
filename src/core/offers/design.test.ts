import { describe, expect, it } from "vitest";
import { entriesByName, statement } from "../../../test/statements.js";
import { FAMILIES, SKILLSET_CODES } from "../model/skillsets.js";
import type { Statement } from "./covariates.js";
import { NU, PAYER_SCALE, RESIDUAL_SCALE, SUMMARY_SCALE, TERM_PRIORS, toDesign } from "./design.js";
import { dot } from "./sampler/model.js";

/** Log price levels: India a third of the United States, Canada 0.9, Latin America a half. */
const PRICES: Readonly<Record<string, number>> = { US: 0, IN: Math.log(0.3), CA: Math.log(0.9), LATAM: -0.7 };
const priceOf = (place: string) => PRICES[place] ?? 0;

/** Statements that differ in every covariate, so that no term is left out. */
const STATEMENTS: readonly Statement[] = [
  statement(),
  statement({
    payer: "payer:Bell",
    skillset: "law",
    level: "expert",
    language: "de",
    workKind: "writing",
    payModel: "salary",
    workforce: "employee",
    evidence: "reported",
    place: "IN",
    years: -2,
  }),
];

function rowOf(changes: Partial<Statement>): Record<string, number> {
  const design = toDesign([...STATEMENTS, statement(changes)], priceOf);
  const x = design.rows.at(-1)?.x;
  return x ? entriesByName(design, x) : {};
}

describe("a statement's row of the design", () => {
  it("has one entry for each of its covariates", () => {
    expect(rowOf({ level: "mid", workKind: "coding" })).toEqual({
      intercept: 1,
      "family generalist": 1,
      "skillset generalist": 1,
      "level mid": 1,
      "work_kind coding": 1,
      "region 021": 1,
      "country US": 1,
      "evidence posted": 1,
      "pay_model hourly": 1,
      "workforce marketplace": 1,
    });
  });

  it("takes what is not stated as a level, a kind of work and a workforce of its own", () => {
    expect(rowOf({ workforce: "" })).toMatchObject({ level: 1, work_kind: 1, workforce: 1 });
  });

  it("takes the trend by its years, a language as a skill, and a summary as a summary", () => {
    expect(rowOf({ years: -1.5, language: "de", form: "summary", n: 100 })).toMatchObject({
      trend: -1.5,
      "language de": 1,
      summary: 1,
    });
    expect(rowOf({ years: -1.5 })).not.toHaveProperty("summary");
  });

  it("puts the price level on its own slope and on that of the skillset's family", () => {
    expect(rowOf({ place: "IN", skillset: "law" })).toMatchObject({
      "country IN": 1,
      "region 034": 1,
      price_level: Math.log(0.3),
      "family_price legal_finance": Math.log(0.3),
    });
  });

  it("takes the mean of its countries' effects, of their regions' and of their price levels", () => {
    const row = rowOf({ place: "IN+US" });
    expect(row).toMatchObject({ "country IN": 0.5, "country US": 0.5, "region 034": 0.5, "region 021": 0.5 });
    expect(row.price_level).toBeCloseTo(Math.log(0.3) / 2, 12);
    const three = rowOf({ place: "CA+IN+US" });
    expect(three["country CA"]).toBeCloseTo(1 / 3, 12);
    expect(three["region 021"]).toBeCloseTo(2 / 3, 12);
    expect(three.price_level).toBeCloseTo((Math.log(0.3) + Math.log(0.9)) / 3, 12);
  });

  it("of a region takes the region's effect and price level, and no country's", () => {
    const row = rowOf({ place: "LATAM" });
    expect(row).toMatchObject({ "region LATAM": 1, price_level: -0.7, "family_price generalist": -0.7 });
    expect(Object.keys(row).filter((name) => name.startsWith("country"))).toEqual([]);
  });

  it.each(["worldwide", "not_stated"])(
    "of %s has an effect of its own: no region, no price level",
    (place) => {
      const row = rowOf({ place });
      expect(row[`open_place ${place}`]).toBe(1);
      expect(Object.keys(row).filter((name) => /country|region|price/.test(name))).toEqual([]);
    },
  );

  it("is not changed by whom a place shuts out", () => {
    expect(rowOf({ place: "worldwide!US" })).toEqual(rowOf({ place: "worldwide" }));
  });
});

describe("the design", () => {
  it("adds up: a statement is its skillset, its profile, its place and its date", () => {
    const design = toDesign(STATEMENTS, priceOf);
    const beta = Float64Array.from({ length: 400 }, (_, at) => Math.sin(at + 1));
    for (const one of STATEMENTS) {
      const family = one.skillset === "law" ? "legal_finance" : "generalist";
      const parts =
        dot(design.skillsetColumnsOf(one.skillset, one.evidence), beta) +
        dot(design.profileColumnsOf(one), beta) +
        dot(design.placeColumnsOf(one.place, family), beta) +
        one.years * (beta[design.first.trend] ?? 0);
      expect(dot(design.columnsOf(one), beta)).toBeCloseTo(parts, 12);
    }
  });

  it("has the columns of its terms one after the other, each term's codes in order", () => {
    const { model, codes, first } = toDesign(STATEMENTS, priceOf);
    let column = 0;
    for (const { name, size } of model.terms) {
      expect(first[name as keyof typeof first]).toBe(column);
      expect(size).toBe(codes[name as keyof typeof codes].length);
      column += size;
    }
    expect(codes.skillset).toEqual(SKILLSET_CODES);
    expect(codes.family).toEqual(Object.keys(FAMILIES));
    expect(codes.country).toEqual(["IN", "US"]);
  });

  it("leaves out a term of which the statements know one code: its effect is the intercept's", () => {
    const { codes } = toDesign([statement(), statement({ skillset: "law", place: "IN" })], priceOf);
    expect([codes.level, codes.work_kind, codes.pay_model, codes.workforce, codes.evidence]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(codes.skillset.length).toBeGreaterThan(10);
    expect(toDesign(STATEMENTS, priceOf).codes.level).toEqual([
      "",
      "entry",
      "mid",
      "expert",
      "phd",
      "manager",
    ]);
  });

  it("has columns for the countries of places that will be predicted", () => {
    const { codes } = toDesign(STATEMENTS, priceOf, ["any", "KE", "BR+MX", "LATAM"]);
    expect(codes.country).toEqual(["BR", "IN", "KE", "MX", "US"]);
  });

  it("numbers payers in the order of their names, and gives each row its own", () => {
    const { rows, payerIndex, model } = toDesign([...STATEMENTS].reverse(), priceOf);
    expect([...payerIndex]).toEqual([
      ["payer:Ada", 0],
      ["payer:Bell", 1],
    ]);
    expect(rows.map(({ payer }) => payer)).toEqual([1, 0]);
    expect(model.payers).toBe(2);
  });

  it("passes form, ends and people on", () => {
    const range = statement({ form: "range", lo: 2, hi: 3 });
    const { rows } = toDesign([range, statement({ form: "summary", n: 40 })], priceOf);
    expect(rows[0]).toMatchObject({ form: "range", lo: 2, hi: 3, n: 1 });
    expect(rows[1]).toMatchObject({ form: "summary", n: 40 });
  });

  it("carries the printed priors", () => {
    const { model } = toDesign(STATEMENTS, priceOf);
    expect(model).toMatchObject({
      payerScale: PAYER_SCALE,
      residualScale: RESIDUAL_SCALE,
      summaryScale: SUMMARY_SCALE,
      nu: NU,
    });
    for (const { name, prior } of model.terms)
      expect(prior).toBe(TERM_PRIORS[name as keyof typeof TERM_PRIORS]);
    expect(model.terms.find(({ name }) => name === "country")?.prior).toMatchObject({
      kind: "pooled",
      heavy: true,
    });
    expect(TERM_PRIORS.price_level.mean).toBeGreaterThan(0);
  });
});
