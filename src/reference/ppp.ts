import type { Currency, PppFactor } from "../units/money.js";
import { readPppCurrencies } from "./currencies.js";
import { readDataFile } from "./data-file.js";

/** Purchasing power in one country and year. `currency` is what `factor` counts in: convert to it, then divide. */
export type PppRow = {
  readonly country: string;
  readonly year: number;
  readonly currency: Currency;
  readonly factor: PppFactor;
};

/**
 * The packaged purchasing power factors (World Bank PA.NUS.PPP, 2015 to 2024), one row for a country and year.
 * Countries whose factor agrees with no exchange rate are left out (Iran, Somalia: data/reference/currencies.meta.yml).
 * @throws Error on a broken row, with its number.
 */
export function readPpp(): PppRow[] {
  const currencies = readPppCurrencies();
  return readDataFile("ppp.csv").flatMap((row) => {
    const country = row.text("country");
    const currency = currencies.get(country);
    if (currency === undefined) return [];
    const factor = row.positive("local_units_per_international_dollar") as PppFactor;
    return [{ country, year: row.positive("year"), currency, factor }];
  });
}
