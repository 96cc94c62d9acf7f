import { describe, expect, it } from "vitest";
import { toCellId } from "../src/core/cells/keys.js";
import type { ReducedCell } from "../src/study/estimate.js";
import { toTaskPay } from "../src/study/figures.js";
import { reduceCells } from "../src/study/reduce.js";
import { observed, type Records } from "./observed.js";

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
