import * as z from "zod/mini";
import { EVIDENCE, SOURCE_KINDS, STATISTICS } from "../model/evidence.js";

/** What became of a record. The four add up to the records read. */
export const STATUSES = ["used", "duplicate", "out_of_scope", "issue"] as const;

const amount = z.nullable(z.number());
const text = z.string();

/**
 * One row of `evidence.parquet`: one public record, used or not, with its address. Confidential records never
 * appear. Empty text means not stated.
 */
export const evidenceRowSchema = z.strictObject({
  id: text,
  status: z.enum(STATUSES),
  /** `estimate`: enters the quantiles; `beside`: shown with them (averages, medians, boilerplate); empty if not used. */
  role: z.enum(["estimate", "beside", ""]),
  /** Why the record is not used, or stands beside. */
  reason: text,
  /** The id of the record that stands for this one, for duplicates. */
  duplicate_of: text,
  stratum: z.enum(["headline", "low_cost_task", ""]),
  source: text,
  file: text,
  row: z.int(),
  source_url: text,
  publisher: text,
  source_kind: z.enum(SOURCE_KINDS),
  evidence: z.enum(EVIDENCE),
  payer: text,
  /** The payer's owner group. */
  owner: text,
  /** Who counts as the contributor; empty when the record adds none. */
  contributor: text,
  /** The independent origin of the figure. */
  origin: text,
  /** Day the pay refers to, ISO; empty for an undated record. */
  date: text,
  age_days: z.nullable(z.int()),
  skillset: text,
  family: text,
  level: text,
  language: text,
  work_kind: text,
  pay_model: text,
  workforce: text,
  /** Place code as in model/place: `US`, `CA+US`, `LATAM`, `worldwide`, `not_stated`. */
  place: text,
  place_label: text,
  role_title: text,
  pay_min: amount,
  pay_max: amount,
  currency: text,
  unit: text,
  statistic: z.enum(["", ...STATISTICS]),
  n: z.nullable(z.int()),
  /** How the hourly value came about: `stated`, `2080 h a year`, `20 min stated` ... */
  hours_basis: text,
  fx_units_per_usd: amount,
  pay_hourly_min_usd: amount,
  pay_hourly_max_usd: amount,
  /** Age weight in thousandths before any cap; 0 when not in an estimate. */
  weight: z.number(),
  note: text,
  /** JSON list of the addresses of the records linked to this one. */
  links: text,
  /** JSON list of the corrections made to what the source states: column, from, to, why, date. */
  corrections: text,
});

export type EvidenceRow = z.infer<typeof evidenceRowSchema>;
