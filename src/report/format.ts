import type { EstimateRow } from "../core/release/estimate-row.js";

/** Dollars an hour with cents. */
export function dollars(amount: number | null): string {
  return amount === null ? "–" : `$${amount.toFixed(2)}`;
}

/** Dollars an hour as a table shows them: whole from $20 on, one decimal below. */
export function short(amount: number | null): string {
  return amount === null ? "–" : `$${amount.toFixed(amount >= 20 ? 0 : 1)}`;
}

/** A cell's median, marked when modelled, with the middle half under it. */
export function rateCell(row: EstimateRow): string {
  const mark = row.method === "modelled" ? "≈" : "";
  return `${mark}${short(row.p50_hourly_usd)}\n${short(row.p25_hourly_usd)}–${short(row.p75_hourly_usd)}`;
}

/** Median with its 95 % interval and contributors. */
export function rateText(row: EstimateRow): string {
  return `${dollars(row.p50_hourly_usd)} an hour (95 % interval ${dollars(row.p50_lo95_hourly_usd)} to ${dollars(row.p50_hi95_hourly_usd)}, ${row.method === "modelled" ? "modelled" : `${row.n_contributors} contributors`})`;
}

/** What the cell is called. */
export function cellName(row: EstimateRow): string {
  return [row.skillset_label, row.place_label, row.key_label.split(":")[0] ?? ""].filter(Boolean).join(", ");
}

/** A share in whole percent. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(100 * share)} %`;
}

/** Dollars for a piece of work: cents, below a dollar their tenths. */
export function piece(amount: number | null): string {
  return amount === null ? "–" : `$${amount < 1 ? amount.toFixed(3) : amount.toFixed(2)}`;
}
