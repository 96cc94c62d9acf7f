import type { PayUnit } from "../model/unit.js";
import type { Clues } from "./clues.js";
import { OF_COUNTRY } from "./currencies.js";
import type { Words } from "./vocabulary/words.js";

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

export type Resolved = { readonly currency: string | null; readonly basis: "stated" | "assumed" };

/** What is known of a text beside its words. */
export type Setting = {
  readonly clues: Clues;
  readonly words: Words | undefined;
  /** ISO 3166-1, where it is known. */
  readonly country: string | undefined;
};

/** What a sign or word that several countries use means here. */
export function resolveCurrency(sign: string, amount: number, setting: Setting): Resolved {
  const shared = SHARED[sign];
  return shared
    ? { currency: shared(amount, setting) ?? null, basis: "assumed" }
    : { currency: sign, basis: "stated" };
}

const SHARED: Readonly<Record<string, (amount: number, setting: Setting) => string | undefined>> = {
  DOLLAR: dollarOf,
  PESO: (amount, { clues, country }) =>
    ofPlace(country ?? clues.place(), PESOS) ?? (amount >= 250_000 ? "COP" : "MXN"),
  KRONA: (_, { clues, country }) => ofPlace(country ?? clues.place(), KRONAS) ?? "SEK",
  YEN: yenOf,
  "": (_, { words, country }) => (country ? OF_COUNTRY.get(country) : words?.currency),
};

function ofPlace(place: string | undefined, places: ReadonlySet<string>): string | undefined {
  return place && places.has(place) ? OF_COUNTRY.get(place) : undefined;
}

function yenOf(amount: number, { words, country }: Setting): string {
  if (words?.yen === "CNY" || country === "CN") return "CNY";
  return words?.yen === "JPY" || country === "JP" || amount > 60_000 ? "JPY" : "CNY";
}

function dollarOf(amount: number, { clues, words, country }: Setting): string {
  const said = country ? undefined : clues.dollar();
  const found = said ?? ofPlace(country ?? clues.place(), DOLLARS);
  if (found !== undefined || country) return found ?? "USD";
  return words?.dollar?.find(([from]) => amount >= from)?.[1] ?? "USD";
}
