import * as z from "zod/mini";
import type { Correction } from "./correction.js";
import type { Evidence, SourceKind } from "./evidence.js";
import { FIELDS, type Field } from "./fields.js";

/** Whose pay a confidential record tells, for counting and protection (METHODS 7). */
export const CONTRIBUTOR_KINDS = ["respondent", "payer", "client"] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

/** What a source of a kind is, unless its configuration or its columns say otherwise. */
type Role = {
  readonly sourceKind: SourceKind;
  readonly contributor: ContributorKind;
  readonly confidential: boolean;
  /** The evidence of all its statements; without it they are judged by publisher and statistic. */
  readonly evidence?: Evidence;
};

/** The kinds of source. How their columns are called stands in `sources/kinds`. */
export const ROLES = {
  /** Figures on public pages: the payer they name is the contributor. */
  published: { sourceKind: "report", contributor: "payer", confidential: false },
  /** Offers in the payer's own words: the payer is the contributor. */
  postings: { sourceKind: "posting", contributor: "payer", confidential: false },
  /** Answers of people about their own pay: each respondent is a contributor. */
  survey: { sourceKind: "survey", contributor: "respondent", confidential: true, evidence: "reported" },
  /** An organisation's own payroll or offers: the organisation (or entity) is the contributor. */
  internal: { sourceKind: "internal", contributor: "payer", confidential: true, evidence: "paid" },
  /** What clients pay vendors: never worker pay, always beside the estimates. */
  client_prices: { sourceKind: "guide", contributor: "client", confidential: false },
} as const satisfies Readonly<Record<string, Role>>;
export type SourceRole = keyof typeof ROLES;
export const SOURCE_ROLES = Object.keys(ROLES) as SourceRole[];

/** What a kind of source is by default. */
export function roleOf(kind: SourceRole): Role {
  return ROLES[kind];
}

export const sourceConfigSchema = z.strictObject({
  /** Short name, unique in the study. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  kind: z.enum(SOURCE_ROLES),
  /** Path from the study's folder. */
  file: z.string(),
  /** Default: as the kind has it. */
  confidential: z.optional(z.boolean()),
  contributor: z.optional(z.enum(CONTRIBUTOR_KINDS)),
  /** Their column for each of our fields; without it columns are matched by name. */
  columns: z.optional(z.partialRecord(z.enum(FIELDS), z.string())),
  /** A value for every record where the source has no column. */
  constants: z.optional(z.partialRecord(z.enum(FIELDS), z.string())),
  /** Worksheet name, for XLSX. */
  sheet: z.optional(z.string()),
  /** Encoding of a text file when it can't be told from the file: `utf-8`, `utf-16le`, `windows-1252` ... */
  encoding: z.optional(z.string()),
  /** Order of day, month and year in its dates, where they are not ISO. */
  dates: z.optional(z.enum(["ymd", "dmy", "mdy"])),
  producer: z.optional(z.string()),
  address: z.optional(z.string()),
  licence: z.optional(z.string()),
  accessed: z.optional(z.string()),
});
export type SourceConfig = z.infer<typeof sourceConfigSchema>;

/** True when the source's records are confidential: as configured, else by kind. */
export function isConfidential(source: SourceConfig): boolean {
  return source.confidential ?? roleOf(source.kind).confidential;
}

/** One raw item as read from a source: every mapped field as the text that stood there, empty when absent. */
export type RawRecord = {
  readonly source: string;
  readonly file: string;
  /** Line in a text file, row in a sheet, 1-based with the header as row 1. */
  readonly row: number;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** The study's corrections that were applied to the fields. */
  readonly corrections?: readonly Correction[];
};
