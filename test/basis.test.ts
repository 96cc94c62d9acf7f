import { describe, expect, it } from "vitest";
import { readRelease } from "../src/bundle/read.js";
import { build, SIX } from "./built.js";
import { makeStudy, observation } from "./helpers.js";

describe("hourly basis (METHODS 9)", () => {
  async function hourly(changes: Readonly<Record<string, string>>) {
    const { out } = await build(await makeStudy([observation("one", changes)]));
    const [row] = (await readRelease(out)).evidence;
    return row;
  }

  it("USD 52,000 a year with no hours stated is $25.00 an hour on 2,080 h", async () => {
    const row = await hourly({
      pay_min: "52000",
      pay_max: "52000",
      unit: "year",
      statistic: "point",
      workforce: "employee",
    });
    expect(row).toMatchObject({
      pay_hourly_min_usd: 25,
      pay_hourly_max_usd: 25,
      hours_basis: "2,080 h a year",
      pay_min: 52_000,
    });
  });

  it("£2 for a 20-minute task is £6 an hour; done in 40 minutes £3", async () => {
    const task = {
      pay_min: "2",
      pay_max: "2",
      unit: "task",
      statistic: "point",
      currency: "GBP",
      workforce: "contractor",
    };
    const quick = await hourly({ ...task, task_minutes: "20" });
    const slow = await hourly({ ...task, task_minutes: "40" });
    expect((quick?.pay_hourly_min_usd ?? 0) * (quick?.fx_units_per_usd ?? 0)).toBeCloseTo(6, 9);
    expect((slow?.pay_hourly_min_usd ?? 0) * (slow?.fx_units_per_usd ?? 0)).toBeCloseTo(3, 9);
  });

  it("$12.50–15.50 an hour stays 12.5 and 15.5", async () => {
    const row = await hourly({ pay_min: "12.50", pay_max: "15.50", level: "entry" });
    expect(row).toMatchObject({ pay_hourly_min_usd: 12.5, pay_hourly_max_usd: 15.5 });
  });

  it.each([
    ["month", "4333.333333333333", 25],
    ["biweek", "2000", 25],
    ["week", "1000", 25],
    ["day", "200", 25],
  ])("a %s has its standard hours", async (unit, pay, expected) => {
    const row = await hourly({ pay_min: pay, pay_max: pay, unit, statistic: "point", workforce: "bpo" });
    expect(row?.pay_hourly_min_usd).toBeCloseTo(expected, 9);
  });

  it("hours stated in the record win over the standard week", async () => {
    const dir = await makeStudy([], {
      "own.csv": "job,country,pay,currency,unit,hours,skillset\nTrainer,US,700,USD,week,35,generalist\n",
      "study.yaml":
        "id: s\ntitle: S\nwave: 2026-10\nas_of: 2026-10-31\nsources:\n  - id: own\n    kind: postings\n    file: own.csv\n    columns: { role_title: job, country: country, pay: pay, currency: currency, unit: unit, hours_per_week: hours, skillset: skillset }\n",
    });
    const { out } = await build(dir);
    expect((await readRelease(out)).evidence[0]).toMatchObject({
      pay_hourly_min_usd: 20,
      hours_basis: "stated 35.0 h a week",
    });
  });

  it("a task with no time has no hourly value, and is an issue that says so", async () => {
    const { out, manifest, issues } = await build(
      await makeStudy([observation("one", { unit: "task", workforce: "contractor" })]),
    );
    expect((await readRelease(out)).evidence[0]).toMatchObject({ status: "issue", pay_hourly_min_usd: null });
    expect(manifest.counts.issue).toBe(1);
    expect(issues).toContainEqual(
      expect.objectContaining({ kind: "no_hourly_value", row: 2, column: "unit", value: "task" }),
    );
  });
});

describe("earnings over a period (METHODS 2)", () => {
  const point = (pay: string, changes: Readonly<Record<string, string>>) =>
    observation("one", { pay_min: pay, pay_max: pay, statistic: "point", workforce: "crowd", ...changes });
  async function read(row: string) {
    const { out, issues, manifest } = await build(await makeStudy([row]));
    const [evidence] = (await readRelease(out)).evidence;
    return { evidence, issues, manifest };
  }

  it.each(["crowd", "marketplace", "contractor"])(
    "of %s work without hours are no wage: an issue that says so, whatever the period",
    async (workforce) => {
      for (const unit of ["day", "week", "month", "year"]) {
        const { evidence, issues } = await read(point("20", { unit, workforce, note: "occasional" }));
        expect(evidence).toMatchObject({ status: "issue", pay_hourly_min_usd: null, hours_basis: "" });
        expect(issues).toContainEqual(
          expect.objectContaining({ kind: "earnings_total", column: "unit", value: unit }),
        );
      }
    },
  );

  it.each(["employee", "bpo", "staffing", ""])("of %j workers are full-time pay", async (workforce) => {
    const { evidence } = await read(point("2080", { unit: "year", workforce }));
    expect(evidence).toMatchObject({ status: "used", pay_hourly_min_usd: 1 });
  });

  it.each([
    ["paid for four clocked hours", "49", "day", 12.25, "stated 4.0 h in all"],
    ["twenty-hour weekly target", "300", "week", 15, "stated 20.0 h a week"],
    ["eighteen-hour days", "18", "day", 1, "stated 18.0 h a day"],
    ["5-6 hours daily, 4-6 days weekly", "55", "week", 2, "stated 27.5 h a week"],
  ])("whose note names hours (%s) become pay an hour", async (note, pay, unit, hourly, basis) => {
    const { evidence } = await read(point(pay, { unit, note }));
    expect(evidence).toMatchObject({ status: "used", hours_basis: basis });
    expect(evidence?.pay_hourly_min_usd).toBeCloseTo(hourly, 9);
  });

  it("a task whose note names its hours has a time; a stated time wins", async () => {
    const note = "one euro for three hours";
    const noted = await read(point("6", { unit: "task", note, workforce: "contractor" }));
    expect(noted.evidence?.pay_hourly_min_usd).toBeCloseTo(2, 9);
    const both = await read(point("6", { unit: "task", note, task_minutes: "60", workforce: "contractor" }));
    expect(both.evidence?.pay_hourly_min_usd).toBeCloseTo(6, 9);
  });
});

describe("classes of their own (METHODS 4)", () => {
  it("coerced, adjacent and managing work is out of the headline, counted each, and in no cell", async () => {
    const { manifest, out } = await build(
      await makeStudy([
        ...SIX,
        observation("p", { role_title: "prison data labeller", payer: "P" }),
        observation("m", { role_title: "content moderator", payer: "M", skillset: "safety" }),
        observation("b", { level: "manager", payer: "B" }),
      ]),
    );
    expect(manifest.scope_counts).toEqual([
      { reason: "adjacent work: trains or evaluates no model", count: 1 },
      { reason: "coerced work", count: 1 },
      { reason: "manages people or projects", count: 1 },
    ]);
    const { counts } = manifest;
    expect(counts.used + counts.duplicate + counts.out_of_scope + counts.issue).toBe(counts.rows);
    const cells = (await readRelease(out)).estimates.filter(
      ({ n_observations }) => (n_observations ?? 0) > 0,
    );
    expect(cells.find(({ cell_id }) => cell_id === "any/any")?.n_observations).toBe(6);
    expect(cells.map(({ skillset }) => skillset)).not.toContain("safety");
  });

  it("a figure that its own note disowns is an issue that says why", async () => {
    const { issues } = await build(
      await makeStudy([
        ...SIX,
        observation("best", { role_title: "piecework best hour", payer: "X" }),
        observation("odd", { note: "implausible claim", payer: "Y" }),
      ]),
    );
    const found = issues
      .filter(({ fatal }) => fatal)
      .map(({ kind, record, reason }) => [kind, record, reason]);
    expect(found).toEqual([
      ["extreme_case", "best", "the best or the worst of somebody's own hours, no offer"],
      ["implausible", "odd", "its own note says that the figure is no offer"],
    ]);
  });
});
