import * as z from "zod/mini";
import { SOURCE_KINDS } from "../model/evidence.js";

/** One row of `sources.csv`: one public address, with what became of its records. */
export const sourceRowSchema = z.strictObject({
  source_url: z.string(),
  publisher: z.string(),
  source_kind: z.enum(SOURCE_KINDS),
  origin: z.string(),
  published: z.string(),
  rows: z.int(),
  used: z.int(),
  duplicate: z.int(),
  out_of_scope: z.int(),
  issue: z.int(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

/** One row of `effects.csv`: how many times the reference's median a cell pays, with its interval. */
export const effectRowSchema = z.strictObject({
  kind: z.enum(["place", "level", "language", "specialist"]),
  key: z.string(),
  label: z.string(),
  /** What it is compared with, e.g. `generalist`. */
  reference: z.string(),
  /** Place (or `any`) and skillset within which both were taken. */
  place: z.string(),
  skillset: z.string(),
  multiplier: z.number(),
  lo95: z.number(),
  hi95: z.number(),
  n_contributors: z.int(),
  n_contributors_reference: z.int(),
  method: z.enum(["direct", "modelled"]),
});
export type EffectRow = z.infer<typeof effectRowSchema>;
