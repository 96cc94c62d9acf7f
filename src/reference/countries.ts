import countries from "i18n-iso-countries";
import { parsePlaceCode } from "../core/places/place.js";
import { REGION_LABELS } from "../core/places/regions.js";

const SHORT: Readonly<Record<string, string>> = {
  US: "United States",
  GB: "United Kingdom",
  KR: "South Korea",
  KP: "North Korea",
  RU: "Russia",
  IR: "Iran",
  SY: "Syria",
  TW: "Taiwan",
  VE: "Venezuela",
  BO: "Bolivia",
  TZ: "Tanzania",
  MD: "Moldova",
  LA: "Laos",
  CD: "DR Congo",
  CZ: "Czechia",
  PS: "Palestine",
  FM: "Micronesia",
  VA: "Vatican City",
  MK: "North Macedonia",
  CN: "China",
  TR: "Türkiye",
};

/** The short English name of a country; the code itself when it has none. */
export function countryName(code: string): string {
  return SHORT[code] ?? countries.getName(code, "en", { select: "official" }) ?? code;
}

/** A place code as readers see it: `United States`, `Canada, United States`, `Worldwide`, `Latin America except Mexico`. */
export function placeLabel(code: string): string {
  const place = parsePlaceCode(code);
  if (!place) return code === "any" ? "All places" : code;
  const except = place.except.map((part) =>
    part in REGION_LABELS ? REGION_LABELS[part as never] : countryName(part),
  );
  const tail = except.length ? ` except ${except.join(", ")}` : "";
  if (place.kind === "worldwide") return `Worldwide${tail}`;
  if (place.kind === "not_stated") return `Place not stated${tail}`;
  if (place.kind === "region") return REGION_LABELS[place.region] + tail;
  return place.countries.map(countryName).sort().join(", ") + tail;
}
