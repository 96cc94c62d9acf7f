import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseJsonLine } from "../sources/json-line.js";
import { type CliEffects, fromCwd } from "./command.js";
import { CliError } from "./error.js";

/** One line of JSON Lines with its place: an object, or why there is none. */
export type JsonLine = {
  /** The file as the user named it, or `standard input`. */
  readonly file: string;
  /** The line's number, from 1. */
  readonly line: number;
} & (
  | { readonly row: Readonly<Record<string, unknown>> }
  | { readonly issue: { readonly kind: "invalid_json"; readonly reason: string; readonly value: string } }
);

/**
 * Reads JSON Lines from a file, or from standard input, and writes one line of JSON for each, in order and never
 * faster than the reader takes them. A line that is no JSON object goes on as an issue.
 * @throws CliError (exit code 1) when the file can't be read.
 */
export async function mapJsonLines(
  path: string | undefined,
  effects: CliEffects,
  answer: (line: JsonLine) => unknown,
): Promise<void> {
  const file = path ?? "standard input";
  const input = path === undefined ? effects.input : createReadStream(fromCwd(effects, path));
  const broken = new Promise<never>((_, reject) =>
    input.once("error", (error: Error) => reject(new CliError(`missing file: ${file} (${error.message})`))),
  );
  await Promise.race([broken, copy()]);

  async function copy(): Promise<void> {
    let line = 0;
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() === "") continue;
      await effects.outWhenReady(
        `${JSON.stringify(answer({ file, line, ...parseLine(text, `${file}, line ${line}`) }))}\n`,
      );
    }
  }
}

function parseLine(
  text: string,
  where: string,
):
  | { row: Readonly<Record<string, unknown>> }
  | { issue: { kind: "invalid_json"; reason: string; value: string } } {
  const row = parseJsonLine(text);
  if (row) return { row };
  return { issue: { kind: "invalid_json", reason: `not a JSON object: ${where}`, value: text.slice(0, 80) } };
}
