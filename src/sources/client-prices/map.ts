import type { ColumnWords } from "../kind.js";

/** Columns as price lists and invoices call them. */
export const words: ColumnWords = {
  client: ["client", "customer", "account"],
  payer: ["vendor", "supplier", "provider", "payer"],
  pay_min: ["price min", "rate min", "bill min"],
  pay_max: ["price max", "rate max", "bill max"],
  pay: ["bill rate", "price", "unit price", "charge rate"],
};
