import type { EstimateRow } from "../release/estimate-row.js";

/** Dollars an hour with cents. */
export function dollars(amount: number | null): string {
  return amount === null ? "–" : `$${amount.toFixed(2)}`;
}

/** Median with its 95 % interval and contributors. */
export function rateText(row: EstimateRow): string {
  return `${dollars(row.p50_hourly_usd)} an hour (95 % interval ${dollars(row.p50_lo95_hourly_usd)} to ${dollars(row.p50_hi95_hourly_usd)}, ${row.n_contributors} contributors)`;
}

/** What the cell is called. */
export function cellName(row: EstimateRow): string {
  return [row.skillset_label, row.place_label, row.key_label.split(":")[0] ?? ""].filter(Boolean).join(", ");
}

/** A share in whole percent. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(100 * share)} %`;
}
