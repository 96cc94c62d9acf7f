import { parsePlaceCode } from "../places/place.js";
import { isCountry, isRegion, regionOf } from "../places/regions.js";

export type PlaceKind = "country" | "region" | "worldwide" | "not_stated" | "any";

/** The kind of a place cell. */
export function placeKind(place: string): PlaceKind {
  if (isCountry(place)) return "country";
  if (isRegion(place)) return "region";
  return place === "worldwide" || place === "not_stated" ? place : "any";
}

/** The sub-region above a country cell; undefined for every other place: worldwide and not stated stand alone. */
export function regionAbove(place: string): string | undefined {
  return placeKind(place) === "country" ? regionOf(place) : undefined;
}

/**
 * The place cells that a statement supports. A statement for named countries supports each of them and their
 * sub-regions; a region's statement supports that region only; `worldwide` and `not_stated` support only themselves
 * (METHODS 6). Every statement supports `any`.
 */
export function placeCells(placeCode: string): string[] {
  const place = parsePlaceCode(placeCode);
  if (!place) return [];
  if (place.kind === "region") return [place.region, "any"];
  if (place.kind !== "countries") return [place.kind, "any"];
  const regions = place.countries.map(regionOf).filter((region) => region !== undefined);
  return [...new Set([...place.countries, ...regions, "any"])];
}
