import { splitExclusion } from "./exclusion.js";
import { fold } from "./fold.js";
import type { PlaceNames } from "./names.js";
import { NOT_STATED, type Place, WORLDWIDE } from "./place.js";

/** What a record's columns say of its place; empty where nothing stands. */
export type PlaceColumns = { readonly country: string; readonly region: string; readonly place: string };

const UNSTATED_COUNTRY = new Set(["", "XX"]);
const BETWEEN = /[/,;+]| and /;

/**
 * Where the worker may be, from columns whose whole text is a name or a list of names. A country wins over the region
 * text, which then only names a part of it. Without a country the region may say "worldwide", a region, a list of
 * countries or an exclusion; anything else is a limit that the source does not spell out, and counts as not stated.
 * Undefined when the country is no known name.
 */
export function readPlaceColumns(
  { country, region, place }: PlaceColumns,
  names: PlaceNames,
): Place | undefined {
  const stated = UNSTATED_COUNTRY.has(country.toUpperCase()) ? "" : country;
  if (stated !== "") return toPlace(stated, names.country);
  const text = region || place;
  return toExclusion(text, names.place) ?? toPlace(text, names.place) ?? NOT_STATED;
}

/** A name, or a list of countries. */
function toPlace(text: string, lookUp: PlaceNames["place"]): Place | undefined {
  const named = lookUp(text);
  if (named?.kind === "worldwide") return WORLDWIDE;
  if (named?.kind === "region") return { kind: "region", region: named.region, except: [] };
  const countries = named ? [named] : text.split(BETWEEN).map((part) => lookUp(part.trim()));
  if (!countries.every((one) => one?.kind === "country")) return undefined;
  return { kind: "countries", countries: countries.map(({ country }) => country), except: [] };
}

/** "Outside the US, EU": everywhere but there, when every name is known. */
function toExclusion(text: string, lookUp: PlaceNames["place"]): Place | undefined {
  const split = splitExclusion(fold(text));
  if (split?.inside.trim() !== "") return undefined;
  // The split text is folded to lower case, in which codes are no names.
  const except = split.outside.split(BETWEEN).map((part) => {
    const named = lookUp(part.trim()) ?? lookUp(part.trim().toUpperCase());
    return named?.kind === "country" ? named.country : named?.kind === "region" ? named.region : undefined;
  });
  const known = except.filter((code) => code !== undefined);
  return known.length === except.length ? { kind: "worldwide", except: known } : undefined;
}
