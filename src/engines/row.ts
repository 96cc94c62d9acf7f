import type { Row, Scalar } from "./engine.js";

/** A value of a row as text; empty for null and for a column that isn't there. */
export function textOf(value: Scalar | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** A value of a row as a number; null stays null. */
export function numberOf(value: Scalar | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A count or sum of a row; 0 where nothing was counted. */
export function countOf(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
