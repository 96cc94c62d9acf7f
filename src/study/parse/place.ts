import { NOT_STATED, type Place, toPlaceCode } from "../../core/places/place.js";
import { isCountry, isRegion, type RegionCode, regionOf } from "../../core/places/regions.js";
import { countryCode } from "../../reference/countries.js";
import { fatal, type Parsed } from "./parsed.js";

const REGION_WORDS: Readonly<Record<string, RegionCode>> = {
  eu: "EU",
  "european union": "EU",
  europe: "EUROPE",
  "western europe": "WEST_EUROPE",
  emea: "EMEA",
  mena: "MENA",
  africa: "AFRICA",
  asia: "ASIA",
  apac: "APAC",
  apj: "APAC",
  "asia-pacific": "APAC",
  "asia pacific": "APAC",
  latam: "LATAM",
  "latin america": "LATAM",
  "north america": "NORTH_AMERICA",
  oceania: "OCEANIA",
  "global south": "GLOBAL_SOUTH",
};
const WORLDWIDE_WORDS = new Set([
  "worldwide",
  "world",
  "global",
  "anywhere",
  "international",
  "remote worldwide",
]);
const UNSTATED_COUNTRY = new Set(["", "XX"]);

/** Between the parts of a place text that comes from several columns. */
export const PLACE_SEPARATOR = "\u001f";

/**
 * Where the worker may be, from the record's country, region and place columns (joined by {@link PLACE_SEPARATOR}).
 * A country wins over the region text, which then only names a part of it. Without a country the region may say
 * "worldwide", a region, a list of countries or an exclusion; anything else is a limit that the source does not
 * spell out, and counts as not stated.
 */
export function parsePlaceColumns(joined: string): Parsed {
  const [country = "", region = "", place = ""] = joined.split(PLACE_SEPARATOR);
  const code = country.toUpperCase();
  if (!UNSTATED_COUNTRY.has(code)) {
    const named = isCountry(code) ? code : countryCode(country);
    if (named) return { code: named };
    const listed = toCountries(country) ?? toRegion(country);
    return listed
      ? { code: toPlaceCode(listed) }
      : fatal("unknown_country", "not an ISO 3166-1 code or country name");
  }
  const text = region || place;
  return { code: toPlaceCode(toRegion(text) ?? toExclusion(text) ?? toCountries(text) ?? NOT_STATED) };
}

function toRegion(text: string): Place | undefined {
  const key = text.toLowerCase().trim();
  if (WORLDWIDE_WORDS.has(key)) return { kind: "worldwide", except: [] };
  const region = REGION_WORDS[key] ?? (isRegion(text) ? text : undefined);
  return region ? { kind: "region", region, except: [] } : undefined;
}

function toCountries(text: string): Place | undefined {
  const parts = text.split(/[/,;+]| and /).map((part) => part.trim());
  const countries = parts.map((part) => (isCountry(part) ? part : countryCode(part)));
  const known = countries.filter((country) => country !== undefined && regionOf(country) !== undefined);
  if (known.length !== parts.length) return undefined;
  return { kind: "countries", countries: known as string[], except: [] };
}

function toExclusion(text: string): Place | undefined {
  const match = /^(?:outside|except|excluding)\s+(?:the\s+)?(.+)$/i.exec(text.trim());
  const parts = match?.[1]?.split(/[/,;]| and /).map((part) => part.trim()) ?? [];
  const except = parts.map(
    (part) => REGION_WORDS[part.toLowerCase()] ?? (isCountry(part) ? part : countryCode(part)),
  );
  if (except.length === 0 || except.some((part) => part === undefined)) return undefined;
  return { kind: "worldwide", except: except as string[] };
}
