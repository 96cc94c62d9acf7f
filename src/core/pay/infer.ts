import type { PayUnit } from "../model/unit.js";
import { DOLLAR_OF_LANGUAGE, OF_COUNTRY } from "./currencies.js";

/** From which amount on pay without a unit is taken to be by the month, and by the year; below the first by the hour. */
const FROM: Readonly<Record<string, readonly [month: number, year: number]>> = {
  USD: [400, 12_000],
  EUR: [300, 10_000],
  GBP: [300, 10_000],
  CAD: [500, 14_000],
  AUD: [500, 15_000],
  NZD: [500, 15_000],
  SGD: [500, 20_000],
  CHF: [800, 20_000],
  HKD: [3000, 120_000],
  TWD: [5000, 350_000],
  CNY: [800, 120_000],
  JPY: [50_000, 1_500_000],
  KRW: [400_000, 15_000_000],
  INR: [3000, 150_000],
  PKR: [8000, 1_000_000],
  BDT: [4000, 500_000],
  IDR: [400_000, 150_000_000],
  MYR: [700, 25_000],
  THB: [4000, 250_000],
  VND: [800_000, 300_000_000],
  PHP: [4000, 250_000],
  PLN: [900, 50_000],
  CZK: [6000, 300_000],
  HUF: [80_000, 4_000_000],
  RON: [800, 40_000],
  RUB: [6000, 900_000],
  UAH: [3000, 400_000],
  KZT: [40_000, 4_000_000],
  TRY: [4000, 700_000],
  BRL: [500, 60_000],
  MXN: [2500, 250_000],
  ARS: [60_000, 8_000_000],
  CLP: [90_000, 8_000_000],
  COP: [250_000, 40_000_000],
  PEN: [500, 25_000],
  SEK: [6000, 180_000],
  NOK: [6000, 200_000],
  DKK: [6000, 180_000],
  ZAR: [1500, 130_000],
  NGN: [15_000, 4_000_000],
  KES: [4000, 800_000],
  GHS: [300, 30_000],
  EGP: [1500, 150_000],
  MAD: [1200, 60_000],
  AED: [700, 60_000],
  SAR: [700, 60_000],
  ILS: [1500, 70_000],
  MGA: [60_000, 12_000_000],
};

/** The unit that a country's custom and the size of the amount suggest. */
export function inferUnit(amount: number, currency: string): PayUnit {
  const [month, year] = FROM[currency] ?? FROM.USD ?? [400, 12_000];
  if (amount >= year) return "year";
  if (amount >= month) return "month";
  return amount < month / 800 ? "task" : "hour";
}

/** Places whose name settles what a bare sign means. */
const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MX: "méxico | mexico | cdmx | guadalajara | monterrey | querétaro | tijuana | puebla",
    CO: "colombia | bogotá | bogota | medellín | medellin | barranquilla",
    AR: "argentina | buenos aires | caba | rosario",
    CL: "chile | santiago de chile",
    UY: "uruguay | montevideo",
    PH: "filipinas | philippines | manila | cebu",
    CA: "canada | canadá | toronto | ontario | vancouver | montreal | montréal | québec | quebec | calgary | alberta | ottawa",
    AU: "australia | sydney | melbourne | brisbane | perth | superannuation | super",
    NZ: "new zealand | auckland | wellington nz",
    SG: "singapore",
    HK: "hong kong",
    SE: "sweden | sverige | stockholm",
    NO: "norway | norge | oslo",
    DK: "denmark | danmark | copenhagen | københavn",
  }).flatMap(([country, names]) => names.split(" | ").map((name) => [name, country] as const)),
);
const PLACE = new RegExp(`\\b(?:${[...PLACES.keys()].join("|")})\\b`, "gi");
const UNITED_STATES = /\bUS\b|\bU\.S|\bUSA\b|United States/;
const DOLLARS = new Set([
  "US",
  "CA",
  "AU",
  "NZ",
  "SG",
  "HK",
  "TW",
  "MX",
  "CO",
  "CL",
  "AR",
  "UY",
  "DO",
  "EC",
  "PA",
  "SV",
  "PR",
  "JM",
  "TT",
]);
const PESOS = new Set(["MX", "CO", "CL", "AR", "UY", "DO", "PH"]);
const KRONAS = new Set(["SE", "NO", "DK", "IS"]);

/** What a text as a whole says about its money, looked up once and only when asked. */
export type Clues = { readonly place: () => string | undefined; readonly dollar: () => string | undefined };

/** The clues of a text. */
export function toClues(text: string): Clues {
  return { place: once(() => placeIn(text)), dollar: once(() => dollarCodeIn(text)) };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

export type Resolved = { readonly currency: string | null; readonly basis: "stated" | "assumed" };

/** What a sign or word that several countries use means here. */
export function resolveCurrency(
  sign: string,
  amount: number,
  clues: Clues,
  lang: string,
  country: string | undefined,
): Resolved {
  if (!["DOLLAR", "PESO", "YEN", "KRONA", ""].includes(sign)) return { currency: sign, basis: "stated" };
  const assumed = (currency: string | undefined): Resolved => ({
    currency: currency ?? null,
    basis: "assumed",
  });
  if (sign === "YEN")
    return assumed(
      lang === "zh" || country === "CN"
        ? "CNY"
        : lang === "ja" || country === "JP" || amount > 60_000
          ? "JPY"
          : "CNY",
    );
  const place = country ?? clues.place();
  if (sign === "KRONA") return assumed(place && KRONAS.has(place) ? OF_COUNTRY[place] : "SEK");
  if (sign === "PESO")
    return assumed(place && PESOS.has(place) ? OF_COUNTRY[place] : amount >= 250_000 ? "COP" : "MXN");
  if (sign === "DOLLAR") {
    const said = clues.dollar();
    if (said && !country) return assumed(said);
    if (place && DOLLARS.has(place)) return assumed(OF_COUNTRY[place]);
    if (country) return assumed("USD");
    if (lang === "es")
      return assumed(
        amount >= 1_000_000 ? "COP" : amount >= 200_000 ? "CLP" : amount >= 4000 ? "MXN" : "USD",
      );
    return assumed(DOLLAR_OF_LANGUAGE[lang] ?? "USD");
  }
  return assumed(country ? OF_COUNTRY[country] : OF_LANGUAGE[lang]);
}

const OF_LANGUAGE: Readonly<Record<string, string>> = {
  zh: "CNY",
  ja: "JPY",
  ko: "KRW",
  ru: "RUB",
  uk: "UAH",
  pl: "PLN",
  tr: "TRY",
  id: "IDR",
  vi: "VND",
  hi: "INR",
  pt: "BRL",
  de: "EUR",
  fr: "EUR",
  it: "EUR",
  nl: "EUR",
};

/** The one dollar other than that of the United States whose code stands in the text. */
function dollarCodeIn(text: string): string | undefined {
  const codes = new Set(text.match(/\b(?:CAD|AUD|NZD|SGD|HKD|TWD|MXN|USD)\b/g) ?? []);
  const [only] = codes;
  return codes.size === 1 && only !== "USD" && !UNITED_STATES.test(text) ? only : undefined;
}

/** The one country whose places the text names; none where it names the United States too. */
function placeIn(text: string): string | undefined {
  const found = new Set(Array.from(text.match(PLACE) ?? [], (name) => PLACES.get(name.toLowerCase())));
  const [only] = found;
  return found.size === 1 && !UNITED_STATES.test(text) ? only : undefined;
}
