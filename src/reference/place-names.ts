import countries from "i18n-iso-countries";
import type { PlaceTables } from "../core/places/entity.js";
import { COUNTRY_CODES } from "../core/places/regions.js";
import { readDataFile } from "./data-file.js";

/** Everything the place parser looks up: country names in all languages, everyday names, cities. Read once. */
export function readPlaceTables(): PlaceTables {
  tables ??= {
    countries: readCountryNames(),
    names: readDataFile("place-names.csv").map(({ text }) => ({
      kind: text("kind"),
      code: text("code"),
      names: text("names").split("|"),
    })),
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
