import type { Currency, PppFactor } from "../units/money.js";
import type { RateAt } from "./fx.js";

/** Purchasing power in one country and year. `currency` is what `factor` counts in: convert to it, then divide. */
export type PppRow = {
  readonly country: string;
  readonly year: number;
  readonly currency: Currency;
  readonly factor: PppFactor;
};

/** What turns US dollars into a country's own money and into purchasing power. Null where a figure is missing. */
export type LocalFactors = {
  readonly currency: Currency;
  /** Local units per US dollar at the as-of day. */
  readonly local: number | null;
  /** International dollars per US dollar: FX ÷ PPP, both of the latest common year. */
  readonly ppp: number | null;
};

/**
 * The factors of countries at the as-of day. Purchasing power is `USD × FX ÷ PPP` with both of the latest common year,
 * the year's FX being that of 1 July, as for any date known only by its year (METHODS 2). A place that is no country
 * has none. Each country is worked out once.
 */
export function localFactors(
  asOf: string,
  currencyOf: ReadonlyMap<string, Currency>,
  rateAt: RateAt,
  ppp: readonly PppRow[],
): (country: string) => LocalFactors {
  const latest = new Map<string, PppRow>();
  for (const row of ppp) {
    if (midYear(row) <= asOf && row.year > (latest.get(row.country)?.year ?? 0)) latest.set(row.country, row);
  }
  const known = new Map<string, LocalFactors>();
  const toFactors = (country: string): LocalFactors => {
    const currency = currencyOf.get(country);
    if (currency === undefined) return { currency: "", local: null, ppp: null };
    const row = latest.get(country);
    const rate = row && rateAt(row.currency, midYear(row));
    return {
      currency,
      local: rateAt(currency, asOf) ?? null,
      ppp: row && rate !== undefined ? rate / row.factor : null,
    };
  };
  return (country) => {
    const factors = known.get(country) ?? toFactors(country);
    known.set(country, factors);
    return factors;
  };
}

function midYear({ year }: PppRow): string {
  return `${year}-07-01`;
}
