import { isCountry, isRegion, type RegionCode } from "./regions.js";

/**
 * Where a worker may be: an eligibility set. "Worldwide" is said; "not stated" is not said; the two differ.
 * `except` keeps exclusions ("outside the US") as country or region codes.
 */
export type Place =
  | { readonly kind: "countries"; readonly countries: readonly string[]; readonly except: readonly string[] }
  | { readonly kind: "region"; readonly region: RegionCode; readonly except: readonly string[] }
  | { readonly kind: "worldwide"; readonly except: readonly string[] }
  | { readonly kind: "not_stated"; readonly except: readonly string[] };

export const NOT_STATED: Place = { kind: "not_stated", except: [] };
export const WORLDWIDE: Place = { kind: "worldwide", except: [] };

/**
 * A place as one text: `US`, `CA+GB+US`, `LATAM`, `419`, `worldwide`, `not_stated`, each with `!US+EU` for exclusions.
 * Equal places give equal texts.
 */
export function toPlaceCode(place: Place): string {
  const except = place.except.length ? `!${[...place.except].sort().join("+")}` : "";
  if (place.kind === "countries") return [...new Set(place.countries)].sort().join("+") + except;
  return (place.kind === "region" ? place.region : place.kind) + except;
}

/** Reads what {@link toPlaceCode} writes; undefined for an unknown code. */
export function parsePlaceCode(code: string): Place | undefined {
  const [head = "", tail = ""] = code.split("!");
  const except = tail ? tail.split("+") : [];
  if (!except.every((part) => isCountry(part) || isRegion(part))) return undefined;
  if (head === "worldwide" || head === "not_stated") return { kind: head, except };
  if (isRegion(head)) return { kind: "region", region: head, except };
  const countries = head.split("+");
  return countries.every(isCountry) ? { kind: "countries", countries, except } : undefined;
}

/**
 * What a place names: its countries, or its region, `worldwide` or `not_stated` as long as nothing is shut out of them
 * (a region without Mexico is not that region). Empty for an unknown code.
 */
export function namedPlaces(code: string): readonly string[] {
  const place = parsePlaceCode(code);
  if (!place) return [];
  if (place.kind === "countries") return place.countries;
  if (place.except.length > 0) return [];
  return [place.kind === "region" ? place.region : place.kind];
}
