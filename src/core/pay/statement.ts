import type { PayUnit } from "../model/unit.js";

/** How one part of a statement was decided. */
export type Basis = "stated" | "assumed" | "inferred";

/**
 * One statement of pay found in a text, as stated: base pay first. `min` null for "up to", `max` null for "from". A
 * single figure has min = max.
 */
export type PayStatement = {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217; null where clues conflict or none is there. */
  readonly currency: string | null;
  readonly unit: PayUnit;
  readonly statistic: "point" | "range" | "upto" | "from" | "average";
  /** Where it stands in the text given: UTF-16 offsets, end exclusive. */
  readonly span: readonly [start: number, end: number];
  /** The same pay said again in another unit or currency, or a total such as OTE. */
  readonly restatement: boolean;
  readonly currency_basis: Basis;
  readonly unit_basis: Basis;
  /** Minutes that a task is said to take. */
  readonly task_minutes: number | null;
};

/** Why a text, or money in it, gives no statement. */
export type PayIssue = {
  readonly kind: "no_statement" | "not_pay" | "ambiguous";
  readonly reason: string;
  readonly value: string;
  readonly span: readonly [number, number];
};

export type PayText = { readonly statements: readonly PayStatement[]; readonly issues: readonly PayIssue[] };
