import type { RateAt } from "../core/money/fx.js";
import type { WorkerTime } from "../core/stats/task-time.js";
import type { Money } from "../core/units/money.js";
import { type Hours, hours } from "../core/units/time.js";
import type { Engine, Row } from "../engines/engine.js";
import { countOf } from "../engines/row.js";
import { taskLogSql } from "./sql.js";

const MICROS = 1e6;
const MICROS_PER_HOUR = 3600 * MICROS;
const ROWS_PER_PART = 12.5e6;

export type ReduceOptions = {
  /** Pay of an assignment that states none. */
  readonly reward?: number | undefined;
  /** Currency of `reward`, and of pay stated without one. */
  readonly currency: string;
  readonly rateAt: RateAt;
};

export type TypeTime = {
  readonly type: string;
  readonly assignments: number;
  readonly medianSeconds: number | null;
  readonly basis: string;
};

export type Reduced = {
  readonly assignments: number;
  readonly tasks: number;
  readonly workers: readonly WorkerTime[];
  readonly types: readonly TypeTime[];
  readonly currency: string;
  /** US dollars for one unit of the currency, at the last day of the log; null where no rate is known. */
  readonly usdPerUnit: number | null;
  /** The log's last day (ISO): the day of every rate. */
  readonly lastDay: string;
  readonly hasPay: boolean;
};

/** Reduces the engine's table or view `assignments` to workers and task types (METHODS 3). */
export async function reduceTaskLog(engine: Engine, options: ReduceOptions): Promise<Reduced> {
  const overview = await engine.run(taskLogSql("overview"));
  const rows = overview.reduce((sum, row) => sum + countOf(row, "n"), 0);
  const logged = overview.reduce((sum, row) => sum + countOf(row, "logged"), 0);
  const last = Math.max(0, ...overview.map((row) => countOf(row, "last_us")));
  const hasPay = options.reward !== undefined || overview.some((row) => countOf(row, "with_pay") > 0);
  const { currency, factors } = payFactors(overview, options, last);
  await engine.load(
    "pay_factors",
    [
      { name: "currency", type: "text" },
      { name: "factor", type: "double" },
    ],
    factors,
  );
  await engine.run(taskLogSql("type-times"));
  await engine.run(taskLogSql("worker-times-table"));
  const parts = Math.max(1, Math.ceil(rows / ROWS_PER_PART));
  const own = factors.find(([code]) => code === options.currency)?.[1] ?? 1;
  const reward = options.reward === undefined ? null : Math.round(options.reward * own * MICROS);
  for (let part = 0; part < parts; part++)
    await engine.run(taskLogSql("worker-times"), { parts, part, reward_micro: reward, has_pay: hasPay });
  const outside = logged > 0 ? await engine.run(taskLogSql("logged-times")) : [];
  const types = await engine.run(taskLogSql("type-list"));
  return {
    assignments: rows - logged,
    tasks: countOf((await engine.run(taskLogSql("tasks")))[0], "tasks"),
    workers: toWorkers(await engine.run(taskLogSql("worker-list")), outside),
    types: types.map(toType),
    currency,
    lastDay: toDay(last),
    usdPerUnit: usdPerUnit(currency, toDay(last), options.rateAt),
    hasPay,
  };
}

/** One currency stays as it is; several are turned into US dollars at the rate of the log's last day. */
function payFactors(overview: readonly Row[], options: ReduceOptions, last: number) {
  const stated = overview
    .filter((row) => countOf(row, "with_pay") > 0)
    .map((row) => String(row.currency) || options.currency);
  const codes = [...new Set([...stated, ...(options.reward === undefined ? [] : [options.currency])])];
  const currency = codes.length > 1 ? "USD" : (codes[0] ?? options.currency);
  const factor = (code: string) => (code === currency ? 1 : usdPerUnit(code, toDay(last), options.rateAt));
  const factors = [...new Set([...codes, options.currency])].map((code): [string, number | null] => [
    code,
    factor(code),
  ]);
  return { currency, factors: [...factors, ["", factor(options.currency)] as [string, number | null]] };
}

/** US dollars for one unit of a currency on a day; null where no rate is known. */
export function usdPerUnit(currency: string, day: string, rateAt: RateAt): number | null {
  if (currency === "USD") return 1;
  const rate = rateAt(currency, day);
  return rate === undefined ? null : 1 / rate;
}

function toDay(micros: number): string {
  return new Date(micros / 1000).toISOString().slice(0, 10);
}

function toWorkers(rows: readonly Row[], outside: readonly Row[]): WorkerTime[] {
  const logged = new Map<string, Record<number, Hours>>();
  for (const row of outside) {
    const one = logged.get(String(row.worker)) ?? {};
    one[countOf(row, "minutes")] = toHours(row, "outside_us");
    logged.set(String(row.worker), one);
  }
  const seen = rows.map((row) => toWorker(row, logged.get(String(row.worker)) ?? {}));
  const known = new Set(seen.map(({ worker }) => worker));
  const only = [...logged].filter(([worker]) => !known.has(worker));
  return [...seen, ...only.map(([worker, times]) => toWorker({ worker }, times))];
}

function toWorker(row: Row, logged: Readonly<Record<number, Hours>>): WorkerTime {
  const time = (name: string) => toHours(row, name);
  const outside = (gap: number) => logged[gap] ?? hours(0);
  return {
    worker: String(row.worker),
    assignments: countOf(row, "assignments"),
    paidAssignments: countOf(row, "paid_assignments"),
    pay: (countOf(row, "pay_micro") / MICROS) as Money,
    extra: countOf(row, "extra_micro") / MICROS,
    paidHours: time("paid_us"),
    reviewedHours: time("reviewed_us"),
    workHours: { 0: time("d0_us"), 1: time("d1_us"), 12: time("d12_us"), 30: time("d30_us") },
    loggedHours: { 0: outside(0), 1: outside(1), 12: outside(12), 30: outside(30) },
    summedHours: time("summed_us"),
  };
}

function toHours(row: Row, name: string): Hours {
  return hours(countOf(row, name) / MICROS_PER_HOUR);
}

function toType(row: Row): TypeTime {
  return {
    type: String(row.task_type),
    assignments: countOf(row, "assignments"),
    medianSeconds: row.median_seconds === null ? null : countOf(row, "median_seconds"),
    basis: String(row.basis),
  };
}
