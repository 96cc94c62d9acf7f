import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { type Classifier, createClassifier } from "../core/classify/classify.js";
import type { Issue } from "../core/model/issue.js";
import { readClassifierTables } from "../reference/classifier.js";
import { type Define, processEffects } from "./command.js";
import { CliError } from "./error.js";

const text = z.optional(z.nullable(z.string()));
const lineSchema = z.object({
  id: z.optional(z.union([z.string(), z.number(), z.null()])),
  title: text,
  text,
  location: text,
});

export const define: Define = (command) => {
  command
    .argument("[files...]", "JSON Lines files; standard input when none is given")
    .option("--strict", "exit with 1 when a line could not be read")
    .addHelpText("after", HELP)
    .action(runClassify);
};

const HELP = `
Each line is an object {"id","title","text","location"}; missing fields count as empty, and a line may hold only a
location. Each answer stands on one line: codes, null where nothing is said, the words that led to it, the probability
that the skillset is right, and "unsure" below 0.6. A line that can't be read gives {"id","issue"} in its place.

Example:
  echo '{"id":"1","title":"Registered Nurse - AI Trainer","location":"Remote - US, UK"}' | ratebook classify
`;

async function runClassify(files: readonly string[], options: { strict?: boolean }): Promise<void> {
  const classify = createClassifier(readClassifierTables());
  let bad = 0;
  for (const file of files.length > 0 ? files : ["-"]) bad += await classifyFile(classify, file);
  if (bad === 0) return;
  processEffects.err(`invalid lines: ${bad}\n`);
  if (options.strict) throw new CliError(`invalid lines: ${bad}`);
}

/** Classifies a file line by line, memory independent of its size; returns how many lines could not be read. */
async function classifyFile(classify: Classifier, file: string): Promise<number> {
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  const name = file === "-" ? "stdin" : basename(file);
  let row = 0;
  let bad = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      row += 1;
      if (line.trim() === "") continue;
      const answer = classifyLine(classify, line, name, row);
      if ("issue" in answer) bad += 1;
      await write(`${JSON.stringify(answer)}\n`);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new CliError(`missing file: ${file}`, 2);
    throw error;
  }
  return bad;
}

/** Waits when the reader is slower than the classifier. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

type Line = { readonly id: string | number | null; readonly issue?: Issue };

function classifyLine(classify: Classifier, line: string, file: string, row: number): Line {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { id: null, issue: toIssue("invalid_json", line, file, row, "", "not JSON") };
  }
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: "not a posting" };
    return { id: null, issue: toIssue("unknown_code", line, file, row, path.join("."), message) };
  }
  const { id, title, text: body, location } = parsed.data;
  const answer = classify({ title: title ?? "", text: body ?? "", location: location ?? "" });
  return { id: id ?? null, ...answer };
}

function toIssue(
  kind: Issue["kind"],
  value: string,
  file: string,
  row: number,
  column: string,
  reason: string,
): Issue {
  return { kind, fatal: true, source: "", file, row, column, value: value.slice(0, 80), reason, record: "" };
}
