import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { toCellId } from "../src/core/cells/keys.js";
import { ageWeight } from "../src/core/stats/age-weight.js";
import type { Days } from "../src/core/units/time.js";
import { openDuckDb } from "../src/engines/duckdb/open.js";
import type { Engine, Row } from "../src/engines/engine.js";
import { readFx } from "../src/reference/fx.js";
import { readStudy } from "../src/study/config.js";
import type { ReducedCell } from "../src/study/estimate.js";
import { toTaskPay } from "../src/study/figures.js";
import { readStatements } from "../src/study/fit/read-statements.js";
import { ingest } from "../src/study/ingest.js";
import { observe } from "../src/study/observe.js";
import { reduceCells } from "../src/study/reduce.js";
import { makeStudy, observation } from "./helpers.js";

type Records = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Observed = {
  /** Rows of the table `weighted`, by record id. */
  readonly rows: Readonly<Record<string, Row>>;
  readonly openRatio: number;
  readonly engine: Engine;
};

const SURVEY = "respondent,id,observed,payer,country,skillset,pay,currency,unit,workforce";
const PAYROLL = "id,observed,payer,client,country,skillset,pay,currency,unit";

/** Public records by id (a sound posting with changes), and confidential lines, up to the table `weighted`. */
async function observed<T>(
  records: Records,
  use: (observed: Observed) => Promise<T> | T,
  {
    survey = [],
    payroll = [],
  }: { readonly survey?: readonly string[]; readonly payroll?: readonly string[] } = {},
): Promise<T> {
  const yaml = [
    "{ id: s, title: S, wave: 2026-10, as_of: 2026-10-31, organisation: Own, payers: payers.csv, sources: [",
    "{ id: pages, kind: published, file: observations.csv },",
    "{ id: survey, kind: survey, file: survey.csv },",
    "{ id: payroll, kind: internal, file: payroll.csv }] }",
  ];
  const lines = Object.entries(records).map(([id, changes]) => observation(id, changes));
  const dir = await makeStudy(lines, {
    "study.yaml": yaml.join("\n"),
    "survey.csv": `${[SURVEY, ...survey].join("\n")}\n`,
    "payroll.csv": `${[PAYROLL, ...payroll].join("\n")}\n`,
    "payers.csv":
      'alias,payer,owner,task_platform\nOutlier,Outlier,Scale,no\nScale,Scale,Scale,no\nPenny,Penny,Penny,yes\n"several, unnamed",,,no\n',
  });
  const study = await readStudy(dir);
  const engine = await openDuckDb();
  try {
    const fx = readFx();
    await ingest(engine, study, fx);
    const openRatio = await observe(engine, study.config, fx);
    const rows = await query(engine, "select * from weighted order by seq");
    return await use({
      rows: Object.fromEntries(rows.map((row) => [String(row.id), row])),
      openRatio,
      engine,
    });
  } finally {
    engine.close();
  }
}

async function query(engine: Engine, sql: string): Promise<Row[]> {
  const path = join(await mkdtemp(join(tmpdir(), "ratebook-sql-")), "query.sql");
  await writeFile(path, sql);
  return engine.run(pathToFileURL(path));
}

const column = (rows: Observed["rows"], name: string) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row[name]]));

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

describe("pay for a piece of work", () => {
  it("is read from offers of public pages, each repeat once, and from no average", async () => {
    const box = (payer: string, pay: string, changes = {}) => ({
      payer,
      role_title: `Box drawer at ${payer}`,
      skillset: "image",
      unit: "box",
      pay_min: pay,
      pay_max: pay,
      statistic: "point",
      ...changes,
    });
    const records = {
      a: box("A", "0.1"),
      again: box("A", "0.1", { source_url: "https://other.example/a" }),
      b: box("B", "0.3"),
      mean: box("C", "0.9", { statistic: "average" }),
    };
    await observed(records, async ({ engine }) => {
      expect(await toTaskPay(engine)).toMatchObject([
        { skillset: "image", unit: "box", n_observations: 2, n_contributors: 2, p50_usd: 0.2 },
      ]);
    });
  });
});

describe("the cells that records stand behind", () => {
  const reduce = (records: Records, survey: readonly string[] = []) =>
    observed(
      records,
      async ({ engine, openRatio }) => {
        const cells = await reduceCells(engine, ["posted", "repeated"], openRatio);
        return new Map(cells.map((cell) => [toCellId(cell.keys), cell]));
      },
      { survey },
    );
  const OTHER_KEYS = {
    level: "mid",
    work_kind: "image_video_annotation",
    workforce: "contractor",
    pay_model: "per_task",
  };
  const ends = (cell: ReducedCell | undefined) => cell?.offers.map(({ lo, hi }) => [lo, hi]);

  it("hold “up to” and “from” opened by the study's ratio", async () => {
    const cells = await reduce({
      range: { role_title: "a", payer: "A", pay_min: "20", pay_max: "30" },
      upto: { role_title: "b", payer: "B", pay_min: "", pay_max: "24", statistic: "upto", skillset: "law" },
      from: { role_title: "c", payer: "C", pay_min: "24", pay_max: "", statistic: "from", skillset: "math" },
    });
    expect(ends(cells.get("law/US"))).toEqual([[16, 24]]);
    expect(ends(cells.get("math/US"))).toEqual([[24, 36]]);
  });

  it("are those of skillset, place, further keys and stratum: evidence of all kinds in its own grid only", async () => {
    const ids = [
      ...(
        await reduce({
          one: { skillset: "law", country: "GB", level: "expert" },
          two: {
            skillset: "law",
            country: "GB",
            role_title: "t",
            payer: "B",
            source_kind: "worker_report",
            ...OTHER_KEYS,
          },
        })
      ).keys(),
    ].filter((id) => /(^|:)law\/GB/.test(id));
    expect(ids.sort()).toEqual([
      "law/GB",
      "law/GB/evidence=posted",
      "law/GB/evidence=reported",
      "law/GB/level=expert",
      "law/GB/pay_model=hourly",
      "law/GB/workforce=marketplace",
      "with_low_cost:law/GB",
    ]);
  });

  it("part low-cost work from the headline, and hold both together beside it", async () => {
    const crowd = {
      ...OTHER_KEYS,
      workforce: "crowd",
      unit: "task",
      task_minutes: "5",
      pay_min: "1",
      pay_max: "2",
      skillset: "image",
    };
    const cells = await reduce({
      low: { ...crowd, payer: "A" },
      other: { skillset: "image", payer: "B", role_title: "b" },
    });
    const contributors = (id: string) => cells.get(id)?.support.contributors;
    expect(["image/US", "low_cost_task:image/US", "with_low_cost:image/US"].map(contributors)).toEqual([
      1, 1, 2,
    ]);
    expect([...cells.keys()].filter((id) => id.includes("image/US/")).sort()).toEqual([
      "image/US/evidence=posted",
      "image/US/pay_model=hourly",
      "image/US/workforce=marketplace",
    ]);
  });

  it("count statements, contributors and evidence, and the middle age, of all and of the public alone", async () => {
    const day = (observed_on: string, payer: string, changes = {}) => ({
      observed: observed_on,
      payer,
      role_title: observed_on,
      ...changes,
    });
    const cells = await reduce(
      {
        a: day("2026-10-31", "A"),
        b: day("2026-10-21", "A"),
        c: day("2026-10-01", "B", { source_kind: "news" }),
        d: day("2026-09-01", "several, unnamed", { source_kind: "news" }),
      },
      ["R1,s,2026-10-31,,US,generalist,20,USD,hour,marketplace"],
    );
    const cell = cells.get("generalist/US");
    expect(cell?.support).toMatchObject({ observations: 4, contributors: 2, medianAgeDays: 20 });
    expect(cell?.support.mix).toMatchObject({ posted: 0.5, repeated: 0.5, paid: 0 });
    const workforce = cells.get("generalist/US/evidence=reported");
    expect(workforce?.support).toMatchObject({ observations: 1, contributors: 1 });
    expect(workforce?.publicSupport).toBeNull();
    expect(workforce?.confidential).toMatchObject([
      { kind: "respondent", contributor: "respondent:survey:R1", weight: 1000 },
    ]);
    expect(cells.get("generalist/US/workforce=marketplace")?.confidential).toEqual([]);
  });
});
