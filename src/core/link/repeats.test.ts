import { describe, expect, it } from "vitest";
import { linkRepeats, roleSimilarity, type Statement } from "./repeats.js";

const base: Statement = {
  seq: 1,
  owner: "Acme",
  origin: "Acme",
  sourceUrl: "https://a.example/1",
  sourceKind: "posting",
  quoted: false,
  roleTitle: "Physics Expert - AI Trainer",
  skillset: "physics",
  language: "",
  place: "US",
  currency: "USD",
  unit: "hour",
  amountMin: 40,
  amountMax: 60,
  hourlyMin: 40,
  hourlyMax: 60,
  day: "2026-01-01",
};
const other = (seq: number, changes: Partial<Statement>): Statement => ({
  ...base,
  seq,
  sourceUrl: `https://b.example/${seq}`,
  ...changes,
});
const links = (...statements: Statement[]) => Object.fromEntries(linkRepeats(statements));

describe("linking repeats", () => {
  it("one posting on two boards is one observation, whatever the order of its words", () => {
    expect(links(base, other(2, { roleTitle: "AI trainer: physics expert" }))).toEqual({ 2: 1 });
  });

  it("two roles of one payer at the same pay stay two", () => {
    const chemistry = other(2, { roleTitle: "Chemistry Expert - AI Trainer", skillset: "chemistry" });
    const optics = other(3, { roleTitle: "Optics and Laser Expert - AI Trainer" });
    expect(links(base, chemistry, optics)).toEqual({});
  });

  it("a news page that repeats the payer's offer is linked to the posting", () => {
    expect(links(other(2, { sourceKind: "news", quoted: true, roleTitle: "physicists" }), base)).toEqual({
      2: 1,
    });
  });

  it("different amounts, currencies or countries are different statements", () => {
    expect(links(base, other(2, { amountMax: 61 }))).toEqual({});
    expect(links(base, other(2, { currency: "EUR" }))).toEqual({});
    expect(links(base, other(2, { place: "IN" }))).toEqual({});
  });

  it("an unplaced copy does not join two countries into one cluster", () => {
    const copy = other(2, { place: "not_stated" });
    expect(links(base, copy, other(3, { place: "IN" }))).toEqual({ 2: 1 });
  });

  it("the same pay said again by the year on one page is one statement", () => {
    const yearly = other(2, {
      sourceUrl: base.sourceUrl,
      unit: "year",
      amountMin: 83_200,
      amountMax: 124_800,
    });
    expect(links(base, yearly)).toEqual({ 2: 1 });
  });

  it("two per-task prices without an hourly value are never taken for a restatement", () => {
    const prices = { unit: "task", hourlyMin: null, hourlyMax: null, sourceUrl: base.sourceUrl };
    expect(
      links({ ...base, ...prices }, other(2, { ...prices, unit: "item", amountMin: 1, amountMax: 2 })),
    ).toEqual({});
  });

  it("an unnamed payer's story is one story only when origin or role agree", () => {
    const unnamed = { owner: "", sourceKind: "news", quoted: true } as const;
    const first = other(1, { ...unnamed, origin: "Deel", roleTitle: "AI trainer, annotation band" });
    expect(links(first, other(2, { ...unnamed, origin: "Deel", roleTitle: "basic work" }))).toEqual({ 2: 1 });
    expect(links(first, other(2, { ...unnamed, origin: "HireArt", roleTitle: "Generalist" }))).toEqual({});
  });
});

describe("role similarity", () => {
  it("ignores the words that every title of the field has", () => {
    expect(roleSimilarity("AI Trainer - Data Annotator", "Expert AI tutor")).toBe(0);
    expect(roleSimilarity("Physics Expert", "expert physics")).toBe(1);
  });
});
