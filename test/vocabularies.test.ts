import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractPay, payReader } from "../src/core/pay/extract.js";
import { phrasesOf, VOCABULARIES } from "../src/core/pay/vocabularies.js";
import type { Words } from "../src/core/pay/vocabulary/words.js";
import { parseCode } from "../src/study/parse/codes.js";

const FOLDER = "src/core/pay";
/** Currencies of countries whose language has no vocabulary. */
const NEUTRAL = ["kč"];

it("no word of a language with letters beyond ASCII stands outside its vocabulary", () => {
  const strays = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const code = readFileSync(join(FOLDER, name), "utf8").replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
      return Array.from(code.matchAll(/[\p{L}\p{M}]+/gu), ([word]) => `${name}: ${word}`);
    })
    .filter((stray) => /[^\p{ASCII}]/u.test(stray) && !NEUTRAL.some((word) => stray.endsWith(`: ${word}`)));
  expect(strays).toEqual([]);
});

describe.each(Object.entries(VOCABULARIES))("%s", (lang, words) => {
  it("is known by its script or by its common words", () => {
    expect(words.lang).toBe(lang);
    expect(words.script ?? words.common).toBeDefined();
  });

  it("is told by letters that plain texts lack, and asked in its own order", () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join(" ");
    const others = Object.values(VOCABULARIES).filter((other) => other !== words);
    for (const kind of ["script", "letters"] as const) {
      const sign = words[kind];
      if (sign === undefined) continue;
      expect(sign.pattern.test(ascii)).toBe(false);
      expect(sign.pattern.global || sign.pattern.sticky).toBe(false);
      expect(others.map((other) => other[kind]?.order)).not.toContain(sign.order);
    }
  });

  it("lists its phrases apart by one bar between blanks", () => {
    const lists = Object.values(words).flatMap((value) =>
      typeof value === "string" ? [value] : Object.values(value).filter((one) => typeof one === "string"),
    );
    for (const phrase of lists.flatMap(phrasesOf)) expect(phrase.trim() || "nothing").toBe(phrase);
  });
});

it("a unit's word means the same in a column as in a text", () => {
  for (const words of Object.values(VOCABULARIES))
    for (const [unit, list] of Object.entries(words.units ?? {}))
      for (const word of phrasesOf(list)) {
        const parsed = parseCode("unit", word);
        if ("code" in parsed && parsed.code !== word) expect([word, parsed.code]).toEqual([word, unit]);
      }
});

it("a word beside a number is one currency, a place one country", () => {
  for (const field of ["beside", "places"] as const) {
    const meant = new Map<string, Set<string>>();
    for (const words of Object.values(VOCABULARIES))
      for (const [code, list] of Object.entries(words[field] ?? {}))
        for (const word of phrasesOf(list)) meant.set(word, (meant.get(word) ?? new Set()).add(code));
    expect([...meant].filter(([, codes]) => codes.size > 1)).toEqual([]);
  }
});

describe("a language is added by its file", () => {
  const words: Words = {
    lang: "xx",
    script: { order: 99, pattern: /[ʘǂ]/ },
    currency: "GEL",
    units: { hour: "ʘora", month: "ʘluna" },
    per: "kwo",
    pay: "ǂsold",
    notPay: "ǂdar",
    beside: { GEL: "ʘla" },
    places: { AU: "ozzo" },
    adverb: "ʘluna",
    again: "vel",
    beyond: "sed",
    to: "ad",
  };
  const read = payReader({ ...VOCABULARIES, xx: words });
  const base = (text: string) => read(text).statements.filter(({ restatement }) => !restatement);

  it("and its texts are then read", () => {
    expect(base("ǂsold 20 ad 25 ʘla kwo ʘora")).toMatchObject([
      { min: 20, max: 25, currency: "GEL", unit: "hour", statistic: "range", unit_basis: "stated" },
    ]);
    expect(base("ǂsold 2000 kwo ʘluna")).toMatchObject([{ min: 2000, currency: "GEL", unit: "month" }]);
    expect(base("ʘluna ǂsold $2000")).toMatchObject([{ min: 2000, currency: "USD", unit: "month" }]);
    expect(base("ozzo: ǂsold $20 kwo ʘora")).toMatchObject([{ min: 20, currency: "AUD", unit: "hour" }]);
    expect(base("ǂdar 500 ʘla")).toEqual([]);
    expect(read("ǂsold 20 ʘla kwo ʘora vel $8").statements.map(({ restatement }) => restatement)).toEqual([
      false,
      true,
    ]);
    expect(base("20 ʘla kwo ʘora sed ǂdar")).toHaveLength(1);
  });

  it("and other texts read as before", () => {
    for (const text of [
      "$20–30 an hour",
      "Sueldo: $15.000 mensuales",
      "月薪8000元",
      "от 100 000 руб. в месяц",
    ])
      expect(read(text)).toEqual(extractPay(text));
  });
});
