import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRelease } from "../src/bundle/read.js";
import { verifyBundle } from "../src/bundle/verify.js";
import { RELEASE_FILES } from "../src/core/release/tables.js";
import { readStudy } from "../src/study/config.js";
import { listIssues } from "../src/study/run.js";
import { build, PAYERS, SIX } from "./built.js";
import { makeStudy, OBSERVATION_COLUMNS, observation } from "./helpers.js";

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
