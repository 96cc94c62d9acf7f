import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { EVIDENCE } from "../core/model/evidence.js";
import { sourceConfigSchema } from "../core/model/source.js";

// Messages in English: zod/mini has none of its own.
z.config(z.locales.en());

/** The study's file: what it is called, what "now" means, and the sources it compiles. */
export const studyConfigSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: z.string().check(z.minLength(1)),
  description: z._default(z.string(), ""),
  publisher: z._default(z.string(), ""),
  licence: z._default(z.string(), "CC-BY-4.0"),
  /** The dated run of the study, e.g. `2026-10`. */
  wave: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  /** The day that "now" means: later dates are in the future, ages count to it. */
  as_of: z.iso.date(),
  seed: z._default(z.int(), 1),
  /** The organisation that runs the study: never counted as a contributor that protects others. */
  organisation: z._default(z.string(), ""),
  /** Evidence kinds that the headline estimates describe; the others are published beside them. */
  headline_evidence: z._default(z.array(z.enum(EVIDENCE)).check(z.minLength(1)), ["posted", "repeated"]),
  /** CSV of payer names with their canonical payer and owner group. */
  payers: z.optional(z.string()),
  /** CSV of publishers and quoted sources with the independent origin behind them. */
  origins: z.optional(z.string()),
  /** CSV of corrections to what sources state: record, column, from, to, why, date. */
  corrections: z.optional(z.string()),
  /** YAML of figures published elsewhere, printed beside ours. */
  benchmarks: z.optional(z.string()),
  sources: z.array(sourceConfigSchema),
});
export type StudyConfig = z.infer<typeof studyConfigSchema>;

export type Study = { readonly dir: string; readonly config: StudyConfig };

/**
 * Reads `study.yaml` of a study folder (or the file itself).
 * @throws Error that names the file, the line, the key and the cure.
 */
export async function readStudy(path: string): Promise<Study> {
  const file = /\.ya?ml$/.test(path) ? path : join(path, "study.yaml");
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`missing study file: ${file} (make one with: ratebook init ${path})`);
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) throw new Error(`invalid YAML in ${file}: ${broken.message.split("\n").slice(0, 1).join("")}`);
  const result = studyConfigSchema.safeParse(document.toJS());
  if (!result.success) {
    const list = result.error.issues.map((issue) => {
      const node = document.getIn(issue.path as (string | number)[], true) as
        | { range?: [number] }
        | undefined;
      const line = node?.range ? `, line ${lines.linePos(node.range[0]).line}` : "";
      return `  ${issue.path.join(".") || "(top level)"}${line}: ${issue.message}`;
    });
    throw new Error(`invalid study ${file}:\n${list.join("\n")}`);
  }
  const seen = new Set<string>();
  for (const { id } of result.data.sources) {
    if (seen.has(id)) throw new Error(`invalid study ${file}: two sources are called ${id}; rename one`);
    seen.add(id);
  }
  return { dir: dirname(file), config: result.data };
}
