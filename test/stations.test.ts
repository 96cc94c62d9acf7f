import { describe, expect, it } from "vitest";
import { ageWeight } from "../src/core/stats/age-weight.js";
import type { Days } from "../src/core/units/time.js";
import { readStatements } from "../src/study/fit/read-statements.js";
import { column, observed, type Records } from "./observed.js";

describe("who counts as a record's contributor", () => {
  it("is the payer's owner, else a primary source, else nobody", async () => {
    const posting = { source_kind: "posting", role_title: "a" };
    await observed(
      {
        named: { ...posting, payer: "Outlier" },
        owner: { ...posting, payer: "Scale", role_title: "b" },
        report: { payer: "", source_kind: "report", publisher: "A Report" },
        news: { payer: "several, unnamed", source_kind: "news", publisher: "A Paper" },
      },
      ({ rows }) => {
        expect(column(rows, "contributor")).toEqual({
          named: "payer:Scale",
          owner: "payer:Scale",
          report: "source:A Report",
          news: "",
        });
        expect(rows.news?.owner_group).toBe("unnamed:A Paper");
        expect(rows.named?.owner_group).toBe("payer:Scale");
      },
    );
  });

  it("of a survey is the respondent, by its id, else the answer itself; of a payroll the payer, never the study's own", async () => {
    const day = "2026-02-01";
    await observed(
      {},
      ({ rows }) => {
        expect(column(rows, "contributor")).toEqual({
          a: "respondent:survey:R1",
          b: "respondent:survey:R1",
          c: "respondent:survey:c",
          d: "payer:Scale",
          e: "",
        });
        expect(rows.e?.owner_group).toMatch(/^unnamed:/);
      },
      {
        survey: [
          `R1,a,${day},Scale,US,law,20,USD,hour,`,
          `R1,b,${day},Scale,US,coding,21,USD,hour,`,
          `,c,${day},,US,coding,22,USD,hour,`,
        ],
        payroll: [`d,${day},Outlier,,US,law,30,USD,hour`, `e,${day},Own,,US,law,31,USD,hour`],
      },
    );
  });
});

describe("what becomes of a record", () => {
  const title = (role_title: string) => ({ role_title });
  it("issue, out of scope, repeat, no hourly value, beside or part of the estimate", async () => {
    const records: Records = {
      good: title("good"),
      broken: { ...title("broken"), currency: "XQX" },
      cheap: {
        ...title("cheap"),
        workforce: "crowd",
        unit: "task",
        task_minutes: "5",
        pay_min: "0.1",
        pay_max: "0.2",
      },
      again: { ...title("good"), source_url: "https://other.example/good" },
      untimed: { ...title("untimed"), unit: "task", workforce: "contractor" },
      average: { ...title("average"), statistic: "average", pay_min: "21", pay_max: "21" },
      wide: { ...title("wide"), payer: "Wide", pay_min: "8", pay_max: "65", skillset: "math" },
      wider: { ...title("wider"), payer: "Wide", pay_min: "8", pay_max: "65", skillset: "physics" },
    };
    await observed(records, ({ rows }) => {
      const told = Object.fromEntries(
        Object.entries(rows).map(([id, row]) => [
          id,
          [row.status, row.use_role, row.reason_code, row.stratum],
        ]),
      );
      expect(told).toEqual({
        good: ["used", "estimate", "", "headline"],
        broken: ["issue", "", "unusable", null],
        cheap: ["out_of_scope", "estimate", "low_cost", "low_cost_task"],
        again: ["duplicate", "", "repeat", "headline"],
        untimed: ["issue", "", "no_hourly_value", "headline"],
        average: ["used", "beside", "summary", "headline"],
        wide: ["used", "beside", "boilerplate", "headline"],
        wider: ["used", "beside", "boilerplate", "headline"],
      });
      for (const row of Object.values(rows))
        expect(Number(row.weight) > 0 === (row.use_role === "estimate")).toBe(true);
    });
  });

  it("low-cost work is crowd work at three dollars a task or less, or of a task platform, without specialists", async () => {
    const crowd = { workforce: "crowd", unit: "task", task_minutes: "5", pay_min: "1", skillset: "image" };
    const records: Records = {
      at: { ...crowd, role_title: "at", pay_max: "3" },
      above: { ...crowd, role_title: "above", pay_max: "3.01" },
      specialist: { ...crowd, role_title: "specialist", pay_max: "3", skillset: "medicine" },
      expert: { ...crowd, role_title: "expert", pay_max: "3", level: "expert" },
      contractor: { ...crowd, role_title: "contractor", pay_max: "3", workforce: "contractor" },
      hourly: { ...crowd, role_title: "hourly", pay_max: "3", unit: "hour" },
      platform: { ...crowd, role_title: "platform", pay_max: "9", unit: "hour", payer: "Penny" },
    };
    await observed(records, ({ rows }) => {
      const low = Object.keys(rows).filter((id) => rows[id]?.stratum === "low_cost_task");
      expect(low).toEqual(["at", "platform"]);
    });
  });

  it("confidential payer data younger than three months is held back, a survey answer is not", async () => {
    await observed(
      {},
      ({ rows }) => {
        expect(column(rows, "reason_code")).toEqual({ fresh: "", young: "confidential_recent", ripe: "" });
        expect(column(rows, "use_role")).toEqual({ fresh: "estimate", young: "", ripe: "estimate" });
      },
      {
        survey: ["R1,fresh,2026-10-30,,US,law,20,USD,hour,"],
        payroll: [
          "young,2026-08-02,Scale,,US,law,30,USD,hour",
          "ripe,2026-07-31,Scale,,US,coding,30,USD,hour",
        ],
      },
    );
  });
});

describe("age and weight", () => {
  it("a record weighs by its age; an undated one is as old as the oldest quarter", async () => {
    const days = { a: "2026-10-31", b: "2026-04-30", c: "2025-10-31", d: "2024-10-31" };
    const records = Object.fromEntries(
      Object.entries(days).map(([id, observed_on]) => [id, { observed: observed_on, role_title: id }]),
    );
    await observed({ ...records, undated: { observed: "", role_title: "u" } }, ({ rows }) => {
      const ages = Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, Number(row.age_days)]));
      expect(ages).toEqual({ a: 0, b: 184, c: 365, d: 730, undated: 365 });
      for (const row of Object.values(rows)) expect(row.weight).toBe(ageWeight(Number(row.age_days) as Days));
    });
  });
});

describe("what opens “up to” and “from”", () => {
  const ranges = (...ends: readonly (readonly [number, number])[]): Records =>
    Object.fromEntries(
      ends.map(([lo, hi], at) => [
        `r${at}`,
        { role_title: `r${at}`, payer: `P${at}`, pay_min: String(lo), pay_max: String(hi) },
      ]),
    );

  it("is the median max ÷ min of the stated ranges: the middle one, or the mean of the middle two", async () => {
    await observed(ranges([10, 12], [10, 15], [10, 40], [10, 10]), ({ openRatio }) => {
      expect(openRatio).toBeCloseTo(1.5, 12);
    });
    await observed(ranges([10, 12], [10, 15]), ({ openRatio }) => {
      expect(openRatio).toBeCloseTo(1.35, 12);
    });
    await observed({}, ({ openRatio }) => {
      expect(openRatio).toBe(1);
    });
  });
});

describe("an absurd amount", () => {
  it("is one by its upper end, and is an issue", async () => {
    const dear = (payer: string, pay_max: string) => ({ payer, role_title: payer, pay_max });
    await observed({ sound: dear("A", "1000"), absurd: dear("B", "1001") }, ({ rows }) => {
      expect(Object.values(rows).map(({ status, issue_kind }) => [status, issue_kind])).toEqual([
        ["used", null],
        ["issue", "absurd_amount"],
      ]);
    });
  });
});

describe("the statements that the offer model reads", () => {
  it("are public, in the headline, in use; averages and medians among them, other statistics not", async () => {
    const at = (role_title: string, changes: Readonly<Record<string, string>>) => ({
      role_title,
      payer: role_title,
      ...changes,
    });
    const one = (pay: string) => ({ pay_min: pay, pay_max: pay });
    const records: Records = {
      range: at("a", {}),
      point: at("b", { ...one("21"), statistic: "point" }),
      upto: at("c", { pay_min: "", pay_max: "22", statistic: "upto" }),
      from: at("d", { pay_min: "23", pay_max: "", statistic: "from" }),
      average: at("e", { ...one("24"), statistic: "average", n: "160" }),
      median: at("f", { ...one("25"), statistic: "median" }),
      p90: at("g", { ...one("26"), statistic: "p90" }),
      wide: at("W", { payer: "Wide", pay_min: "8", pay_max: "65", skillset: "math" }),
      wider: at("X", { payer: "Wide", pay_min: "8", pay_max: "65", skillset: "physics" }),
      cheap: at("h", { workforce: "crowd", unit: "task", task_minutes: "5", pay_min: "1", pay_max: "2" }),
      paid: at("i", {
        source_kind: "worker_report",
        ...one("27"),
        statistic: "point",
        observed: "2025-10-31",
      }),
    };
    await observed(
      records,
      async ({ engine }) => {
        const statements = await readStatements(engine);
        const told = statements.map(({ form, lo, hi, n, payer }) => [
          payer,
          form,
          Math.round(100 * Math.exp(lo)) / 100,
          Math.round(100 * Math.exp(hi)) / 100,
          n,
        ]);
        expect(told).toEqual([
          ["payer:a", "range", 20, 30, 1],
          ["payer:b", "point", 21, 21, 1],
          ["payer:c", "upto", 22, 22, 1],
          ["payer:d", "from", 23, 23, 1],
          ["payer:e", "summary", 24, 24, 160],
          ["payer:f", "summary", 25, 25, 10],
          ["payer:i", "point", 27, 27, 1],
        ]);
        const last = statements.at(-1);
        expect(last).toMatchObject({ evidence: "reported", skillset: "generalist", place: "US" });
        expect(last?.years).toBeCloseTo(-365 / 365.25, 9);
      },
      {
        survey: ["R1,s,2026-02-01,Scale,US,law,20,USD,hour,"],
        payroll: ["t,2026-02-01,Scale,,US,law,30,USD,hour"],
      },
    );
  });
});
