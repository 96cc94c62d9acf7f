import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlaceNames, readPlaceTables } from "../../reference/place-names.js";
import { splitExclusion } from "./exclusion.js";
import { createPlaceNames } from "./names.js";
import { namedPlaces, parsePlaceCode, toPlaceCode } from "./place.js";
import { readPlaceColumns } from "./read-columns.js";
import { COUNTRY_CODES, isRegion, REGION_LABELS, regionOf, spanOf } from "./regions.js";

const names = readPlaceNames();
const country = (code: string) => ({ kind: "country", country: code });

describe("a whole name", () => {
  it.each([
    ["USA", "US"],
    ["u.s.", "US"],
    ["England", "GB"],
    ["Holland", "NL"],
    ["Türkiye", "TR"],
    ["México", "MX"],
    ["Trinidad and Tobago", "TT"],
    ["Vatican City", "VA"],
    ["日本", "JP"],
    ["KE", "KE"],
  ])("%s is %s wherever it stands", (text, code) => {
    expect(names.place(text)).toEqual(country(code));
    expect(names.country(text)).toEqual(country(code));
  });

  it.each([
    ["Granada", "GD"],
    ["Island", "IS"],
    ["est", "EE"],
    ["Sur", "SR"],
    ["no", "NO"],
    ["de", "DE"],
    ["na", "NA"],
    ["Estland", "EE"],
  ])("%s is %s only where a country must stand: elsewhere it is a city or a word", (text, code) => {
    expect(names.country(text)).toEqual(country(code));
    expect(names.place(text)).toBeUndefined();
  });

  it("of a region is that region, and everywhere is worldwide", () => {
    expect(names.place("Asia-Pacific")).toEqual({ kind: "region", region: "APAC" });
    expect(names.place("419")).toEqual({ kind: "region", region: "419" });
    expect(names.place("anywhere")).toEqual({ kind: "worldwide" });
  });

  it("that nobody knows is nothing, and so is part of a name, a side of a country, or a way of working", () => {
    for (const text of [
      "Atlantis",
      "",
      "rural Kenya, mostly",
      "North",
      "Central",
      "remote",
      "n/a",
      "other",
    ]) {
      expect(names.place(text), text).toBeUndefined();
      expect(names.country(text), text).toBeUndefined();
    }
  });

  it("belongs to the first place in the tables that has it", () => {
    const own = createPlaceNames({
      names: [{ kind: "country", code: "CG", names: ["congo"] }],
      countries: [
        { code: "CD", english: ["Congo", "Zaire"], others: [] },
        { code: "XX", english: ["Nowhere"], others: [] },
      ],
    });
    expect(own.place("Congo")).toEqual(country("CG"));
    expect(own.place("zaire")).toEqual(country("CD"));
    expect(own.place("Nowhere")).toBeUndefined();
  });

  it("every country is known by its code and by its English name", () => {
    for (const { code, names: spellings } of readPlaceTables().countries) {
      expect(names.place(code)).toEqual(country(code));
      expect(names.place(spellings[0] ?? "")?.kind, spellings[0]).toBe("country");
    }
  });
});

describe("place columns", () => {
  const read = (columns: { country?: string; region?: string; place?: string }) => {
    const place = readPlaceColumns({ country: "", region: "", place: "", ...columns }, names);
    return place && toPlaceCode(place);
  };

  it("a country wins over the region beside it", () => {
    expect(read({ country: "US", region: "Latin America" })).toBe("US");
  });

  it("several countries are one set, in any order and once each", () => {
    expect(read({ region: "US / CA; GB + US and Kenya" })).toBe("CA+GB+KE+US");
    expect(read({ country: "Kenya, Uganda" })).toBe("KE+UG");
  });

  it("a region or place text is no country because some language would call one so", () => {
    for (const region of ["Granada", "Sur", "EST", "no", "Central"])
      expect(read({ region }), region).toBe("not_stated");
    expect(read({ country: "Estland" })).toBe("EE");
    expect(read({ country: "deutschland, DEU" })).toBe("DE");
  });

  it("a list with one unknown name is no list", () => {
    expect(read({ region: "US, Atlantis" })).toBe("not_stated");
    expect(read({ country: "US, Atlantis" })).toBeUndefined();
  });

  it("what is shut out is kept, with its regions", () => {
    expect(read({ region: "Outside the US, EU" })).toBe("worldwide!EU+US");
    expect(read({ place: "anywhere" })).toBe("worldwide");
    expect(splitExclusion("no such words here")).toBeUndefined();
  });
});

describe("a place's code", () => {
  const code = fc.oneof(
    fc
      .uniqueArray(fc.constantFrom(...COUNTRY_CODES), { minLength: 1, maxLength: 4 })
      .map((list) => list.sort().join("+")),
    fc.constantFrom(...Object.keys(REGION_LABELS), "worldwide", "not_stated"),
  );

  it("reads back to itself, with and without exclusions", () => {
    fc.assert(
      fc.property(code, fc.constantFrom("", "!US", "!EU+US"), (head, tail) => {
        const place = parsePlaceCode(head + tail);
        expect(place && toPlaceCode(place)).toBe(head + tail);
        expect(namedPlaces(head)).toEqual(head.split("+"));
        const open = place?.kind !== "countries";
        if (tail !== "") expect(namedPlaces(head + tail)).toEqual(open ? [] : head.split("+"));
      }),
    );
  });

  it("with an unknown part is no place", () => {
    expect(parsePlaceCode("US+ZZ")).toBeUndefined();
    expect(parsePlaceCode("US!ZZ")).toBeUndefined();
    expect(namedPlaces("nowhere")).toEqual([]);
  });
});

it("a region spans sub-regions that hold countries", () => {
  const sub = new Set(COUNTRY_CODES.map(regionOf));
  for (const region of Object.keys(REGION_LABELS).filter(isRegion))
    for (const part of spanOf(region)) expect(sub.has(part as never), `${region}: ${part}`).toBe(true);
  expect(spanOf("LATAM")).toEqual(["419"]);
  expect(spanOf("151")).toEqual(["151"]);
});
