import { COUNTRY_CODES, isRegion, REGION_LABELS, regionOf } from "../places/regions.js";

/** M49 sub-regions that a region named by statements spans, for its mean price level only. */
const SPANS: Readonly<Record<string, readonly string[]>> = {
  EU: ["155", "039", "151", "154"],
  EUROPE: ["155", "039", "151", "154"],
  WEST_EUROPE: ["155", "154"],
  EMEA: ["155", "039", "151", "154", "145", "015", "202"],
  MENA: ["145", "015"],
  AFRICA: ["015", "202"],
  ASIA: ["030", "035", "034"],
  APAC: ["030", "035", "034", "053"],
  LATAM: ["419"],
  NORTH_AMERICA: ["021"],
  OCEANIA: ["053"],
  GLOBAL_SOUTH: ["202", "034", "035", "419"],
};

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
  const regionLevel = (region: string): number => {
    const parts = SPANS[region] ?? [region];
    const inside = [...countries].filter(([country]) => parts.includes(regionOf(country) ?? ""));
    return inside.reduce((sum, [, level]) => sum + level - base, 0) / Math.max(1, inside.length);
  };
  const regions = new Map(Object.keys(REGION_LABELS).map((region) => [region, regionLevel(region)]));
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
