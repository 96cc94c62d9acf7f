import type { RateAt } from "../core/money/fx.js";
import type { Engine } from "../engines/engine.js";
import type { Format } from "./formats/format.js";
import { loadTaskLogs } from "./load.js";
import { reduceTaskLog, usdPerUnit } from "./reduce.js";
import { summarise, type TaskTimeSummary } from "./summary.js";

export type TaskLogOptions = {
  readonly format: Format | "auto";
  /** Pay of an accepted assignment, where the log states none, in `currency`. */
  readonly reward: number | undefined;
  /** Hourly floor and target, in `currency`. */
  readonly floor: number | undefined;
  readonly target: number | undefined;
  /** Whose hourly the target is for, 1 to 99. */
  readonly percentile: number;
  readonly currency: string;
};

/** What running a task log needs besides its files. */
export type TaskLogEffects = { readonly engine: Engine; readonly rateAt: RateAt };

/**
 * Reads task logs of one format as one log and works out what an hour of it brings (METHODS 3). Every amount is turned
 * into US dollars at the rate of the log's last day. @throws Error for a missing file or a log of no known format.
 */
export async function runTaskLog(
  files: readonly string[],
  options: TaskLogOptions,
  { engine, rateAt }: TaskLogEffects,
): Promise<TaskTimeSummary> {
  const { format, reward, currency, percentile } = options;
  const log = await loadTaskLogs(engine, files, format);
  const reduced = await reduceTaskLog(engine, { reward, currency, rateAt });
  const rate = usdPerUnit(currency, reduced.lastDay, rateAt) ?? 1;
  const usd = (value: number | undefined) => (value === undefined ? undefined : value * rate);
  return summarise(log.format, reduced, log.issues, {
    floor: usd(options.floor),
    target: usd(options.target),
    percentile,
  });
}
