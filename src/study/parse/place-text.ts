import type { Classifier } from "../../core/classify/classify.js";
import { NOT_STATED, type Place, toPlaceCode } from "../../core/places/place.js";
import { isCountry, isRegion } from "../../core/places/regions.js";
import type { Parsed } from "./parsed.js";
import { PLACE_SEPARATOR, parsePlaceColumns } from "./place.js";

/** A record's place columns; a free place text that they do not settle is read by the classifier: `Bengaluru`, `NYC`. */
export function readPlace(joined: string, classifier: () => Classifier): Parsed {
  const parsed = parsePlaceColumns(joined);
  const [, , location = ""] = joined.split(PLACE_SEPARATOR);
  const open = "code" in parsed && parsed.code === toPlaceCode(NOT_STATED);
  if (!open || location === "") return parsed;
  const { countries, region, except } = classifier()({ title: "", text: "", location });
  const known = except.filter((code) => isCountry(code) || isRegion(code));
  return { code: toPlaceCode(toPlace(countries.filter(isCountry), region, known)) };
}

function toPlace(countries: readonly string[], region: string | null, except: readonly string[]): Place {
  if (countries.length > 0) return { kind: "countries", countries, except };
  if (region !== null && isRegion(region)) return { kind: "region", region, except };
  return region === "worldwide" || except.length > 0 ? { kind: "worldwide", except } : NOT_STATED;
}
