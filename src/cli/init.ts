import { access, copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { stringify } from "yaml";
import { packageFile } from "../reference/package.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = { title?: string; asOf?: string; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<dir>", "folder of the new study")
    .option("--title <title>", "the study's title")
    .option("--as-of <day>", 'the day that "now" means (YYYY-MM-DD; default: today)')
    .option("--json", "print the path as JSON and nothing else")
    .addHelpText(
      "after",
      '\nExample:\n  ratebook init my-study --title "What we pay raters" --as-of 2026-10-31\n',
    )
    .action((dir: string, options: Options) => runInit(dir, options, effects));
};

async function runInit(dir: string, options: Options, effects: CliEffects): Promise<void> {
  const folder = fromCwd(effects, dir);
  const path = join(folder, "study.yaml");
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new CliError(
      `invalid folder: ${path} exists; add sources to it with: ratebook add FILE --study ${dir}`,
      2,
    );
  const day = options.asOf ?? effects.today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new CliError(`invalid --as-of, not YYYY-MM-DD: ${day}`, 2);
  const id =
    basename(resolve(folder))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "study";
  await mkdir(folder, { recursive: true });
  await copyFile(packageFile("docs/study.schema.json"), join(folder, "study.schema.json"));
  await writeFile(path, template(id, options.title ?? id, day));
  effects.out(
    options.json
      ? `${JSON.stringify({ study: resolve(path) })}\n`
      : `study: ${path}\nnext:\n  ratebook add FILE --kind internal|survey|postings|published --study ${dir}\n  ratebook build ${dir} --out out/release\n`,
  );
}

function template(id: string, title: string, day: string): string {
  return [
    "# yaml-language-server: $schema=./study.schema.json",
    stringify({ id, title }).trimEnd(),
    "",
    '# The dated run of the study. "Now" is the as-of day: later dates are in the future, ages count to it.',
    `wave: ${day.slice(0, 7)}`,
    `as_of: ${day}`,
    "",
    "# What the headline describes: posted, paid, reported, compiled, repeated. The other kinds are shown beside it.",
    "headline_evidence: [posted, paid, reported]",
    "",
    "# Filled by: ratebook add FILE --kind internal|survey|postings|published",
    "sources: []",
    "",
  ].join("\n");
}
