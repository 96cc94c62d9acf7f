import { fatal, type Parsed } from "./parsed.js";

const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+(?:\.\d+)?$/;
const EUROPEAN = /^[+-]?(?:\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+|\d+),\d{1,2}$/;

/**
 * A number in a column of pay: `12.5`, `52,000`, `52 000`, `1.234,56`, `12,50`. Texts with words or signs in them are
 * for pay extraction, not for a number column.
 */
export function parseAmount(text: string): Parsed {
  const value = toNumber(text);
  if (value === undefined || !Number.isFinite(value)) return fatal("invalid_number", "not a number");
  if (value <= 0) return fatal("invalid_amount", "pay must be above zero");
  return { num: value };
}

/** A number that may be zero and whose absence does not end the record: minutes, hours a week, n. */
export function parseCount(text: string): Parsed {
  const value = toNumber(text);
  if (value === undefined || !Number.isFinite(value) || value <= 0) {
    return { issue: "invalid_number", reason: "not a number above zero; taken as not stated", fatal: false };
  }
  return { num: value };
}

function toNumber(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/[, '’\u00a0\u202f]/g, ""));
  if (EUROPEAN.test(text)) return Number(text.replace(/[. '’\u00a0\u202f]/g, "").replace(",", "."));
  return undefined;
}
