import type { PlaceTables } from "./entity.js";
import { toKey } from "./fold.js";
import { COUNTRY_CODES, isCountry, isRegion, type RegionCode } from "./regions.js";

/** What a name stands for when it is all that is written: a country, a region, or everywhere. */
export type NamedPlace =
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "region"; readonly region: RegionCode }
  | { readonly kind: "worldwide" };

/** Looks a whole text up; undefined when it is no known name. Case, accents and punctuation don't matter. */
export type PlaceNames = (text: string) => NamedPlace | undefined;

/**
 * Names from the one table of place words, and country names in every language; codes stand for themselves. Of two
 * places with one name the first in the tables keeps it, as in the parser of free texts.
 */
export function createPlaceNames({ names, countries }: Pick<PlaceTables, "names" | "countries">): PlaceNames {
  const known = new Map<string, NamedPlace>();
  const add = (name: string, place: NamedPlace | undefined) => {
    const key = toKey(name);
    if (place && key !== "" && !known.has(key)) known.set(key, place);
  };
  for (const { kind, code, names: spellings } of names)
    for (const name of spellings) add(name, toNamedPlace(kind, code));
  for (const { code, names: spellings } of countries)
    for (const name of [code, ...spellings]) add(name, toNamedPlace("country", code));
  for (const code of COUNTRY_CODES) add(code, { kind: "country", country: code });
  return (text) => {
    if (isCountry(text)) return { kind: "country", country: text };
    return isRegion(text) ? { kind: "region", region: text } : known.get(toKey(text));
  };
}

function toNamedPlace(kind: string, code: string): NamedPlace | undefined {
  if (kind === "country" && isCountry(code)) return { kind, country: code };
  if (kind !== "region") return undefined;
  if (code === "worldwide") return { kind: "worldwide" };
  return isRegion(code) ? { kind, region: code } : undefined;
}
