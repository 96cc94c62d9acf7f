import type { Classifier } from "../../core/classify/classify.js";
import type { PlaceNames } from "../../core/places/names.js";
import { NOT_STATED, type Place, toPlaceCode } from "../../core/places/place.js";
import { readPlaceColumns } from "../../core/places/read-columns.js";
import { isCountry, isRegion } from "../../core/places/regions.js";
import { joinKey, splitKey } from "./key.js";
import { fatal, type Parsed } from "./parsed.js";

/** What decides a record's place, as one text. */
export function toPlaceKey(country: string, region: string, place: string): string {
  return joinKey(country, region, place);
}

/**
 * A record's place: its columns where they are names, else its free place text as the classifier reads it
 * (`Bengaluru`, `NYC`).
 */
export function parsePlace(key: string, names: PlaceNames, classifier: () => Classifier): Parsed {
  const [country = "", region = "", place = ""] = splitKey(key);
  const named = readPlaceColumns({ country, region, place }, names);
  if (!named) return fatal("unknown_country", "not an ISO 3166-1 code or country name");
  if (named.kind !== "not_stated" || place === "") return { code: toPlaceCode(named) };
  const read = classifier()({ title: "", text: "", location: place });
  const known = read.except.filter((code) => isCountry(code) || isRegion(code));
  return { code: toPlaceCode(toPlace(read.countries.filter(isCountry), read.region, known)) };
}

function toPlace(countries: readonly string[], region: string | null, except: readonly string[]): Place {
  if (countries.length > 0) return { kind: "countries", countries, except };
  if (region !== null && isRegion(region)) return { kind: "region", region, except };
  return region === "worldwide" || except.length > 0 ? { kind: "worldwide", except } : NOT_STATED;
}
