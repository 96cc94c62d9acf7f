import type { Money } from "../units/money.js";
import { type HourlyRate, perHour } from "../units/rate.js";
import type { Hours } from "../units/time.js";
import { workerQuantile } from "./task-time-quantile.js";

/** Gap rules in minutes: a pause of at most so long between tasks is work, not leisure (METHODS 3). */
export const GAP_RULES = [0, 1, 12, 30] as const;
export type GapRule = (typeof GAP_RULES)[number];
export const DEFAULT_GAP: GapRule = 12;

/** A worker's pay (in one currency) and time (in hours), as the engine reduced them. */
export type WorkerTime = {
  readonly worker: string;
  readonly assignments: number;
  readonly paidAssignments: number;
  readonly pay: Money;
  /** Bonus less fees: may be below zero. */
  readonly extra: number;
  /** Union of the accepted intervals. */
  readonly paidHours: Hours;
  /** Union of the accepted and the rejected intervals. */
  readonly reviewedHours: Hours;
  /** Union of all intervals, joined under each gap rule. */
  readonly workHours: Readonly<Record<GapRule, Hours>>;
  /** Logged search, waiting, onboarding and admin outside that. */
  readonly loggedHours: Readonly<Record<GapRule, Hours>>;
  /** Sum of the cut intervals, parallel ones added up. */
  readonly summedHours: Hours;
};

/** Nominal pay an hour: accepted pay ÷ union of accepted intervals; null without such time. */
export function nominalHourly({ pay, paidHours }: WorkerTime): HourlyRate | null {
  return paidHours > 0 ? perHour(pay, paidHours) : null;
}

/** Working time under a gap rule, with the logged unpaid time outside it. */
export function effectiveHours(one: WorkerTime, gap: GapRule): Hours {
  return (one.workHours[gap] + one.loggedHours[gap]) as Hours;
}

/** Effective pay an hour: (accepted pay + bonus − fees) ÷ all working time; 0 without accepted pay, null without time. */
export function effectiveHourly(one: WorkerTime, gap: GapRule): HourlyRate | null {
  if (one.pay <= 0) return 0 as HourlyRate;
  const hours = effectiveHours(one, gap);
  return hours > 0 ? perHour((one.pay + one.extra) as Money, hours) : null;
}

export type Percentiles = Readonly<Record<"p10" | "p25" | "p50" | "p75" | "p90", number | null>>;

/** The five percentiles over workers, type 2; values of null take no part. */
export function percentiles(values: readonly (number | null)[], weights?: readonly number[]): Percentiles {
  const known = values.flatMap((value, at) =>
    value === null ? [] : [{ value, weight: weights?.[at] ?? 1 }],
  );
  const at = (percent: number) =>
    workerQuantile(
      known.map(({ value }) => value),
      percent,
      known.map(({ weight }) => weight),
    );
  return { p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90) };
}

/** Share of workers with an effective hourly below a floor; null without workers. */
export function shareBelow(workers: readonly WorkerTime[], gap: GapRule, floor: number): number | null {
  const known = workers.flatMap((one) => effectiveHourly(one, gap) ?? []);
  return known.length === 0 ? null : known.filter((value) => value < floor).length / known.length;
}

/**
 * One price per accepted task that brings the worker at a percentile to a target hourly, bonus and fees aside:
 * `target ÷ quantile(accepted tasks ÷ working hours)`. Null where that worker had no accepted task.
 */
export function priceForTarget(
  workers: readonly WorkerTime[],
  gap: GapRule,
  target: number,
  percent: number,
): number | null {
  const pace = workers.flatMap((one) => {
    const hours = effectiveHours(one, gap);
    return hours > 0 ? [one.paidAssignments / hours] : [];
  });
  const quantile = workerQuantile(pace, percent);
  return quantile !== null && quantile > 0 ? target / quantile : null;
}

/** Hours of all workers by what they were: paid, rejected, returned, pauses within the gap rule, logged unpaid. */
export function unpaidSplit(workers: readonly WorkerTime[], gap: GapRule) {
  const sum = (pick: (one: WorkerTime) => number) => workers.reduce((total, one) => total + pick(one), 0);
  return {
    paid: sum((one) => one.paidHours),
    rejected: sum((one) => one.reviewedHours - one.paidHours),
    returned: sum((one) => one.workHours[0] - one.reviewedHours),
    between_tasks: sum((one) => one.workHours[gap] - one.workHours[0]),
    logged: sum((one) => one.loggedHours[gap]),
  };
}
