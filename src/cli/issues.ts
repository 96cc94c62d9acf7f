import type { Issue } from "../core/model/issue.js";
import { groupBy } from "../core/units/group-by.js";
import { readStudy } from "../study/config.js";
import { listIssues } from "../study/run.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";

type Options = { kind?: string; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<study>", "study folder, or its study.yaml")
    .option("--kind <kind>", "only issues of this kind")
    .option("--json", "print the issues as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook issues studies/ai-training --kind no_hourly_value\n")
    .action((path: string, options: Options) => runIssues(path, options, effects));
};

async function runIssues(path: string, options: Options, effects: CliEffects): Promise<void> {
  const all = await listIssues(await readStudy(fromCwd(effects, path)));
  const issues = options.kind === undefined ? all : all.filter(({ kind }) => kind === options.kind);
  const { out } = effects;
  if (options.json) out(`${JSON.stringify(issues, null, 2)}\n`);
  else if (issues.length === 0) out("no issues\n");
  else out(toText(issues));
}

function toText(issues: readonly Issue[]): string {
  const groups = [...groupBy(issues, ({ kind, fatal }) => `${kind} (${fatal ? "left out" : "noted"})`)];
  const sections = groups.map(([title, group]) =>
    [`${title}: ${group.length}`, ...group.map(toLine)].join("\n"),
  );
  return `${sections.join("\n\n")}\n`;
}

function toLine({ file, row, column, value, reason, record }: Issue): string {
  const place = row > 0 ? `${file}, row ${row}${column ? `, column ${column}` : ""}` : file;
  return `  ${place}${record ? ` (${record})` : ""}: ${reason}${value ? `: ${value}` : ""}`;
}
