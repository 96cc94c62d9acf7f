import type { Issue } from "../core/model/issue.js";
import {
  DEFAULT_GAP,
  effectiveHourly,
  effectiveHours,
  GAP_RULES,
  type GapRule,
  nominalHourly,
  type Percentiles,
  percentiles,
  priceForTarget,
  shareBelow,
  unpaidSplit,
} from "../core/stats/task-time.js";
import type { Reduced, TypeTime } from "./reduce.js";

const MOST_ISSUES = 1000;
type ByGap<Value> = Readonly<Record<`${GapRule}`, Value>>;

export type SummaryOptions = {
  /** Hourly floor and target, in the currency given with them. */
  readonly floor?: number | undefined;
  readonly target?: number | undefined;
  readonly percentile: number;
};

/** A task log's figures, unrounded. Hourly figures are US dollars unless the name says "local". */
export type TaskTimeSummary = {
  readonly format: string;
  readonly assignments: number;
  readonly workers: number;
  readonly workers_without_accepted_pay: number;
  readonly tasks: number;
  readonly currency: string;
  readonly hours: ByGap<number>;
  readonly nominal_usd_hour: Percentiles;
  readonly nominal_usd_hour_by_hours: Percentiles;
  readonly effective_usd_hour: ByGap<Percentiles>;
  readonly effective_usd_hour_by_hours: ByGap<Percentiles>;
  readonly hours_split: ReturnType<typeof unpaidSplit>;
  readonly floor?: { readonly usd_hour: number; readonly share_below: ByGap<number | null> };
  readonly target?: {
    readonly usd_hour: number;
    readonly percentile: number;
    readonly usd_per_task: ByGap<number | null>;
  };
  readonly task_types: readonly TypeTime[];
  readonly issue_counts: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
};

/** The figures of a reduced log: quantiles over workers per gap rule, floor, price and split (METHODS 3). */
export function summarise(
  format: string,
  log: Reduced,
  issues: readonly Issue[],
  options: SummaryOptions,
): TaskTimeSummary {
  const { workers } = log;
  const factor = log.hasPay ? log.usdPerUnit : null;
  const usd = (value: number | null) => (value === null || factor === null ? null : value * factor);
  const byGap = <Value>(make: (gap: GapRule) => Value) =>
    Object.fromEntries(GAP_RULES.map((gap) => [String(gap), make(gap)])) as ByGap<Value>;
  const nominal = workers.map((one) => usd(nominalHourly(one)));
  const effective = (gap: GapRule) => workers.map((one) => usd(effectiveHourly(one, gap)));
  const worked = (gap: GapRule) => workers.map((one) => effectiveHours(one, gap));
  const local = log.usdPerUnit ?? 1;
  const { floor, target, percentile } = options;
  return {
    format,
    assignments: log.assignments,
    workers: workers.length,
    workers_without_accepted_pay: workers.filter(({ pay }) => pay <= 0).length,
    tasks: log.tasks,
    currency: log.currency,
    hours: byGap((gap) => worked(gap).reduce((sum, value) => sum + value, 0)),
    nominal_usd_hour: percentiles(nominal),
    nominal_usd_hour_by_hours: percentiles(
      nominal,
      workers.map(({ paidHours }) => paidHours),
    ),
    effective_usd_hour: byGap((gap) => percentiles(effective(gap))),
    effective_usd_hour_by_hours: byGap((gap) => percentiles(effective(gap), worked(gap))),
    hours_split: unpaidSplit(workers, DEFAULT_GAP),
    ...(floor === undefined || factor === null
      ? {}
      : { floor: { usd_hour: floor, share_below: byGap((gap) => shareBelow(workers, gap, floor / local)) } }),
    ...(target === undefined
      ? {}
      : {
          target: {
            usd_hour: target,
            percentile,
            usd_per_task: byGap((gap) => priceForTarget(workers, gap, target, percentile)),
          },
        }),
    task_types: log.types,
    issue_counts: countByReason(issues),
    issues: issues.slice(0, MOST_ISSUES),
  };
}

function countByReason(issues: readonly Issue[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, reason } of issues) {
    const key = `${kind}: ${reason}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
