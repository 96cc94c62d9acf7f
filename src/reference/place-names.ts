import countries from "i18n-iso-countries";
import type { PlaceTables } from "../core/places/entity.js";
import { createPlaceNames, type PlaceNames } from "../core/places/names.js";
import { COUNTRY_CODES } from "../core/places/regions.js";
import { countryName } from "./countries.js";
import { readDataFile } from "./data-file.js";

/** Everything the place parser looks up: country names in all languages, everyday names, cities. Read once. */
export function readPlaceTables(): PlaceTables {
  tables ??= {
    countries: readCountryNames(),
    names: readEverydayNames(),
    cities: readDataFile("cities.csv").map(({ text, positive }) => ({
      name: text("name"),
      country: text("country"),
      admin: text("admin"),
      population: positive("population"),
      alternates: text("alternates") === "" ? [] : text("alternates").split("|"),
    })),
  };
  return tables;
}

let tables: PlaceTables | undefined;

function readEverydayNames(): PlaceTables["names"] {
  return readDataFile("place-names.csv").map(({ text }) => ({
    kind: text("kind"),
    code: text("code"),
    names: text("names").split("|"),
  }));
}

/** English names first, then the codes, then every other language. */
function readCountryNames(): PlaceTables["countries"] {
  const languages = countries.getSupportedLanguages().filter((language) => language !== "en");
  return COUNTRY_CODES.map((code) => {
    const names = ["en", ...languages].flatMap(
      (language) => countries.getName(code, language, { select: "all" }) ?? [],
    );
    const codes = [code, countries.alpha2ToAlpha3(code) ?? ""].filter(Boolean);
    const [english = code, ...others] = [...new Set(names)];
    return { code, names: [english, ...codes, ...others] };
  });
}

let names: PlaceNames | undefined;

/** Looks whole names up: everyday names, short English ones, and country names in every language. Read once. */
export function readPlaceNames(): PlaceNames {
  names ??= createPlaceNames({
    names: readEverydayNames(),
    countries: readCountryNames().map(({ code, names: own }) => ({
      code,
      names: [countryName(code), ...own],
    })),
  });
  return names;
}

/** The ISO 3166-1 alpha-2 code of a country's name, in any language; undefined when unknown. */
export function countryCode(name: string): string | undefined {
  const place = readPlaceNames()(name);
  return place?.kind === "country" ? place.country : undefined;
}
