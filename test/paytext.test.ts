import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractPay } from "../src/core/pay/extract.js";
import { VOCABULARIES } from "../src/core/pay/vocabularies.js";

const FOLDER = "test/paytext";
type Case = {
  text: string;
  pay: { min: number | null; max: number | null; currency: string; unit: string }[];
};

const cases = (lang: string) =>
  readFileSync(join(FOLDER, `${lang}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
const languages = readdirSync(FOLDER).map((name) => name.replace(".jsonl", ""));
const base = (text: string, hints = {}) =>
  extractPay(text, hints)
    .statements.filter(({ restatement }) => !restatement)
    .map(({ min, max, currency, unit }) => ({ min, max, currency, unit }));

it("has hand-written cases for every language, about half of them without pay", () => {
  expect(languages.sort()).toEqual(Object.keys(VOCABULARIES).sort());
  const all = languages.flatMap(cases);
  expect(all.filter(({ pay }) => pay.length === 0).length).toBeGreaterThan(0.45 * all.length);
});

describe.each(languages)("%s", (lang) => {
  it.each(cases(lang))("$text", ({ text, pay }) => {
    expect(base(text, { lang })).toEqual(pay);
  });

  it("is known by its texts: three of four cases read right without a hint", () => {
    const all = cases(lang);
    const right = all.filter(({ text, pay }) => JSON.stringify(base(text)) === JSON.stringify(pay));
    expect(right.length).toBeGreaterThanOrEqual(0.75 * all.length);
  });
});

describe("a statement", () => {
  it("carries its span in the text given, HTML or not", () => {
    for (const text of ["Pay: $20–30 an hour.", "<p>Pay:&nbsp;<b>$20&ndash;30</b> an hour.</p>"]) {
      const [statement] = extractPay(text).statements;
      expect(statement).toMatchObject({ min: 20, max: 30, unit: "hour" });
      const [start = 0, end = 0] = statement?.span ?? [];
      expect(text.slice(start, end)).toMatch(/^\$20.*hour$/);
    }
  });

  it("says what was stated and what was inferred", () => {
    expect(extractPay("Salary $52,000").statements[0]).toMatchObject({
      unit: "year",
      unit_basis: "inferred",
      currency_basis: "assumed",
    });
    expect(extractPay("Salary USD 52,000 a year").statements[0]).toMatchObject({
      unit_basis: "stated",
      currency_basis: "stated",
    });
  });

  it("takes a bare sign by the place that the text names, of one word or several", () => {
    const currency = (place: string) => extractPay(`Pay in ${place}: $20 per hour`).statements[0]?.currency;
    expect(["Singapore", "Buenos Aires", "Santiago de Chile", "Hong Kong"].map(currency)).toEqual([
      "SGD",
      "ARS",
      "CLP",
      "HKD",
    ]);
    expect(currency("Toronto or Sydney")).toBe("USD");
  });

  it("has a currency that is text, whatever words stand beside the amount", () => {
    for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"])
      for (const text of [`pay ${word}$50 per hour`, `pay ${word} 50 per hour`, `pay 50 ${word} per hour`])
        for (const { currency } of extractPay(text).statements)
          expect(currency ?? "").toMatch(/^(?:[A-Z]{3})?$/);
  });

  it("marks the same pay said again in another unit or currency", () => {
    const again = (text: string) => extractPay(text).statements.map(({ restatement }) => restatement);
    expect(again("$25 an hour ($52,000 a year)")).toEqual([false, true]);
    expect(again("20 CAD per hour (about 14.6 USD)")).toEqual([false, true]);
    expect(again("Zone A: $100,000 - $120,000 a year\nZone B: $90,000 - $110,000 a year")).toEqual([
      false,
      false,
    ]);
  });

  it("gives the minutes that a task is said to take", () => {
    expect(extractPay("$15 per task (~20 min)").statements[0]).toMatchObject({
      unit: "task",
      task_minutes: 20,
    });
  });

  it("a text without one says why", () => {
    expect(extractPay("Six figures for the right person").issues[0]).toMatchObject({ kind: "ambiguous" });
    expect(extractPay("We are hiring.").issues[0]).toMatchObject({ kind: "no_statement" });
    expect(extractPay("Raised $50 million").issues[0]).toMatchObject({ kind: "not_pay" });
  });
});

describe("laws", () => {
  const UNITS = {
    hour: "per hour",
    day: "per day",
    week: "per week",
    month: "per month",
    year: "per year",
  } as const;

  it("a formatted statement reads back as itself", () => {
    const locales = fc.constantFrom("en-US", "de-DE", "fr-FR", "es-ES", "pt-BR", "en-IN", "it-IT");
    const units = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));
    const amounts = fc.tuple(fc.integer({ min: 10, max: 4000 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(
        amounts,
        locales,
        units,
        fc.constantFrom("EUR", "GBP", "INR", "BRL"),
        ([low, more], locale, unit, currency) => {
          const format = (value: number) =>
            new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
          const text = `Salary: ${format(low)} - ${format(low + more + 1)} ${currency} ${UNITS[unit]}`;
          expect(base(text, { lang: "en" })).toEqual([{ min: low, max: low + more + 1, currency, unit }]);
        },
      ),
    );
  });

  it("never throws and answers any text", () => {
    const pieces = fc.constantFrom(
      "$",
      "€",
      "1",
      "20,000",
      "1.234,56",
      "-",
      "–",
      " to ",
      " per ",
      "hour",
      "k",
      "万",
      "元",
      "\n",
      "(",
      ")",
      "<b>",
      "&nbsp;",
      "salary",
      "bonus",
      "от",
      "руб",
      "、",
      "️",
      "%",
      ":",
      "/",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const text = parts.join("");
        for (const { span, min, max } of extractPay(text).statements) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(min ?? max).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("a sentence without money changes nothing", () => {
    const sentences = fc.constantFrom(
      "We work in small teams.",
      "You write clearly.",
      "Apply with a short letter.",
    );
    const pays = fc.constantFrom(
      "The pay is $20–30 an hour.",
      "Salary: €40,000 to €50,000 per year.",
      "You earn up to £300 per day.",
    );
    fc.assert(
      fc.property(pays, sentences, fc.boolean(), (pay, sentence, before) => {
        expect(base(before ? `${sentence} ${pay}` : `${pay} ${sentence}`)).toEqual(base(pay));
      }),
    );
  });

  it("time grows with the length of hostile text, not with its square", () => {
    const time = (length: number, piece: string) => {
      const text = piece.repeat(length / piece.length);
      const runs = [1, 2, 3].map(() => {
        const began = performance.now();
        extractPay(text);
        return performance.now() - began;
      });
      return Math.min(...runs);
    };
    for (const piece of ["1-", "$1–", "(1 to ", "$9 per ", "1,", "£1k-"]) {
      extractPay(piece.repeat(500));
      expect(time(160_000, piece)).toBeLessThan(12 * time(40_000, piece) + 20);
    }
  });
});
