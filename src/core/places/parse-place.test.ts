import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlaceTables } from "../../reference/place-names.js";
import { createPlaceParser } from "./parse-place.js";

const parse = createPlaceParser(readPlaceTables());
const countries = (text: string) => parse(text).countries.join("+");

describe("a place text", () => {
  it.each([
    ["Remote – US", "US"],
    ["U.S.A.", "US"],
    ["the states", "US"],
    ["Estados Unidos", "US"],
    ["Stati Uniti", "US"],
    ["🇰🇪", "KE"],
    ["UK-wide", "GB"],
    ["Scotland, United Kingdom", "GB"],
    ["英国", "GB"],
    ["日本、大阪", "JP"],
    ["Deutschland", "DE"],
    ["Nairobi, KE", "KE"],
    ["Korea, Republic of", "KR"],
    ["São Paulo, Brasil", "BR"],
    ["Cote d'Ivoire", "CI"],
    ["Remote (Philippines)", "PH"],
    ["US, CA, UK", "CA+GB+US"],
    ["Kenya / Ghana / Nigeria", "GH+KE+NG"],
    ["Mexico, Puerto Rico, Argentina", "AR+MX+PR"],
  ])("names its countries: %s", (text, expected) => {
    expect([...parse(text).countries].sort().join("+")).toBe(expected);
  });

  it.each([
    ["Untied States", "US"],
    ["Unitd Kingdom", "GB"],
    ["Germny", "DE"],
    ["Phillippines", "PH"],
    ["NewZealand", "NZ"],
    ["Austrailia", "AU"],
  ])("is read although misspelt: %s", (text, expected) => {
    expect(countries(text)).toBe(expected);
  });

  it.each(["", "Remote", "n/a", "prefer not to say", "42", "asdf qwer", "Full-time, flexible"])(
    "that names no place gives none: %j",
    (text) => {
      expect(parse(text)).toMatchObject({ countries: [], region: null, city: null });
    },
  );

  it.each([
    ["Bengaluru", "IN", "Bengaluru"],
    ["Bangalore, Karnataka", "IN", "Bengaluru"],
    ["NYC", "US", "New York City"],
    ["Washington, DC", "US", "Washington, D.C."],
    ["Boston MA", "US", "Boston"],
    ["Austin, TX 78701", "US", "Austin"],
    ["Москва", "RU", "Moscow"],
    ["Hybrid - London, UK", "GB", "London"],
    ["London, Ontario", "CA", "London"],
    ["Paris, Texas", "US", "Paris"],
    ["Perth, WA", "AU", "Perth"],
    ["Seattle, WA", "US", "Seattle"],
  ])("names its city: %s", (text, country, city) => {
    expect(parse(text)).toMatchObject({ countries: [country], city });
  });

  it("takes a two-letter code for a state after its city and for a country in a list", () => {
    expect(countries("San Francisco, CA")).toBe("US");
    expect(countries("Toronto, CA")).toBe("CA");
    expect(countries("Indianapolis, IN")).toBe("US");
    expect(countries("Pune, IN")).toBe("IN");
    expect(countries("Berlin, DE")).toBe("DE");
    expect(countries("Wilmington, DE")).toBe("US");
  });

  it("takes Georgia for the state or the country by its neighbours", () => {
    expect(countries("Atlanta, Georgia")).toBe("US");
    expect(countries("Georgia, USA")).toBe("US");
    expect(countries("Tbilisi, Georgia")).toBe("GE");
  });

  it.each([
    ["Georgia", "georgia: US"],
    ["San José", "san jose: CR"],
    ["Birmingham", "birmingham: US"],
  ])("says when it is ambiguous: %s", (text, other) => {
    expect(parse(text).ambiguous).toContain(other);
  });

  it("is not ambiguous once the country is named", () => {
    expect(parse("San José, Costa Rica")).toMatchObject({ countries: ["CR"], ambiguous: [] });
    expect(parse("Birmingham, UK").ambiguous).toEqual([]);
  });

  it("tells worldwide from regions and from nothing said", () => {
    expect(parse("Anywhere in the world").region).toBe("worldwide");
    expect(parse("LATAM").region).toBe("LATAM");
    expect(parse("EMEA - Remote").region).toBe("EMEA");
    expect(parse("APJ")).toMatchObject({ countries: [], region: "APAC" });
    expect(parse("US/EU only")).toMatchObject({ countries: ["US"], region: "EU" });
    expect(parse("Bay Area")).toMatchObject({ countries: ["US"], region: "Bay Area" });
    expect(parse("Remote").region).toBeNull();
  });

  it("keeps exclusions", () => {
    expect(parse("outside the US")).toMatchObject({ countries: [], except: ["US"] });
    expect(parse("Latin America excluding Brazil")).toMatchObject({ region: "LATAM", except: ["BR"] });
    expect(parse("non-US").except).toEqual(["US"]);
  });

  it("means the worker's place, not the employer's", () => {
    expect(countries("I live in Kenya and work for a US company")).toBe("KE");
    expect(countries("Poland, but for a British firm")).toBe("PL");
  });
});

describe("any text", () => {
  const places = fc.constantFrom(
    "Nairobi",
    "US",
    "kenya",
    "São Paulo",
    "Georgia",
    "CA",
    "EU",
    "Москва",
    "東京",
    "UK",
  );

  it("is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const answer = parse(text);
        expect(new Set(answer.countries).size).toBe(answer.countries.length);
      }),
    );
  });

  it("reads the same in upper and lower case", () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(", ");
        expect(parse(text.toUpperCase()).countries).toEqual(parse(text.toLowerCase()).countries);
      }),
    );
  });

  it("names the same countries in whatever order a list stands", () => {
    const names = fc.uniqueArray(fc.constantFrom("Kenya", "Brazil", "France", "India", "Japan", "Peru"), {
      minLength: 2,
    });
    fc.assert(
      fc.property(names, (parts) => {
        const sorted = (text: string) => [...parse(text).countries].sort();
        expect(sorted(parts.join(", "))).toEqual(sorted([...parts].reverse().join(" / ")));
        expect(sorted(parts.join(", "))).toHaveLength(parts.length);
      }),
    );
  });
});
