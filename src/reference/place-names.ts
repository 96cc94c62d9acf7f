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
  return COUNTRY_CODES.map((code) => {
    const [english = code, ...others] = [...new Set([...namesIn("en", code), ...foreignNames(code)])];
    return { code, names: [english, code, ...alpha3(code), ...others] };
  });
}

function foreignNames(code: string): string[] {
  const languages = countries.getSupportedLanguages().filter((language) => language !== "en");
  return languages.flatMap((language) => namesIn(language, code));
}

function namesIn(language: string, code: string): string[] {
  return countries.getName(code, language, { select: "all" }) ?? [];
}

function alpha3(code: string): string[] {
  return [countries.alpha2ToAlpha3(code) ?? ""].filter(Boolean);
}

let names: PlaceNames | undefined;

/** Looks whole names up: everyday names, English ones, and for countries those of every language. Read once. */
export function readPlaceNames(): PlaceNames {
  names ??= createPlaceNames({
    names: readEverydayNames(),
    countries: COUNTRY_CODES.map((code) => ({
      code,
      english: [countryName(code), ...namesIn("en", code)],
      others: [...alpha3(code), ...foreignNames(code)],
    })),
  });
  return names;
}

/** The ISO 3166-1 alpha-2 code that stands for a country's code or name, in any language; undefined when unknown. */
export function countryCode(name: string): string | undefined {
  const place = readPlaceNames().country(name);
  return place?.kind === "country" ? place.country : undefined;
}
