import { expect, it } from "vitest";
import { money } from "../units/money.js";
import { hours } from "../units/time.js";
import { effectiveHourly, percentiles, priceForTarget, shareBelow, type WorkerTime } from "./task-time.js";
import { workerQuantile } from "./task-time-quantile.js";

const worker = (pay: number, worked: number, tasks = 1): WorkerTime => {
  const [time, none] = [hours(worked), hours(0)];
  const each = { 0: time, 1: time, 12: time, 30: time };
  return {
    worker: "w",
    assignments: tasks,
    paidAssignments: tasks,
    pay: money(pay, "USD"),
    extra: 0,
    paidHours: time,
    reviewedHours: time,
    workHours: each,
    loggedHours: { 0: none, 1: none, 12: none, 30: none },
    summedHours: time,
  };
};

it("quantiles average at the steps and nowhere else (type 2)", () => {
  expect(workerQuantile([4, 1, 3, 2], 50)).toBe(2.5);
  expect(workerQuantile([1, 2, 3, 4], 25)).toBe(1.5);
  expect(workerQuantile([1, 2, 3], 50)).toBe(2);
  expect(workerQuantile([1, 2, 3], 50, [1, 1, 2])).toBe(2.5);
  expect(workerQuantile([], 50)).toBeNull();
});

it("a worker without accepted pay earns nothing; without time and with pay there is no hourly", () => {
  expect(effectiveHourly(worker(0, 2), 12)).toBe(0);
  expect(effectiveHourly(worker(0, 0), 12)).toBe(0);
  expect(effectiveHourly(worker(1, 0), 12)).toBeNull();
  expect(percentiles([null, 3])).toEqual({ p10: 3, p25: 3, p50: 3, p75: 3, p90: 3 });
});

it("the price for a target brings the worker at the percentile to it", () => {
  const tasks = [10, 20, 40].map((n) => worker(n, 2, n));
  const price = priceForTarget(tasks, 12, 15, 50) ?? 0;
  const repriced = tasks.map((one) => worker(one.paidAssignments * price, 2, one.paidAssignments));
  expect(percentiles(repriced.map((one) => effectiveHourly(one, 12))).p50).toBeCloseTo(15, 12);
  expect(shareBelow(repriced, 12, 15)).toBeCloseTo(1 / 3, 12);
});
