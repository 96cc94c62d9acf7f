import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const log = join(mkdtempSync(join(tmpdir(), "ratebook-tasktime-")), "log.csv");
writeFileSync(
  log,
  "worker,task,task_type,accepted_at,submitted_at,status\nw,t,x,2026-01-01T10:00:00Z,2026-01-01T10:20:00Z,approved\n",
);
const run = (...args: string[]) =>
  spawnSync("node", ["bin/ratebook.js", "tasktime", ...args], { encoding: "utf8" });

it("£2 for 20 minutes is £6 an hour: JSON and nothing else, unrounded, exit 0", () => {
  const { status, stdout } = run(log, "--reward", "2", "--floor", "7", "--target", "9", "--json");
  const figures = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(figures).toMatchObject({ format: "plain", assignments: 1, workers: 1, tasks: 1, issues: [] });
  expect(figures.nominal_usd_hour.p50).toBeCloseTo(6, 12);
  expect(figures.effective_usd_hour["12"].p50).toBeCloseTo(6, 12);
  expect(figures.hours["30"]).toBeCloseTo(1 / 3, 12);
  expect(figures.floor.share_below["12"]).toBe(1);
  expect(figures.target.usd_per_task["12"]).toBeCloseTo(3, 12);
});

it("without pay the times stand and the hourly is null", () => {
  const figures = JSON.parse(run(log, "--json").stdout);
  expect(figures.nominal_usd_hour.p50).toBeNull();
  expect(figures.effective_usd_hour["0"].p50).toBeNull();
  expect(figures.hours["0"]).toBeCloseTo(1 / 3, 12);
});

it.each([
  [1, ["no-such.csv"], /missing file: no-such.csv/],
  [2, [log, "--format", "odd"], /unknown --format: odd/],
  [2, [log, "--reward", "much"], /invalid --reward, not an amount: much/],
  [2, [log, "--currency", "XXQ"], /unknown --currency: XXQ/],
  [2, [], /missing required argument/],
])("exits %i with a message that names the value", (status, args, message) => {
  const result = run(...args);
  expect(result.status).toBe(status);
  expect(result.stderr).toMatch(message);
  expect(result.stdout).toBe("");
});
