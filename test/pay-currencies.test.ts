import { expect, it } from "vitest";
import { OF_COUNTRY } from "../src/core/pay/currencies.js";
import { readCurrencies } from "../src/reference/currencies.js";

/** Pay is told in another currency than the table's, which is that of wages by law. */
const TOLD_OTHERWISE = new Map([["PA", "USD"]]);

it("the currency that a text's country suggests is that of the reference table", () => {
  const table = readCurrencies();
  for (const [country, currency] of OF_COUNTRY)
    expect([country, currency]).toEqual([country, TOLD_OTHERWISE.get(country) ?? table.get(country)]);
});
