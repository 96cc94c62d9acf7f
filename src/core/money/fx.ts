import type { Currency, UnitsPerUsd } from "../units/money.js";
import { byText } from "../units/order.js";

/** One exchange rate: units of `currency` that one US dollar bought on `date` (ISO day). */
export type FxRow = {
  readonly date: string;
  readonly currency: Currency;
  readonly units_per_usd: UnitsPerUsd;
};

/** The rate of a currency on a day (ISO), in units per US dollar; undefined for a currency without rates. */
export type RateAt = (currency: Currency, day: string) => UnitsPerUsd | undefined;

/**
 * Rates of a day: those of the nearest earlier day, else the earliest there is (METHODS 2). The one place that decides.
 * Cost: one sort; a binary search a question.
 */
export function ratesOf(rows: readonly FxRow[]): RateAt {
  const byCurrency = new Map<Currency, FxRow[]>();
  for (const row of [...rows].sort(byText(({ date }) => date))) {
    const own = byCurrency.get(row.currency);
    if (own) own.push(row);
    else byCurrency.set(row.currency, [row]);
  }
  return (currency, day) => nearestEarlier(byCurrency.get(currency) ?? [], day)?.units_per_usd;
}

/** Of rows in the order of their days, the last that is not after a day, else the first. */
function nearestEarlier(rows: readonly FxRow[], day: string): FxRow | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.date ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return rows[Math.max(0, low - 1)];
}
