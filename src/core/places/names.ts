import type { PlaceTables } from "./entity.js";
import { toKey } from "./fold.js";
import { isCountry, isRegion, type RegionCode } from "./regions.js";

/** What a name stands for when it is all that is written: a country, a region, or everywhere. */
export type NamedPlace =
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "region"; readonly region: RegionCode }
  | { readonly kind: "worldwide" };

/** Looks whole texts up. Case, accents and punctuation don't matter; a code that isn't a name too is in capitals. */
export type PlaceNames = {
  /** Anywhere a place may stand: codes, everyday and English names. Undefined when it is no known name. */
  readonly place: (text: string) => NamedPlace | undefined;
  /**
   * Where a country must stand: codes in any case, and names in every language too, which elsewhere would be taken for
   * cities and words ("Granada", "Island", "est").
   */
  readonly country: (text: string) => NamedPlace | undefined;
};

export type NameTables = Pick<PlaceTables, "names"> & {
  readonly countries: ReadonlyArray<{
    readonly code: string;
    readonly english: readonly string[];
    /** Names in other languages. */
    readonly others: readonly string[];
  }>;
};

/** Words of other languages that name a country there and something else in English. */
export const NOT_COUNTRIES: ReadonlySet<string> = new Set(
  "island man salvador union central islands north south east west".split(" "),
);

/** Of two places with one name the first in the tables keeps it, as in the parser of free texts. */
export function createPlaceNames({ names, countries }: NameTables): PlaceNames {
  const places = new Map<string, NamedPlace>();
  for (const { kind, code, names: spellings } of names) add(places, spellings, toNamedPlace(kind, code));
  for (const { code, english } of countries) add(places, english, toNamedPlace("country", code));
  const abroad = new Map<string, NamedPlace>();
  for (const { code, others } of countries) add(abroad, others, toNamedPlace("country", code));
  const place: PlaceNames["place"] = (text) => {
    if (isCountry(text)) return { kind: "country", country: text };
    return isRegion(text) ? { kind: "region", region: text } : places.get(toKey(text));
  };
  return {
    place,
    country: (text) => {
      const code = text.trim().toUpperCase();
      return isCountry(code) ? { kind: "country", country: code } : (place(text) ?? abroad.get(toKey(text)));
    },
  };
}

function add(known: Map<string, NamedPlace>, names: readonly string[], place: NamedPlace | undefined): void {
  if (!place) return;
  for (const key of names.map(toKey)) if (key !== "" && !known.has(key)) known.set(key, place);
}

function toNamedPlace(kind: string, code: string): NamedPlace | undefined {
  if (kind === "country" && isCountry(code)) return { kind, country: code };
  if (kind !== "region") return undefined;
  if (code === "worldwide") return { kind: "worldwide" };
  return isRegion(code) ? { kind, region: code } : undefined;
}
