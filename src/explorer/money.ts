import type { EstimateRow } from "../core/release/estimate-row.js";
import type { Figure, Money } from "./state.js";

/** A cell's figure in the asked money; null where there is none. */
export function amountOf(row: EstimateRow, figure: Figure, money: Money): number | null {
  return row[`${figure}_hourly_${money}`];
}

/** An amount for a cell of the matrix: two significant steps below 10, whole above. */
export function formatAmount(amount: number, money: Money): string {
  const text = amount.toLocaleString("en-US", {
    maximumFractionDigits: amount < 10 ? 2 : amount < 100 ? 1 : 0,
  });
  return money === "usd" ? `$${text}` : text;
}
