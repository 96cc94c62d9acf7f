import { describe, expect, it } from "vitest";
import { type StatementFields, toStatement } from "./covariates.js";

const FIELDS: StatementFields = {
  form: "range",
  lo: 20,
  hi: 30,
  people: null,
  ageDays: 0,
  payer: "payer:Ada",
  source: "https://ada.example/1",
  skillset: "generalist",
  level: "entry",
  language: "",
  workKind: "",
  payModel: "hourly",
  workforce: "crowd",
  evidence: "posted",
  place: "US",
};

describe("a statement on the model's scales", () => {
  it("has its ends in log dollars an hour", () => {
    const { lo, hi } = toStatement(FIELDS);
    expect([lo, hi]).toEqual([Math.log(20), Math.log(30)]);
  });

  it("counts time in years of 365.25 days, back from the as-of day: older is further below 0", () => {
    expect(toStatement({ ...FIELDS, ageDays: 365.25 }).years).toBe(-1);
    expect(toStatement({ ...FIELDS, ageDays: 730.5 }).years).toBe(-2);
    expect(toStatement(FIELDS).years).toBeCloseTo(0, 12);
  });

  it("stands for the people that a summary states, for ten where it states none, for one where it is an offer", () => {
    expect(toStatement({ ...FIELDS, form: "summary", people: 160 }).n).toBe(160);
    expect(toStatement({ ...FIELDS, form: "summary" }).n).toBe(10);
    expect(toStatement({ ...FIELDS, form: "point", people: 160 }).n).toBe(1);
  });

  it("keeps everything else as it was said", () => {
    const { ageDays: _age, people: _people, lo: _lo, hi: _hi, ...said } = FIELDS;
    expect(toStatement(FIELDS)).toMatchObject(said);
  });
});
