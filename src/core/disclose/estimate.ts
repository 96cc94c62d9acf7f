import type { Brand } from "../units/brand.js";

/** What stands behind a figure. Counts and shares are exact until disclosure control rounds them. */
export type Support = {
  readonly observations: number;
  readonly contributors: number;
  /** The largest contributor's share of the weight, uncapped, 0 to 1. */
  readonly topShare: number;
  /** Share of the observations by evidence kind. */
  readonly mix: Readonly<Record<"posted" | "paid" | "reported" | "compiled" | "repeated", number>>;
  readonly medianAgeDays: number;
};

/** Hourly pay of a cell, USD; null where the support does not allow the figure. */
export type Percentiles = {
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly lo80: number | null;
  readonly hi80: number | null;
  readonly lo95: number | null;
  readonly hi95: number | null;
};

export const NO_PERCENTILES: Percentiles = {
  p10: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null,
  lo80: null,
  hi80: null,
  lo95: null,
  hi95: null,
};

/** A cell's estimate before or after disclosure control. */
export type Estimate = {
  readonly cell: string;
  readonly method: "direct" | "modelled" | "insufficient" | "suppressed";
  /** Why, for a reader. */
  readonly reason: string;
  readonly percentiles: Percentiles;
  /** Null when even the counts are withheld. */
  readonly support: Support | null;
  /** True when confidential records stand behind the figures. */
  readonly confidential: boolean;
};

/** An estimate that passed disclosure control. Only this folder makes one; faces and files accept nothing else. */
export type Publishable = Brand<Estimate, "publishable">;
