import { basename } from "node:path";
import * as z from "zod";
import { type Classifier, createClassifier } from "../core/classify/classify.js";
import type { Issue } from "../core/model/issue.js";
import { readClassifierTables } from "../reference/classifier.js";
import type { CliEffects, Define } from "./command.js";
import { CliError } from "./error.js";
import { type JsonLine, mapJsonLines } from "./json-lines.js";

const text = z.optional(z.nullable(z.string()));
const lineSchema = z.object({
  id: z.optional(z.union([z.string(), z.number(), z.null()])),
  title: text,
  text,
  location: text,
});

export const define: Define = (command, effects) => {
  command
    .argument("[files...]", "JSON Lines files; standard input when none is given")
    .option("--strict", "exit with 1 when a line could not be read")
    .addHelpText("after", HELP)
    .action((files: readonly string[], options: { strict?: boolean }) =>
      runClassify(files, options, effects),
    );
};

const HELP = `
Each line is an object {"id","title","text","location"}; missing fields count as empty, and a line may hold only a
location. Each answer stands on one line: codes, null where nothing is said, the words that led to it, the probability
that the skillset is right, and "unsure" below 0.6. A line that can't be read gives {"id","issue"} in its place.

Example:
  echo '{"id":"1","title":"Registered Nurse - AI Trainer","location":"Remote - US, UK"}' | ratebook classify
`;

async function runClassify(
  files: readonly string[],
  options: { strict?: boolean },
  effects: CliEffects,
): Promise<void> {
  const classify = createClassifier(readClassifierTables());
  let bad = 0;
  const answer = (line: JsonLine) => {
    const answered = classifyLine(classify, line);
    if ("issue" in answered) bad += 1;
    return answered;
  };
  for (const file of files.length > 0 ? files : ["-"])
    await mapJsonLines(file === "-" ? undefined : file, effects, answer);
  if (bad === 0) return;
  effects.err(`invalid lines: ${bad}\n`);
  if (options.strict) throw new CliError(`invalid lines: ${bad}`);
}

type Line = { readonly id: string | number | null; readonly issue?: Issue };

function classifyLine(classify: Classifier, line: JsonLine): Line {
  if ("issue" in line) return { id: null, issue: toIssue(line, line.issue) };
  const parsed = lineSchema.safeParse(line.row);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: "not a posting" };
    const value = JSON.stringify(line.row);
    return {
      id: null,
      issue: toIssue(line, { kind: "unknown_code", reason: message, value, column: path.join(".") }),
    };
  }
  const { id, title, text: body, location } = parsed.data;
  const answer = classify({ title: title ?? "", text: body ?? "", location: location ?? "" });
  return { id: id ?? null, ...answer };
}

function toIssue(
  { file, line }: JsonLine,
  {
    kind,
    reason,
    value,
    column = "",
  }: { kind: Issue["kind"]; reason: string; value: string; column?: string },
): Issue {
  return {
    kind,
    fatal: true,
    source: "",
    file: basename(file),
    row: line,
    column,
    value: value.slice(0, 80),
    reason,
    record: "",
  };
}
