import * as z from "zod/mini";
import { GRIDS, STRATA } from "../cells/keys.js";

/** `insufficient`: too little evidence, see `broader_cell`. `suppressed`: withheld to protect contributors. */
export const METHODS = ["direct", "modelled", "insufficient", "suppressed"] as const;

export const GRADES = ["A", "B", "C", "D", "E"] as const;
export type Grade = (typeof GRADES)[number];

const amount = z.nullable(z.number().check(z.nonnegative()));
const portion = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const text = z.string();

/**
 * One row of `estimates.parquet` and `estimates.csv`: one cell. Amounts are pay for one hour; null where the support
 * does not allow the figure. Shares are 0 to 1. Column order here is the files' column order.
 */
export const estimateRowSchema = z.strictObject({
  /** `skillset/place`, `skillset/place/level=expert`; prefixed `low_cost_task:` or `with_low_cost:` off the headline. */
  cell_id: text,
  stratum: z.enum(STRATA),
  grid: z.enum(GRIDS),
  /** A skillset code, `family:<code>`, `specialist` (all but generalist) or `any`. */
  skillset: text,
  skillset_label: text,
  skillset_kind: z.enum(["skillset", "family", "group", "any"]),
  /** The family's code; empty for groups. */
  family: text,
  /** ISO country, region code, `worldwide`, `not_stated` or `any`. */
  place: text,
  place_label: text,
  place_kind: z.enum(["country", "region", "worldwide", "not_stated", "any"]),
  /** M49 sub-region of a country; empty otherwise. */
  region: text,
  /** Value of the grid's further key (empty in the base grid) and its label. */
  key: text,
  key_label: text,
  basis: z.enum(["nominal", "effective"]),
  method: z.enum(METHODS),
  /** Why the method is what it is, for a reader. */
  reason: text,
  /** The nearest broader cell that has a rate, along the printed ladder; empty when none or not needed. */
  broader_cell: text,
  grade: z.enum(GRADES),
  p10_hourly_usd: amount,
  p25_hourly_usd: amount,
  p50_hourly_usd: amount,
  p75_hourly_usd: amount,
  p90_hourly_usd: amount,
  p50_lo80_hourly_usd: amount,
  p50_hi80_hourly_usd: amount,
  p50_lo95_hourly_usd: amount,
  p50_hi95_hourly_usd: amount,
  /** ISO 4217 of the cell's one country; empty for other places. */
  local_currency: text,
  p10_hourly_local: amount,
  p25_hourly_local: amount,
  p50_hourly_local: amount,
  p75_hourly_local: amount,
  p90_hourly_local: amount,
  p10_hourly_ppp: amount,
  p25_hourly_ppp: amount,
  p50_hourly_ppp: amount,
  p75_hourly_ppp: amount,
  p90_hourly_ppp: amount,
  /** Statements in the cell that carry an hourly value of one offer. Base 5 where confidential records touch it. */
  n_observations: z.nullable(z.int().check(z.nonnegative())),
  /** Owner groups, respondents or primary sources behind them. */
  n_contributors: z.nullable(z.int().check(z.nonnegative())),
  /** The largest contributor's share of the weight, uncapped. */
  top_share: portion,
  share_posted: portion,
  share_paid: portion,
  share_reported: portion,
  share_compiled: portion,
  share_repeated: portion,
  median_age_days: z.nullable(z.int()),
  /** True when confidential records stand behind the cell (then rounded and tested, METHODS 7). */
  confidential: z.boolean(),
});

export type EstimateRow = z.infer<typeof estimateRowSchema>;
