import { resolve } from "node:path";
import { Listr } from "listr2";
import { readStudy } from "../study/config.js";
import { type Built, buildStudy, type Stage } from "../study/run.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = { out: string; strict?: boolean; json?: boolean; threads?: number };

export const define: Define = (command, effects) => {
  command
    .argument("<study>", "study folder, or its study.yaml")
    .requiredOption("-o, --out <dir>", "folder of the release; replaced whole when it holds one")
    .option("--strict", "exit 1 when any record was left out")
    .option("--threads <n>", "threads of the engine", Number, 2)
    .option("--json", "print the counts as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook build studies/ai-training --out out/release\n")
    .action((path: string, options: Options) => runBuild(path, options, effects));
};

async function runBuild(path: string, options: Options, effects: CliEffects): Promise<void> {
  if (!Number.isInteger(options.threads) || (options.threads ?? 0) < 1) {
    throw new CliError("invalid --threads, not a whole number above zero", 2);
  }
  const study = await readStudy(fromCwd(effects, path));
  const target = fromCwd(effects, options.out);
  const progress = showProgress(options.json === true, effects);
  const built = await buildStudy(study, { out: target, threads: options.threads ?? 2, stage: progress });
  const { out } = effects;
  const { counts } = built.manifest;
  if (options.json)
    out(
      `${JSON.stringify({ release: resolve(target), id: built.manifest.id, counts, issue_counts: built.manifest.issue_counts }, null, 2)}\n`,
    );
  else out(summary(built, target, path));
  if (options.strict && counts.issue > 0) {
    throw new CliError(
      `${counts.issue} records were left out, and --strict was given (list them with: ratebook issues ${path})`,
    );
  }
}

/** A spinner a stage on a terminal, quiet lines in a pipe, nothing with --json. */
function showProgress(
  silent: boolean,
  { isTerminal }: CliEffects,
): <T>(name: Stage, work: () => Promise<T>) => Promise<T> {
  return async <T>(name: Stage, work: () => Promise<T>): Promise<T> => {
    if (silent) return work();
    const results: T[] = [];
    const task = async () => void results.push(await work());
    const renderer = isTerminal ? "default" : "simple";
    await new Listr([{ title: name, task }], { renderer }).run();
    return results[0] as T;
  };
}

function summary({ manifest }: Built, out: string, study: string): string {
  const { counts, issue_counts, scope_counts } = manifest;
  const left = issue_counts
    .filter(({ fatal }) => fatal)
    .map(({ kind, count }) => `${count} ${kind.replaceAll("_", " ")}`);
  const lines = [
    `${manifest.study.title}, wave ${manifest.wave}, as of ${manifest.as_of}`,
    `  ${counts.origins} independent origins, ${counts.addresses} addresses, ${counts.rows} rows, ${counts.countries} countries`,
    `  ${counts.rows} rows = ${counts.used} used + ${counts.duplicate} duplicates + ${counts.out_of_scope} out of scope + ${counts.issue} issues`,
    ...scope_counts.map(({ reason, count }) => `    out of scope: ${count} ${reason}`),
    ...(left.length > 0 ? [`    left out: ${left.join(", ")} (see: ratebook issues ${study})`] : []),
    `  ${counts.cells_direct} cells with a rate of their own, ${counts.cells_modelled} modelled, ${counts.cells_insufficient} without enough evidence, ${counts.cells_suppressed} withheld`,
    `release: ${resolve(out)}`,
  ];
  return `${lines.join("\n")}\n`;
}
