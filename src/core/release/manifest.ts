import * as z from "zod/mini";
import { ISSUE_KINDS } from "../model/issue.js";

const count = z.int().check(z.nonnegative());

/** The four fates of a record; they add up to `rows`. */
const accountSchema = z.object({
  source: z.string(),
  kind: z.string(),
  confidential: z.boolean(),
  rows: count,
  used: count,
  duplicate: count,
  out_of_scope: count,
  issue: count,
});

const countsSchema = z.object({
  rows: count,
  used: count,
  duplicate: count,
  out_of_scope: count,
  issue: count,
  /** Of the used: how many enter the quantiles, how many stand beside them. */
  used_in_estimates: count,
  used_beside: count,
  /** Rows with an hourly value, before duplicates and scope. */
  hourly: count,
  addresses: count,
  publishers: count,
  /** Independent origins: what covers and headlines state. */
  origins: count,
  contributors: count,
  countries: count,
  cells_direct: count,
  cells_modelled: count,
  cells_insufficient: count,
  cells_suppressed: count,
});

/**
 * `release.json`: what the release is, what went in, what came out and how. Holds no clock reading: the same inputs,
 * version and seed give the same bytes.
 */
export const manifestSchema = z.object({
  format: z.literal("ratebook-release/1"),
  id: z.string(),
  study: z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    publisher: z.string(),
    licence: z.string(),
  }),
  wave: z.string(),
  /** ISO day that "now" means: later dates are in the future, ages count to it. */
  as_of: z.string(),
  versions: z.object({ ratebook: z.string(), taxonomy: z.string() }),
  seed: z.int(),
  /** Evidence kinds that the headline estimates describe. */
  headline_evidence: z.array(z.string()),
  inputs: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      rows: count,
      confidential: z.boolean(),
    }),
  ),
  counts: countsSchema,
  accounting: z.array(accountSchema),
  issue_counts: z.array(z.object({ kind: z.enum(ISSUE_KINDS), fatal: z.boolean(), count })),
  /** Corrections applied to public records, and those that no record calls for any more. */
  corrections: z._default(z.object({ applied: count, stale: count }), { applied: 0, stale: 0 }),
  scope_counts: z.array(z.object({ reason: z.string(), count })),
  /** The numbers that the methods used, each with its unit in its name and why. */
  parameters: z.array(
    z.object({ name: z.string(), value: z.union([z.number(), z.string()]), note: z.string() }),
  ),
  /** Method notes for a reader: printed in the report's method box and the explorer's method page. */
  methods: z.array(z.object({ key: z.string(), title: z.string(), text: z.string() })),
  /** The offer model as fitted: its terms with priors, posterior means and diagnostics. Null when there was too little to fit it on. */
  model: z.nullable(
    z.object({
      statements: count,
      payers: count,
      chains: count,
      sweeps: count,
      terms: z.array(z.object({ name: z.string(), prior: z.string(), note: z.string() })),
      diagnostics: z.array(
        z.object({
          name: z.string(),
          mean: z.number(),
          sd: z.number(),
          rhat: z.number(),
          effective_draws: z.number(),
        }),
      ),
    }),
  ),
  grades: z.array(z.object({ grade: z.string(), rule: z.string() })),
  ladder: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
