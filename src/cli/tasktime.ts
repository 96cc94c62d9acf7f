import { ratesOf } from "../core/money/fx.js";
import { GAP_RULES, type Percentiles } from "../core/stats/task-time.js";
import { openDuckDb } from "../engines/duckdb/open.js";
import { readFx } from "../reference/fx.js";
import { FORMATS, type Format } from "../tasklog/formats/format.js";
import { runTaskLog } from "../tasklog/run.js";
import type { TaskTimeSummary } from "../tasklog/summary.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = {
  format: string;
  reward?: string;
  currency: string;
  floor?: string;
  target?: string;
  percentile: string;
  json?: boolean;
};

export const define: Define = (command, effects) => {
  command
    .argument("<files...>", "task logs of one format, read as one log")
    .option("--format <name>", `${FORMATS.join(", ")} or auto`, "auto")
    .option("--reward <amount>", "pay per accepted assignment, where the log states none")
    .option("--currency <code>", "currency of the reward, the floor and the target", "USD")
    .option("--floor <amount>", "share of workers whose effective hourly is below this")
    .option("--target <amount>", "price per task that brings the worker at the percentile to this hourly")
    .option("--percentile <n>", "whose hourly the target is for, 1 to 99", "50")
    .option("--json", "print the figures as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook tasktime batch_results.csv --floor 15 --target 15\n")
    .action((files: readonly string[], options: Options) => runTasktime(files, options, effects));
};

async function runTasktime(files: readonly string[], options: Options, effects: CliEffects): Promise<void> {
  const format = toFormat(options.format);
  const amounts = {
    reward: toAmount("reward", options.reward),
    floor: toAmount("floor", options.floor),
    target: toAmount("target", options.target),
  };
  const percentile = toAmount("percentile", options.percentile) ?? 50;
  if (!(percentile >= 1 && percentile <= 99))
    throw new CliError(`invalid --percentile, not from 1 to 99: ${options.percentile}`, 2);
  const currency = options.currency.toUpperCase();
  const fx = readFx();
  if (currency !== "USD" && !fx.some((row) => row.currency === currency))
    throw new CliError(`unknown --currency: ${options.currency}`, 2);
  const engine = await openDuckDb({ memory: "1300MB" });
  try {
    const summary = await runTaskLog(
      files.map((file) => fromCwd(effects, file)),
      { format, ...amounts, percentile, currency },
      { engine, rateAt: ratesOf(fx) },
    );
    effects.out(options.json ? `${JSON.stringify(summary, null, 2)}\n` : toTable(summary));
  } finally {
    engine.close();
  }
}

function toFormat(text: string): Format | "auto" {
  const found = [...FORMATS, "auto" as const].find((one) => one === text);
  if (!found) throw new CliError(`unknown --format: ${text} (there is: ${FORMATS.join(", ")}, auto)`, 2);
  return found;
}

function toAmount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new CliError(`invalid --${name}, not an amount: ${text}`, 2);
  return value;
}

const money = (value: number | null) => (value === null ? "–" : value.toFixed(2)).padStart(9);
const share = (value: number | null) => (value === null ? "–" : `${(100 * value).toFixed(1)} %`);

function toTable(summary: TaskTimeSummary): string {
  const { hours, hours_split: split } = summary;
  const line = (name: string, values: Percentiles) =>
    `  ${name.padEnd(24)}${Object.values(values).map(money).join("")}`;
  const lines = [
    `${summary.format}: ${summary.assignments} assignments of ${summary.tasks} tasks by ${summary.workers} workers (${summary.workers_without_accepted_pay} without accepted pay)`,
    "",
    `  USD an hour, over workers     p10      p25      p50      p75      p90`,
    line("nominal", summary.nominal_usd_hour),
    ...GAP_RULES.map((gap) => line(`effective, gap ≤ ${gap} min`, summary.effective_usd_hour[`${gap}`])),
    "",
    `  hours under the gap rules: ${GAP_RULES.map((gap) => `${gap} min ${hours[`${gap}`].toFixed(1)}`).join(", ")}`,
    `  of them at 12 min: ${Object.entries(split)
      .map(([name, value]) => `${name.replaceAll("_", " ")} ${value.toFixed(1)}`)
      .join(", ")}`,
    ...(summary.floor
      ? [
          `  below USD ${summary.floor.usd_hour.toFixed(2)} an hour (gap ≤ 12 min): ${share(summary.floor.share_below["12"])} of workers`,
        ]
      : []),
    ...(summary.target
      ? [
          `  price per task for USD ${summary.target.usd_hour.toFixed(2)} an hour at percentile ${summary.target.percentile} (gap ≤ 12 min): USD ${summary.target.usd_per_task["12"]?.toFixed(4) ?? "–"}`,
        ]
      : []),
    "",
    "  task type                                   assignments  median seconds",
    ...summary.task_types
      .slice(0, 20)
      .map(
        (one) =>
          `  ${(one.type || "(none)").slice(0, 40).padEnd(44)}${String(one.assignments).padStart(11)}${(one.medianSeconds?.toFixed(1) ?? "–").padStart(16)}`,
      ),
    ...Object.entries(summary.issue_counts).map(([reason, count]) => `  issue: ${count} × ${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}
