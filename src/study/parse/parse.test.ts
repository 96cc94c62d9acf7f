import { describe, expect, it } from "vitest";
import { readSkillsetNames } from "../../reference/classifier.js";
import { readPlaceNames } from "../../reference/place-names.js";
import { parseAmount, parseCount } from "./amount.js";
import { parseCode, parseCurrency } from "./codes.js";
import { parseDay } from "./date.js";
import { parsePlace, toPlaceKey } from "./place.js";
import { parseSkillset } from "./skillset.js";

describe("amounts", () => {
  it.each([
    ["12.50", 12.5],
    ["52,000", 52_000],
    ["52 000", 52_000],
    ["1.234,56", 1234.56],
    ["12,50", 12.5],
    ["1e3", 1000],
    ["1'200", 1200],
  ])("reads %s as %d", (text, num) => {
    expect(parseAmount(text)).toEqual({ num });
  });

  it("takes what is not above zero, or not a number, out of the estimates", () => {
    expect(parseAmount("-5")).toMatchObject({ issue: "invalid_amount", fatal: true });
    expect(parseAmount("0")).toMatchObject({ issue: "invalid_amount", fatal: true });
    expect(parseAmount("about 20")).toMatchObject({ issue: "invalid_number", fatal: true });
    expect(parseCount("many")).toMatchObject({ issue: "invalid_number", fatal: false });
  });
});

describe("dates", () => {
  const parse = parseDay("2026-10-31");
  it("a year counts as 1 July, a month as its 15th day, never after the as-of day", () => {
    expect(parse("2024")).toEqual({ code: "2024-07-01" });
    expect(parse("2026-02")).toEqual({ code: "2026-02-15" });
    expect(parse("2026-02-17")).toEqual({ code: "2026-02-17" });
    expect(parseDay("2026-03-01")("2026")).toEqual({ code: "2026-03-01" });
  });

  it("the future is an issue, and so is a day that does not exist", () => {
    expect(parse("2027")).toMatchObject({ issue: "future_date", fatal: true });
    expect(parse("2026-11")).toMatchObject({ issue: "future_date", fatal: true });
    expect(parse("2026-02-30")).toMatchObject({ issue: "invalid_date" });
    expect(parse("last spring")).toMatchObject({ issue: "invalid_date", fatal: false });
  });
});

describe("codes", () => {
  it("reads codes and everyday words", () => {
    expect(parseCode("unit", "hourly")).toEqual({ code: "hour" });
    expect(parseCode("workforce", "Freelancer")).toEqual({ code: "contractor" });
    expect(parseCode("unit", "fortnightish")).toMatchObject({ issue: "unknown_unit", fatal: true });
    expect(parseCode("level", "wizard")).toMatchObject({ issue: "unknown_code", fatal: false });
    expect(parseCurrency(new Set(["USD"]))("usd")).toEqual({ code: "USD" });
    expect(parseCurrency(new Set(["USD"]))("ABC")).toMatchObject({ issue: "unknown_currency", fatal: true });
    expect(parseSkillset("Software engineer", readSkillsetNames())).toEqual({ code: "coding" });
    expect(parseSkillset("basket weaving", readSkillsetNames())).toMatchObject({ issue: "unknown_skillset" });
  });
});

describe("places", () => {
  const place = (country: string, region = "", text = "") =>
    parsePlace(toPlaceKey(country, region, text), readPlaceNames(), () => {
      throw new Error("no free text here");
    });
  it.each([
    [["US", "Bay Area"], "US"],
    [["Germany"], "DE"],
    [["XX"], "not_stated"],
    [["XX", "worldwide"], "worldwide"],
    [["", "US/CA/GB"], "CA+GB+US"],
    [["XX", "Kenya, Uganda, Philippines"], "KE+PH+UG"],
    [["XX", "EU"], "EU"],
    [["XX", "APJ"], "APAC"],
    [["XX", "outside US, CA, EU"], "worldwide!CA+EU+US"],
    [["XX", "rural areas"], "not_stated"],
    [["XX", "", "LATAM"], "LATAM"],
  ] as [[string, string?, string?], string][])("reads %j as %s", (columns, code) => {
    expect(place(...columns)).toEqual({ code });
  });

  it("an unknown country ends the record rather than land in the wrong cell", () => {
    expect(place("Atlantis")).toMatchObject({ issue: "unknown_country", fatal: true });
  });
});
