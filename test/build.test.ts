import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRelease } from "../src/bundle/read.js";
import { verifyBundle } from "../src/bundle/verify.js";
import { RELEASE_FILES } from "../src/core/release/tables.js";
import { readStudy } from "../src/study/config.js";
import { type Built, buildStudy, listIssues } from "../src/study/run.js";
import { makeStudy, OBSERVATION_COLUMNS, observation, temporary } from "./helpers.js";

async function build(dir: string, threads = 2): Promise<Built & { out: string }> {
  const out = join(await temporary(), "release");
  return { ...(await buildStudy(await readStudy(dir), { out, threads })), out };
}

const PAYERS = ["Ada", "Bell", "Curie", "Dirac", "Euler", "Fermi"];
const SIX = PAYERS.map((payer, index) =>
  observation(`r${index}`, {
    payer,
    pay_min: String(20 + index),
    pay_max: String(26 + index),
    role_title: `${payer} rater`,
  }),
);

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

describe("a build", () => {
  it("gives the same bytes twice, with one thread or two, whatever the order of rows", async () => {
    const first = await build(await makeStudy(SIX));
    const second = await build(await makeStudy(SIX), 1);
    for (const file of RELEASE_FILES) {
      expect(
        (await readFile(join(first.out, file))).equals(await readFile(join(second.out, file))),
        file,
      ).toBe(true);
    }
    const turned = await build(await makeStudy([...SIX].reverse()));
    const csv = (out: string) => readFile(join(out, "estimates.csv"), "utf8");
    expect(await csv(turned.out)).toBe(await csv(first.out));
  });

  it("estimates a cell with five contributors and explains every other", async () => {
    const { out } = await build(await makeStudy(SIX));
    const cells = new Map((await readRelease(out)).estimates.map((row) => [row.cell_id, row]));
    expect(cells.get("generalist/US")).toMatchObject({
      method: "direct",
      n_observations: 6,
      n_contributors: 6,
      grade: "C",
    });
    expect(cells.get("generalist/US")?.p50_hourly_usd).toBeCloseTo(25.2, 0);
    expect(cells.get("medicine/US")).toMatchObject({
      method: "insufficient",
      n_observations: 0,
      p50_hourly_usd: null,
    });
    expect(await verifyBundle(out)).toEqual([]);
  });

  it("accounts for every row: used, duplicate, out of scope or issue", async () => {
    const { manifest } = await build(
      await makeStudy([
        ...SIX,
        observation("copy", {
          payer: "Ada",
          pay_min: "20",
          pay_max: "26",
          role_title: "Ada rater",
          source_kind: "news",
          derived_from: "Ada",
        }),
        observation("cheap", { unit: "task", pay_min: "0.05", pay_max: "0.1", workforce: "crowd" }),
        observation("bad", { currency: "XXQ" }),
      ]),
    );
    expect(manifest.counts).toMatchObject({ rows: 9, used: 6, duplicate: 1, out_of_scope: 1, issue: 1 });
    expect(manifest.scope_counts).toEqual([{ reason: "low-cost task labour", count: 1 }]);
  });

  it("keeps low-cost task labour apart and shows cells with and without it", async () => {
    const cheap = PAYERS.map((payer, index) =>
      observation(`c${index}`, {
        payer,
        unit: "task",
        pay_min: "0.5",
        pay_max: "0.5",
        statistic: "point",
        task_minutes: "10",
        workforce: "crowd",
        role_title: `${payer} clicks`,
      }),
    );
    const { out } = await build(await makeStudy([...SIX, ...cheap]));
    const release = await readRelease(out);
    const p50 = (id: string) => release.estimates.find((row) => row.cell_id === id)?.p50_hourly_usd ?? null;
    expect(p50("low_cost_task:generalist/US")).toBe(3);
    expect(p50("generalist/US")).toBeGreaterThan(20);
    expect(release.figures.sensitivity.find(({ cell_id }) => cell_id === "generalist/US")?.n_low_cost).toBe(
      6,
    );
  });

  it("counts owner groups, not payer names", async () => {
    const dir = await makeStudy(
      ["Remotasks", "Outlier", "Scale AI"].map((payer, index) =>
        observation(`r${index}`, { payer, pay_min: String(10 + index), role_title: payer }),
      ),
      {
        "payers.csv":
          "alias,payer,owner,task_platform\nRemotasks,Remotasks,Scale AI,no\nOutlier,Outlier,Scale AI,no\nScale AI,Scale AI,Scale AI,no\n",
        "study.yaml":
          "id: s\ntitle: S\nwave: 2026-10\nas_of: 2026-10-31\npayers: payers.csv\nsources:\n  - { id: pages, kind: published, file: observations.csv }\n",
      },
    );
    const { out } = await build(dir);
    const cell = (await readRelease(out)).estimates.find((row) => row.cell_id === "generalist/US");
    expect(cell).toMatchObject({ n_observations: 3, n_contributors: 1, method: "insufficient" });
  });

  it("keeps averages and boilerplate ranges beside the estimate", async () => {
    const { out } = await build(
      await makeStudy([
        observation("a", { statistic: "average", pay_min: "40", pay_max: "40" }),
        observation("b", {
          payer: "Wide",
          pay_min: "8",
          pay_max: "65",
          skillset: "math",
          role_title: "maths",
        }),
        observation("c", { payer: "Wide", pay_min: "8", pay_max: "65", skillset: "law", role_title: "law" }),
      ]),
    );
    const roles = (await readRelease(out)).evidence.map(({ id, role, reason }) => [id, role, reason]);
    expect(roles).toEqual([
      ["a", "beside", "average over people, not one offer"],
      ["b", "beside", "boilerplate range"],
      ["c", "beside", "boilerplate range"],
    ]);
  });
});

describe("bad input", () => {
  it.each([
    ["min above max", { pay_min: "30", pay_max: "20" }, "min_above_max", "pay_min"],
    ["an unknown currency", { currency: "ZZZ" }, "unknown_currency", "currency"],
    ["a date in the future", { observed: "2031" }, "future_date", "observed"],
    ["a negative amount", { pay_min: "-5" }, "invalid_amount", "pay_min"],
    ["an absurd amount", { pay_min: "1500", pay_max: "3500" }, "absurd_amount", "pay_max"],
    ["words for a number", { pay_max: "competitive" }, "invalid_number", "pay_max"],
    ["an unknown unit", { unit: "fortnightish" }, "unknown_unit", "unit"],
    ["an unknown country", { country: "Atlantis" }, "unknown_country", "country"],
    ["an unknown skillset", { skillset: "sorcery" }, "unknown_skillset", "skillset"],
    ["no amount at all", { pay_min: "", pay_max: "" }, "missing_value", "pay_min"],
  ])(
    "%s is an issue with file, row, column and reason; the rest is used",
    async (_name, changes, kind, column) => {
      const dir = await makeStudy([...SIX, observation("bad", changes)]);
      const { manifest, issues } = await build(dir);
      expect(issues.filter(({ fatal }) => fatal)).toContainEqual(
        expect.objectContaining({ kind, column, file: "observations.csv", row: 8, record: "bad" }),
      );
      expect(manifest.counts).toMatchObject({ rows: 7, used: 6, issue: 1 });
      expect(await listIssues(await readStudy(dir))).toEqual(issues);
    },
  );

  it("a duplicated id counts once", async () => {
    const { manifest, issues } = await build(
      await makeStudy([...SIX, observation("r0", { pay_min: "90", pay_max: "95" })]),
    );
    expect(manifest.counts).toMatchObject({ used: 6, issue: 1 });
    expect(issues).toContainEqual(expect.objectContaining({ kind: "duplicate_id", value: "r0", row: 8 }));
  });

  it("an empty file builds an empty, sound release", async () => {
    const { out, manifest } = await build(await makeStudy([]));
    expect(manifest.counts).toMatchObject({ rows: 0, used: 0, cells_direct: 0 });
    expect(await verifyBundle(out)).toEqual([]);
  });

  it("an uneven row and a Latin-1 file are told and the rest is used", async () => {
    const text = `${[OBSERVATION_COLUMNS, ...SIX, "odd,row", observation("late", { role_title: "Prüferin", payer: "Zoë" })].join("\n")}\n`;
    const dir = await makeStudy([], { "observations.csv": Buffer.from(text, "latin1") });
    const { manifest, issues } = await build(dir);
    expect(manifest.counts).toMatchObject({ rows: 8, used: 7, issue: 1 });
    expect(issues).toContainEqual(expect.objectContaining({ kind: "uneven_row", row: 8 }));
    expect(issues).toContainEqual(expect.objectContaining({ kind: "invalid_encoding", fatal: false }));
  });
});
