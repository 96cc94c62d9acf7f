import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { extractPay } from "../pay/extract.js";
import type { PayIssue, PayStatement } from "../pay/statement.js";
import { type Define, processEffects } from "./command.js";
import { CliError } from "./error.js";

type Options = { lang?: string; country?: string; json?: boolean };
type Line = { id?: unknown; text?: unknown; lang?: string | null; country?: string | null };

export const define: Define = (command) => {
  command
    .argument(
      "[files...]",
      "plain text, HTML, or JSON Lines (.jsonl, .ndjson); standard input holds JSON Lines",
    )
    .option("--lang <xx>", "language of the texts (ISO 639-1), where a line names none")
    .option("--country <CC>", "country of the texts (ISO 3166-1 alpha-2), where a line names none")
    .option("--json", "one JSON line for each text, also for plain text files")
    .addHelpText(
      "after",
      '\nExample:\n  echo \'{"id":"1","text":"AI trainer, $20–30 an hour"}\' | ratebook extract\n  ratebook extract --country GB advert.txt\n',
    )
    .action(runExtract);
};

async function runExtract(files: readonly string[], options: Options): Promise<void> {
  if (options.country !== undefined && !/^[A-Za-z]{2}$/.test(options.country)) {
    throw new CliError(`invalid --country, not two letters: ${options.country}`, 2);
  }
  if (files.length === 0) return extractLines(process.stdin, "standard input", options);
  for (const file of files) {
    if (/\.(?:jsonl|ndjson)$/i.test(file)) await extractLines(createReadStream(file), file, options);
    else await extractFile(file, options);
  }
}

/** Reads JSON Lines and writes one line each, in order, never faster than the reader takes them. */
async function extractLines(input: NodeJS.ReadableStream, name: string, options: Options): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let row = 0;
  try {
    for await (const line of lines) {
      row += 1;
      if (line.trim() === "") continue;
      if (!process.stdout.write(`${JSON.stringify(answer(line, `${name}, line ${row}`, options))}\n`))
        await once(process.stdout, "drain");
    }
  } catch (error) {
    throw new CliError(`missing file: ${name} (${error instanceof Error ? error.message : String(error)})`);
  }
}

type Answer = {
  id: unknown;
  statements: readonly PayStatement[];
  issues: readonly (PayIssue | { kind: string; reason: string; value: string })[];
};

function answer(line: string, where: string, options: Options): Answer {
  let parsed: Line;
  try {
    parsed = JSON.parse(line.replace(/^\ufeff/, "")) as Line;
  } catch {
    return {
      id: null,
      statements: [],
      issues: [{ kind: "invalid_json", reason: `not a JSON object: ${where}`, value: line.slice(0, 80) }],
    };
  }
  if (typeof parsed !== "object" || parsed === null || typeof parsed.text !== "string") {
    return {
      id: parsed?.id ?? null,
      statements: [],
      issues: [{ kind: "missing_value", reason: `no text: ${where}`, value: "" }],
    };
  }
  const hints = { lang: parsed.lang ?? options.lang, country: parsed.country ?? options.country };
  return { id: parsed.id ?? null, ...extractPay(parsed.text, hints) };
}

async function extractFile(file: string, options: Options): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CliError(`missing file: ${file}`);
  });
  const found = extractPay(text, options);
  const { out } = processEffects;
  if (options.json) out(`${JSON.stringify({ id: file, ...found })}\n`);
  else
    out(
      `${file}\n${toTable(text, found.statements)}${found.statements.length === 0 ? found.issues.map(({ reason, value }) => `  ${reason}${value ? `: ${value}` : ""}\n`).join("") : ""}`,
    );
}

function toTable(text: string, statements: readonly PayStatement[]): string {
  return statements
    .map(({ min, max, currency, unit, statistic, restatement, currency_basis, unit_basis, span }) => {
      const amount = [...new Set([min, max])]
        .map((value) => (value === null ? "…" : String(value)))
        .join("–");
      const how = [
        currency_basis === "stated" ? "" : "currency assumed",
        unit_basis === "stated" ? "" : "unit inferred",
        restatement ? "said again" : "",
      ]
        .filter(Boolean)
        .join(", ");
      return `  ${statistic.padEnd(7)} ${amount} ${currency ?? "?"} per ${unit}${how ? ` (${how})` : ""}   “${text.slice(span[0], span[1]).replaceAll(/\s+/g, " ")}”\n`;
    })
    .join("");
}
