import * as z from "zod/mini";
import { FIELDS } from "./fields.js";

/**
 * A change to what a record states, made by the study's reader: it holds as long as the source still states what was
 * wrong. Part of `corrections.csv`, and of the evidence where it was applied.
 */
export const correctionSchema = z.object({
  /** The field that is changed. */
  column: z.enum(FIELDS),
  /** What stands in the source, empty for nothing, and what it should be. */
  from: z.string(),
  to: z.string(),
  /** Why, for a reader. */
  why: z.string().check(z.minLength(1)),
  /** The day of the correction, ISO. */
  date: z.iso.date(),
});
export type Correction = z.infer<typeof correctionSchema>;
