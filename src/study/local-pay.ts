/** One exchange rate: units of the currency that a US dollar buys on that day. */
export type FxRate = { readonly date: string; readonly currency: string; readonly units_per_usd: number };

/** One purchasing power factor: local units that buy what a dollar buys in the United States that year. */
export type PppRate = { readonly country: string; readonly year: number; readonly factor: number };

/** What turns US dollars into a country's own money and into purchasing power. Null where a figure is missing. */
export type LocalFactors = {
  readonly currency: string;
  /** Local units per US dollar at the as-of day. */
  readonly local: number | null;
  /** International dollars per US dollar: FX ÷ PPP, both of the latest common year. */
  readonly ppp: number | null;
};

/** Currency rates of the nearest earlier day, else the earliest there is. */
export function rateAt(rates: readonly FxRate[], currency: string, day: string): number | undefined {
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
  fx: readonly FxRate[],
  ppp: readonly PppRate[],
): LocalFactors {
  if (currency === undefined) return { currency: "", local: null, ppp: null };
  const local = rateAt(fx, currency, asOf) ?? null;
  const firstYear = Number(
    fx.find((rate) => rate.currency === currency)?.date.slice(0, 4) ?? Number.POSITIVE_INFINITY,
  );
  const latest = ppp
    .filter((row) => row.country === country && row.year >= firstYear && `${row.year}-07-01` <= asOf)
    .sort((a, b) => b.year - a.year)[0];
  const rate = latest && rateAt(fx, currency, `${latest.year}-07-01`);
  return { currency, local, ppp: latest && rate !== undefined ? rate / latest.factor : null };
}
