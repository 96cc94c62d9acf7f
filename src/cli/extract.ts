import { readFile } from "node:fs/promises";
import { extractPay } from "../core/pay/extract.js";
import type { PayStatement } from "../core/pay/statement.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";
import { type JsonLine, mapJsonLines } from "./json-lines.js";

type Options = { lang?: string; country?: string; json?: boolean };

export const define: Define = (command, effects) => {
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
    .action((files: readonly string[], options: Options) => runExtract(files, options, effects));
};

async function runExtract(files: readonly string[], options: Options, effects: CliEffects): Promise<void> {
  if (options.country !== undefined && !/^[A-Za-z]{2}$/.test(options.country)) {
    throw new CliError(`invalid --country, not two letters: ${options.country}`, 2);
  }
  if (files.length === 0) return mapJsonLines(undefined, effects, (line) => toAnswer(line, options));
  for (const file of files) {
    if (/\.(?:jsonl|ndjson)$/i.test(file))
      await mapJsonLines(file, effects, (line) => toAnswer(line, options));
    else await extractFile(file, options, effects);
  }
}

function toAnswer(line: JsonLine, options: Options): Answer {
  if ("issue" in line) return { id: null, statements: [], issues: [line.issue] };
  const { id = null, text, lang, country } = line.row;
  if (typeof text !== "string") {
    return { id, statements: [], issues: [{ kind: "missing_value", reason: "no text", value: "" }] };
  }
  const hint = (value: unknown, general: string | undefined) =>
    typeof value === "string" && value !== "" ? value : general;
  return {
    id,
    ...extractPay(text, { lang: hint(lang, options.lang), country: hint(country, options.country) }),
  };
}

type Answer = {
  readonly id: unknown;
  readonly statements: readonly PayStatement[];
  readonly issues: readonly { readonly kind: string; readonly reason: string; readonly value: string }[];
};

async function extractFile(file: string, options: Options, effects: CliEffects): Promise<void> {
  const text = await readFile(fromCwd(effects, file), "utf8").catch(() => {
    throw new CliError(`missing file: ${file}`);
  });
  const found = extractPay(text, options);
  const { out } = effects;
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
