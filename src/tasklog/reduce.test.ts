import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { effectiveHourly, GAP_RULES, nominalHourly, type WorkerTime } from "../core/stats/task-time.js";
import { groupBy } from "../core/units/group-by.js";
import { openDuckDb } from "../engines/duckdb/open.js";
import type { Engine } from "../engines/engine.js";
import { ASSIGNMENT_COLUMNS } from "./formats/assignment.js";
import { loadTaskLogs } from "./load.js";
import { type Reduced, reduceTaskLog } from "./reduce.js";
import { summarise } from "./summary.js";

type Item = {
  worker: string;
  type: string;
  start: number;
  length: number;
  status: string;
  reward: number;
  allotted: number;
};
const item = fc.record({
  worker: fc.constantFrom("a", "b", "c"),
  type: fc.constantFrom("x", "y"),
  start: fc.integer({ min: 0, max: 6000 }),
  length: fc.integer({ min: 0, max: 900 }),
  status: fc.constantFrom("accepted", "unreviewed", "rejected", "returned"),
  reward: fc.integer({ min: 0, max: 300 }),
  allotted: fc.integer({ min: 60, max: 1200 }),
});
const OPTIONS = { currency: "USD", rateAt: () => undefined };

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

async function reduce(items: readonly Item[]): Promise<Reduced> {
  const rows = items.map((one, index) => [
    one.worker,
    `t${index}`,
    one.type,
    one.status,
    one.start * 1e6,
    (one.start + one.length) * 1e6,
    one.reward * 1e4,
    "USD",
    0,
    0,
    null,
    one.allotted * 1e6,
  ]);
  await engine.load("assignments", ASSIGNMENT_COLUMNS, rows);
  return reduceTaskLog(engine, OPTIONS);
}

/** METHODS 3 said again, without SQL: sort, merge, add. */
function naive(items: readonly (Item & { work?: number | undefined })[]) {
  const lengths = new Map<string, number[]>();
  for (const one of items) lengths.set(one.type, [...(lengths.get(one.type) ?? []), one.work ?? one.length]);
  const median = (type: string) => {
    const sorted = (lengths.get(type) ?? []).toSorted((a, b) => a - b);
    const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
    return (low + high) / 2;
  };
  const caps = new Map([...lengths.keys()].map((type) => [type, 3 * median(type)]));
  const union = (of: readonly Item[], gap: number) => {
    let [total, from, to] = [0, Number.NaN, Number.NaN];
    const cut = of
      .map((one) => [
        one.start,
        one.start + Math.min(one.length, one.allotted, caps.get(one.type) ?? Infinity),
      ])
      .toSorted(([a = 0], [b = 0]) => a - b);
    for (const [s = 0, e = 0] of cut) {
      if (s - to <= gap) to = Math.max(to, e);
      else {
        if (!Number.isNaN(from)) total += to - from;
        [from, to] = [s, e];
      }
    }
    return (total + (Number.isNaN(from) ? 0 : to - from)) / 3600;
  };
  return [...groupBy(items, ({ worker }) => worker)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([worker, own]) => {
      const paid = own.filter(({ status }) => status === "accepted" || status === "unreviewed");
      const pay = paid.reduce((sum, { reward }) => sum + reward / 100, 0);
      const paidHours = union(paid, 0);
      return {
        worker,
        nominal: paidHours > 0 ? pay / paidHours : null,
        effective: GAP_RULES.map((gap) => {
          const hours = union(own, gap * 60);
          return pay === 0 ? 0 : hours > 0 ? pay / hours : null;
        }),
      };
    });
}

function expectSame(workers: readonly WorkerTime[], expected: ReturnType<typeof naive>) {
  expect(workers.map(({ worker }) => worker)).toEqual(expected.map(({ worker }) => worker));
  for (const [at, one] of workers.entries()) {
    const other = expected[at];
    const found = [nominalHourly(one), ...GAP_RULES.map((gap) => effectiveHourly(one, gap))];
    const wanted = [other?.nominal ?? null, ...(other?.effective ?? [])];
    for (const [index, value] of found.entries()) {
      const want = wanted[index] ?? null;
      if (want === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(want, 7);
    }
  }
}

describe("the timing engine", () => {
  it("agrees with a plain sort-and-merge of the definitions on any log", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 30 }), async (items) => {
        expectSame((await reduce(items)).workers, naive(items));
      }),
      { numRuns: 40 },
    );
  });

  it("hourly on the union of intervals is at least hourly on their sum", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 20 }), async (items) => {
        for (const one of (await reduce(items)).workers)
          expect(one.workHours[0]).toBeLessThanOrEqual(one.summedHours + 1e-12);
      }),
      { numRuns: 15 },
    );
  });

  it("the order of rows changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 2, maxLength: 20 }), async (items) => {
        expect((await reduce(items.toReversed())).workers).toEqual((await reduce(items)).workers);
      }),
      { numRuns: 15 },
    );
  });

  it("with caps fixed, more unpaid time never raises effective pay", async () => {
    const fixed = (one: Item): Item => ({ ...one, length: 300, allotted: 300 });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 12 }), item, async (items, more) => {
        const before = items.map(fixed);
        const unpaid = fixed({ ...more, status: "rejected" });
        const after = new Map((await reduce([...before, unpaid])).workers.map((one) => [one.worker, one]));
        for (const one of (await reduce(before)).workers)
          for (const gap of GAP_RULES) {
            const later = after.get(one.worker);
            expect(later && effectiveHourly(later, gap)).toBeLessThanOrEqual(
              (effectiveHourly(one, gap) ?? 0) + 1e-9,
            );
          }
      }),
      { numRuns: 15 },
    );
  });

  it("logged unpaid time counts only outside the joined working time", async () => {
    const row = (status: string, start: number, end: number) =>
      ["w", "t", "x", status, start * 60e6, end * 60e6, 1e6, "USD", 0, 0, null, 36e8] as const;
    await engine.load("assignments", ASSIGNMENT_COLUMNS, [
      row("accepted", 0, 10),
      row("accepted", 20, 30),
      row("search", 5, 22),
      row("waiting", 25, 40),
    ]);
    const [worker] = (await reduceTaskLog(engine, OPTIONS)).workers;
    expect(worker?.loggedHours[0]).toBeCloseTo(20 / 60, 12);
    expect(worker?.loggedHours[12]).toBeCloseTo(10 / 60, 12);
    expect(worker?.workHours[12]).toBeCloseTo(30 / 60, 12);
  });

  it("gives the same whether a plain file is read row by row, scanned whole, or scanned in two halves", async () => {
    const dir = await mkdtemp(join(tmpdir(), "ratebook-tasktime-"));
    const header = "worker,task,task_type,accepted_at,submitted_at,status,reward,currency\n";
    const lines = Array.from(
      { length: 40 },
      (_, at) =>
        `w${at % 3},t${at},x,2026-01-01T0${at % 7}:0${at % 10}:00Z,2026-01-01T0${at % 7}:${10 + at}:30Z,${at % 5 ? "approved" : "rejected"},0.${10 + at},USD\n`,
    );
    const path = (name: string) => join(dir, name);
    await writeFile(path("whole.csv"), header + lines.join(""));
    await writeFile(path("a.csv"), header + lines.slice(0, 17).join(""));
    await writeFile(path("b.csv"), header + lines.slice(17).join(""));
    const figures = async (files: readonly string[], scanBytes: number) => {
      const own = await openDuckDb();
      const log = await loadTaskLogs(own, files.map(path), "plain", scanBytes);
      const reduced = await reduceTaskLog(own, OPTIONS);
      own.close();
      return summarise(log.format, reduced, log.issues, { percentile: 50 });
    };
    const whole = await figures(["whole.csv"], Number.POSITIVE_INFINITY);
    expect(whole.workers).toBe(3);
    expect(await figures(["whole.csv"], 0)).toEqual(whole);
    expect(await figures(["b.csv", "a.csv"], 0)).toEqual(whole);
    expect(await figures(["a.csv", "b.csv"], Number.POSITIVE_INFINITY)).toEqual(whole);
  });
});

const shared = process.env.RATEBOOK_SHARED ?? "../shared";
const logs = join(shared, "data/tasklogs/mturk-batches.csv");
describe.skipIf(!existsSync(logs))("real MTurk batches (skipped without ../shared)", () => {
  it("equal an independent computation of METHODS 3 for each gap rule", async () => {
    const rows = parse(readFileSync(logs), { columns: true }) as Record<string, string>[];
    const seconds = (text = "") =>
      Date.parse(text.replace("PDT", "GMT-0700").replace("PST", "GMT-0800")) / 1000;
    const items = rows.map((row) => ({
      worker: row.WorkerId ?? "",
      type: row.HITTypeId ?? "",
      start: seconds(row.AcceptTime),
      length: seconds(row.SubmitTime) - seconds(row.AcceptTime),
      status: row.AssignmentStatus === "Rejected" ? "rejected" : "accepted",
      reward: Number(row.Reward?.slice(1)) * 100,
      allotted: Number(row.AssignmentDurationInSeconds),
      work: Number(row.WorkTimeInSeconds),
    }));
    const log = await loadTaskLogs(engine, [logs], "auto");
    expect(log.format).toBe("mturk");
    const reduced = await reduceTaskLog(engine, OPTIONS);
    expect(reduced.assignments).toBe(rows.length);
    expectSame(reduced.workers, naive(items));
  });
});
