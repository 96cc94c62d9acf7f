import type { Currency } from "../core/units/money.js";
import { readDataFile } from "./data-file.js";

/** The main currency of each country, by ISO 3166-1 alpha-2 code (Antarctica has none). */
export function readCurrencies(): Map<string, Currency> {
  return new Map(readDataFile("currencies.csv").map((row) => [row.text("country"), row.text("currency")]));
}

/** The currency that each country's purchasing power factor counts in; countries without a usable one are absent. */
export function readPppCurrencies(): Map<string, Currency> {
  const rows = readDataFile("currencies.csv").filter((row) => row.text("ppp_currency") !== "");
  return new Map(rows.map((row) => [row.text("country"), row.text("ppp_currency")]));
}
