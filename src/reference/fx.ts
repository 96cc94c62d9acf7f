import type { FxRow } from "../core/money/fx.js";
import type { UnitsPerUsd } from "../core/units/money.js";
import { readDataFile } from "./data-file.js";

/**
 * The packaged exchange rates: yearly (on 1 July) 2009 to 2023, monthly (on the 15th) from 2024-03, one row for a
 * currency and day. Source: data/reference/fx.meta.yml. @throws Error on a broken row, with its number.
 */
export function readFx(): FxRow[] {
  return readDataFile("fx.csv").map((row) => ({
    date: row.text("date"),
    currency: row.text("currency"),
    units_per_usd: row.positive("units_per_usd") as UnitsPerUsd,
  }));
}
