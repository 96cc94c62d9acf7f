/**
 * Countries by UN M49 sub-region (M49 codes kept as numbers in text). Source: United Nations Statistics Division,
 * Standard Country or Area Codes for Statistical Use (M49). ISO 3166-1 alpha-2 codes; Taiwan, absent from M49, is
 * placed in Eastern Asia, and Kosovo (XK) in Southern Europe.
 */
const SUBREGIONS = {
  "015": ["Northern Africa", "DZ EG EH LY MA SD TN"],
  "202": [
    "Sub-Saharan Africa",
    "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW",
  ],
  "419": [
    "Latin America and the Caribbean",
    "AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI",
  ],
  "021": ["Northern America", "BM CA GL PM US"],
  "143": ["Central Asia", "KG KZ TJ TM UZ"],
  "030": ["Eastern Asia", "CN HK JP KP KR MN MO TW"],
  "035": ["South-eastern Asia", "BN ID KH LA MM MY PH SG TH TL VN"],
  "034": ["Southern Asia", "AF BD BT IN IR LK MV NP PK"],
  "145": ["Western Asia", "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"],
  "151": ["Eastern Europe", "BG BY CZ HU MD PL RO RU SK UA"],
  "154": ["Northern Europe", "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"],
  "039": ["Southern Europe", "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK"],
  "155": ["Western Europe", "AT BE CH DE FR LI LU MC NL"],
  "053": ["Australia and New Zealand", "AU CC CX HM NF NZ"],
  "054": ["Melanesia", "FJ NC PG SB VU"],
  "057": ["Micronesia", "FM GU KI MH MP NR PW UM"],
  "061": ["Polynesia", "AS CK NU PF PN TK TO TV WF WS"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** Regions that statements name and that are not M49 sub-regions. They are not expanded into countries. */
const NAMED_REGIONS = {
  EU: "European Union",
  EUROPE: "Europe",
  WEST_EUROPE: "Western Europe (as stated)",
  EMEA: "Europe, Middle East and Africa",
  MENA: "Middle East and North Africa",
  AFRICA: "Africa",
  ASIA: "Asia",
  APAC: "Asia-Pacific",
  LATAM: "Latin America",
  NORTH_AMERICA: "North America",
  OCEANIA: "Oceania",
  GLOBAL_SOUTH: "Global South",
} as const;

/** M49 sub-regions that a region named by statements spans, for its mean price level only. */
const SPANS: Readonly<Record<keyof typeof NAMED_REGIONS, readonly (keyof typeof SUBREGIONS)[]>> = {
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

/** Region codes: UN M49 sub-regions by number, and regions as statements name them. */
export type RegionCode = keyof typeof SUBREGIONS | keyof typeof NAMED_REGIONS;

const REGION_OF_COUNTRY: ReadonlyMap<string, RegionCode> = new Map(
  Object.entries(SUBREGIONS).flatMap(([code, [, countries]]) =>
    countries.split(" ").map((country) => [country, code as RegionCode] as const),
  ),
);

export const COUNTRY_CODES: readonly string[] = [...REGION_OF_COUNTRY.keys()].sort();

export const REGION_LABELS: Readonly<Record<RegionCode, string>> = {
  ...(Object.fromEntries(Object.entries(SUBREGIONS).map(([code, [label]]) => [code, label])) as Record<
    keyof typeof SUBREGIONS,
    string
  >),
  ...NAMED_REGIONS,
};

/** True for an ISO 3166-1 alpha-2 code that has a region. */
export function isCountry(code: string): boolean {
  return REGION_OF_COUNTRY.has(code);
}

/** The M49 sub-region of a country, or undefined for an unknown code. */
export function regionOf(country: string): RegionCode | undefined {
  return REGION_OF_COUNTRY.get(country);
}

/** True for a region code. */
export function isRegion(code: string): code is RegionCode {
  return Object.hasOwn(REGION_LABELS, code);
}

/** The M49 sub-regions that a region spans: itself for a sub-region. For means over countries; nothing is expanded by it. */
export function spanOf(region: RegionCode): readonly string[] {
  return (SPANS as Readonly<Record<string, readonly string[]>>)[region] ?? [region];
}
