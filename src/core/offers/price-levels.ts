import {
  COUNTRY_CODES,
  isRegion,
  REGION_LABELS,
  type RegionCode,
  regionOf,
  spanOf,
} from "../places/regions.js";

/**
 * Log price levels against the United States (0): log of the dollars that buy abroad what one dollar buys there, for
 * countries, and their plain mean for regions. A country without a figure takes its region's.
 *
 * @param factorOf international dollars per US dollar in a country; null where no figure stands.
 */
export function priceLevels(factorOf: (country: string) => number | null): (place: string) => number {
  const countries = new Map<string, number>();
  for (const country of COUNTRY_CODES) {
    const factor = factorOf(country);
    if (factor !== null) countries.set(country, -Math.log(factor));
  }
  const base = countries.get("US") ?? 0;
  const regionLevel = (region: RegionCode): number => {
    const parts = spanOf(region);
    const inside = [...countries].filter(([country]) => parts.includes(regionOf(country) ?? ""));
    return inside.reduce((sum, [, level]) => sum + level - base, 0) / Math.max(1, inside.length);
  };
  const regions = new Map<string, number>(
    (Object.keys(REGION_LABELS) as RegionCode[]).map((region) => [region, regionLevel(region)]),
  );
  return (place) => {
    if (isRegion(place)) return regions.get(place) ?? 0;
    const own = countries.get(place);
    return own === undefined ? (regions.get(regionOf(place) ?? "") ?? 0) : own - base;
  };
}

/** {@link priceLevels} of every country and region as plain values, which can be sent to a worker. */
export function toPrices(
  factorOf: (country: string) => number | null,
): readonly (readonly [place: string, level: number])[] {
  const level = priceLevels(factorOf);
  return [...COUNTRY_CODES, ...Object.keys(REGION_LABELS)].map((place) => [place, level(place)] as const);
}
