import type { FxRow } from "../reference/fx.js";
import type { PppRow } from "../reference/ppp.js";

/** What turns US dollars into a country's own money and into purchasing power. Null where a figure is missing. */
export type LocalFactors = {
  readonly currency: string;
  /** Local units per US dollar at the as-of day. */
  readonly local: number | null;
  /** International dollars per US dollar: FX ÷ PPP, both of the latest common year. */
  readonly ppp: number | null;
};

/** Currency rates of the nearest earlier day, else the earliest there is. */
export function rateAt(rates: readonly FxRow[], currency: string, day: string): number | undefined {
  const own = rates.filter((rate) => rate.currency === currency).sort((a, b) => (a.date < b.date ? -1 : 1));
  return (own.findLast(({ date }) => date <= day) ?? own[0])?.units_per_usd;
}

/**
 * The factors of a country. Purchasing power is `USD × FX ÷ PPP` with both of the latest common year, the year's FX
 * being that of 1 July, as for any date known only by its year (METHODS 2).
 */
export function localFactors(
  country: string,
  currency: string | undefined,
  asOf: string,
  fx: readonly FxRow[],
  ppp: readonly PppRow[],
): LocalFactors {
  if (currency === undefined) return { currency: "", local: null, ppp: null };
  const local = rateAt(fx, currency, asOf) ?? null;
  const own = ppp.filter((row) => row.country === country && `${row.year}-07-01` <= asOf);
  const latest = own.sort((a, b) => b.year - a.year)[0];
  const rate = latest && rateAt(fx, latest.currency, `${latest.year}-07-01`);
  return { currency, local, ppp: latest && rate !== undefined ? rate / latest.factor : null };
}
