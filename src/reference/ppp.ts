import type { PppRow } from "../core/money/purchasing-power.js";
import type { PppFactor } from "../core/units/money.js";
import { readPppCurrencies } from "./currencies.js";
import { readDataFile } from "./data-file.js";

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
