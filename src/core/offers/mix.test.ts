import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statement } from "../../../test/statements.js";
import { SKILLSET_CODES } from "../model/skillsets.js";
import type { Statement } from "./covariates.js";
import { type Mixes, toMixes } from "./mix.js";

const HEADLINE = ["posted", "repeated"];

/** A skillset's share of the offers of one payer, over all their kinds. */
function shareOf({ kinds, shares }: Mixes, skillset: string, payer: string): number {
  const own = shares.get(skillset) ?? new Float64Array(0);
  return kinds.reduce((sum, kind, at) => sum + (kind.payer === payer ? (own[at] ?? 0) : 0), 0);
}

const offers = (n: number, changes: Partial<Statement>) =>
  Array.from({ length: n }, () => statement(changes));

describe("a skillset's mix of offers", () => {
  it("without offers of its own is its family's; of a family without offers the whole study's", () => {
    const mixes = toMixes(
      [...offers(1, { payer: "A" }), ...offers(3, { payer: "B", skillset: "law" })],
      HEADLINE,
    );
    /** Two payers in the study, capped to halves; law's three offers are all B's, its family's mix is smoothed by 5. */
    expect(shareOf(mixes, "medicine", "A")).toBeCloseTo(0.5, 12);
    const family = (3 / 8) * 0 + (5 / 8) * 0.5;
    expect(shareOf(mixes, "finance", "A")).toBeCloseTo(family, 12);
    const law = (3 / 8) * 0 + (5 / 8) * family;
    expect(shareOf(mixes, "law", "A")).toBeCloseTo(law, 12);
  });

  it("is smoothed by five offers of the broader group: with five of its own it is half its own", () => {
    const mixes = toMixes(
      [...offers(5, { payer: "A" }), ...offers(5, { payer: "B", skillset: "law" })],
      HEADLINE,
    );
    /** All: A and B ½ each. Generalist family and skillset: ½ · 1 + ½ · (½ · 1 + ½ · ½). */
    expect(shareOf(mixes, "generalist", "A")).toBeCloseTo(0.5 + 0.5 * 0.75, 12);
  });

  it("halves the weight of offers with every year of age", () => {
    const [young, old] = [
      statement({ payer: "A", level: "entry" }),
      statement({ payer: "A", level: "mid", years: -2 }),
    ];
    const { kinds, shares } = toMixes([young, old], HEADLINE);
    const own = shares.get("generalist") ?? new Float64Array(0);
    const share = (level: string) => own[kinds.findIndex((kind) => kind.level === level)] ?? 0;
    expect(share("entry") / share("mid")).toBeCloseTo(4, 12);
  });

  it("leaves no payer more than a quarter of a group, where it has more than four", () => {
    const many = ["B", "C", "D", "E", "F"].flatMap((payer) => offers(1, { payer }));
    const mixes = toMixes([...offers(95, { payer: "A" }), ...many], HEADLINE);
    expect(shareOf(mixes, "generalist", "A")).toBeCloseTo(0.25, 12);
    expect(shareOf(mixes, "generalist", "B")).toBeCloseTo(0.15, 12);
  });

  it("is of offers of the headline's evidence alone: no summaries, no other evidence, no unknown skillset", () => {
    const mixes = toMixes(
      [
        statement({ payer: "A" }),
        statement({ payer: "B", form: "summary" }),
        statement({ payer: "C", evidence: "reported" }),
        statement({ payer: "D", skillset: "" }),
      ],
      HEADLINE,
    );
    expect(mixes.kinds.map(({ payer }) => payer)).toEqual(["A"]);
    expect(mixes.skillsets.get("generalist")).toBe(1.5);
  });

  it("keeps kinds apart that differ in level, work, pay model, workforce, language or payer", () => {
    const changes: Partial<Statement>[] = [
      {},
      { level: "mid" },
      { workKind: "coding" },
      { payModel: "salary" },
      { workforce: "bpo" },
      { language: "de" },
      { payer: "B" },
      { place: "IN" },
      { years: -1 },
    ];
    expect(
      toMixes(
        changes.map((one) => statement(one)),
        HEADLINE,
      ).kinds,
    ).toHaveLength(7);
  });

  it("adds up to one for every skillset, and does not hang on the order of the statements", () => {
    const some = fc.array(
      fc.record({
        payer: fc.constantFrom("A", "B", "C", "D", "E", "F"),
        skillset: fc.constantFrom("generalist", "law", "finance", "coding"),
        level: fc.constantFrom("", "entry", "expert"),
        place: fc.constantFrom("US", "IN", "worldwide"),
        years: fc.constantFrom(0, -1, -3),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (changes) => {
        const statements = changes.map(statement);
        const mixes = toMixes(statements, HEADLINE);
        const turned = toMixes([...statements].reverse(), HEADLINE);
        expect(turned.kinds).toEqual(mixes.kinds);
        for (const skillset of SKILLSET_CODES) {
          const own = mixes.shares.get(skillset) ?? new Float64Array(0);
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          const other = turned.shares.get(skillset) ?? new Float64Array(0);
          own.forEach((share, at) => {
            expect(other[at]).toBeCloseTo(share, 9);
          });
        }
      }),
    );
  });
});

describe("the weights of skillsets and places", () => {
  const statements = [
    ...offers(3, { place: "US" }),
    ...offers(1, { place: "IN" }),
    ...offers(4, { place: "IN", skillset: "law" }),
    ...offers(2, { place: "worldwide", skillset: "law", years: -1 }),
  ];
  const mixes = toMixes(statements, HEADLINE);

  it("a skillset weighs its offers by age, and half an offer more so that none is nothing", () => {
    expect(mixes.skillsets.get("generalist")).toBe(4.5);
    expect(mixes.skillsets.get("law")).toBe(0.5 + 4 + 2 * 0.5);
    expect(mixes.skillsets.get("medicine")).toBe(0.5);
  });

  it("a place weighs a skillset's own offers there, and five spread as the whole study's are", () => {
    const generalist = mixes.places.get("generalist");
    /** The study's weights: US 3, IN 5, worldwide 1, of 9. */
    expect(generalist?.get("US")).toBeCloseTo(3 + (5 * 3) / 9, 12);
    expect(generalist?.get("IN")).toBeCloseTo(1 + (5 * 5) / 9, 12);
    expect(generalist?.get("worldwide")).toBeCloseTo(5 / 9, 12);
    expect(mixes.places.get("medicine")?.get("US")).toBeCloseTo((5 * 3) / 9, 12);
  });
});
