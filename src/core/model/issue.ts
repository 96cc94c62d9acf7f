import * as z from "zod/mini";

/** What can be wrong with a record or a field; counted by kind in the manifest (STYLE 6). */
export const ISSUE_KINDS = [
  "missing_value",
  "invalid_number",
  "invalid_amount",
  "absurd_amount",
  "min_above_max",
  "unknown_currency",
  "unknown_unit",
  "unknown_country",
  "unknown_skillset",
  "unknown_code",
  "invalid_date",
  "future_date",
  "duplicate_id",
  "uneven_row",
  "invalid_encoding",
  "invalid_json",
  "no_exchange_rate",
  "no_hourly_value",
  "earnings_total",
  "implausible",
  "extreme_case",
  "unused_column",
  "undated",
  "contradiction",
  "ambiguous",
  "no_statement",
  "stale_correction",
] as const;

export type IssueKind = (typeof ISSUE_KINDS)[number];

/**
 * Bad data as a value: where it stands, what was found and why it can't be used. `fatal` issues take the record out
 * of the estimates; the others only tell.
 */
export const issueSchema = z.object({
  kind: z.enum(ISSUE_KINDS),
  fatal: z.boolean(),
  source: z.string(),
  file: z.string(),
  /** Line in a text file, row in a sheet, 1-based with the header as row 1; 0 when the whole file is meant. */
  row: z.number(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  /** The record's own id where it has one. */
  record: z.string(),
});

export type Issue = z.infer<typeof issueSchema>;
