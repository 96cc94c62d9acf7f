import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { CliError } from "./error.js";

/** A JSON object of one line, or why there is none. */
export type JsonLine =
  | { readonly row: Readonly<Record<string, unknown>> }
  | { readonly issue: { readonly kind: "invalid_json"; readonly reason: string; readonly value: string } };

/**
 * Reads JSON Lines from a file, or from standard input, and writes one line of JSON for each, in order and never
 * faster than the reader takes them. A line that is no JSON object goes on as an issue.
 * @throws CliError when the file can't be read.
 */
export async function mapJsonLines(
  file: string | undefined,
  answer: (line: JsonLine) => unknown,
): Promise<void> {
  const name = file ?? "standard input";
  const input = file === undefined ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let row = 0;
  try {
    for await (const line of lines) {
      row += 1;
      if (line.trim() === "") continue;
      const written = process.stdout.write(
        `${JSON.stringify(answer(parseLine(line, `${name}, line ${row}`)))}\n`,
      );
      if (!written) await once(process.stdout, "drain");
    }
  } catch (error) {
    throw new CliError(`missing file: ${name} (${error instanceof Error ? error.message : String(error)})`);
  }
}

function parseLine(line: string, where: string): JsonLine {
  try {
    const row: unknown = JSON.parse(line.replace(/^\ufeff/, ""));
    if (typeof row === "object" && row !== null && !Array.isArray(row))
      return { row: row as Record<string, unknown> };
  } catch {
    // Told below, like any other line that is no object.
  }
  return { issue: { kind: "invalid_json", reason: `not a JSON object: ${where}`, value: line.slice(0, 80) } };
}
