import * as z from "zod/mini";
import { manifestSchema } from "./manifest.js";
import type { ReleaseTables } from "./release.js";

const whole = z.pick(manifestSchema, {
  format: true,
  id: true,
  study: true,
  wave: true,
  as_of: true,
  versions: true,
  seed: true,
  headline_evidence: true,
  inputs: true,
  parameters: true,
});

/** What a comparison reads of a manifest, whichever version wrote it. */
export const comparableManifestSchema = z.extend(whole, { format: z.string() });

/** As much of a release as a comparison with another needs: a whole one will do, an older one may lack columns. */
export type Comparable = {
  readonly manifest: z.infer<typeof comparableManifestSchema>;
  /** Columns that it lacks, such as `evidence.note`: filled with nothing, and left out of the comparison. */
  readonly missing?: readonly string[];
} & Pick<ReleaseTables, "estimates" | "evidence">;
