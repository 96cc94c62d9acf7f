import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readRelease } from "../src/bundle/read.js";
import type { Release } from "../src/core/release/release.js";
import { readStudy, type Study } from "../src/study/config.js";
import { buildStudy } from "../src/study/run.js";
import { makeStudy, observation, temporary } from "./helpers.js";

async function build(study: Study): Promise<Release> {
  const out = join(await temporary(), "release");
  await buildStudy(study, { out });
  return readRelease(out);
}

function without(study: Study, source: string): Study {
  return {
    ...study,
    config: { ...study.config, sources: study.config.sources.filter(({ id }) => id !== source) },
  };
}

describe("a study with a survey, against the same study without it", () => {
  let study: Study;
  let both: Release;
  let alone: Release;

  beforeAll(async () => {
    const dir = join(await temporary(), "study");
    await cp("test/cases/modelled/study", dir, { recursive: true });
    study = await readStudy(dir);
    [both, alone] = [await build(study), await build(without(study, "survey"))];
  });

  it("has the same model: statements, payers, sweeps, every diagnostic", () => {
    expect(both.manifest.model).not.toBeNull();
    expect(both.manifest.model).toEqual(alone.manifest.model);
  });

  it("has the same modelled effects", () => {
    const modelled = ({ effects }: Release) => effects.filter(({ method }) => method === "modelled");
    expect(modelled(both).length).toBeGreaterThan(30);
    expect(modelled(both)).toEqual(modelled(alone));
  });

  it("has the same row for every modelled cell that no confidential record touches", () => {
    const rows = new Map(alone.estimates.map((row) => [row.cell_id, row]));
    const untouched = both.estimates.filter(
      ({ method, confidential, cell_id }) => method === "modelled" && !confidential && rows.has(cell_id),
    );
    expect(untouched.length).toBeGreaterThan(100);
    const broader = (row: object) => ({ ...row, broader_cell: "" });
    for (const row of untouched) expect(broader(row)).toEqual(broader(rows.get(row.cell_id) ?? {}));
  });

  it("has the same evidence and register", () => {
    expect(both.evidence).toEqual(alone.evidence);
    expect(both.sources).toEqual(alone.sources);
  });

  it("is not fitted when only confidential records would make it large enough", async () => {
    const survey = ["respondent,observed,payer,country,skillset,pay,currency,unit"];
    for (let at = 0; at < 80; at++)
      survey.push(`r${at},2026-05-01,Payer ${at % 20},US,generalist,${15 + (at % 9)},USD,hour`);
    const lines = Array.from({ length: 12 }, (_, at) =>
      observation(`p${at}`, { payer: `P${at}`, role_title: `Rater ${at}` }),
    );
    const { manifest } = await build(await surveyed(lines, survey));
    expect(manifest.counts.used).toBe(92);
    expect(manifest.model).toBeNull();
  });
});

async function surveyed(lines: readonly string[], survey: readonly string[]): Promise<Study> {
  const yaml = [
    "id: s",
    "title: S",
    "wave: 2026-10",
    "as_of: 2026-10-31",
    "headline_evidence: [posted, reported]",
    "payers: payers.csv",
    "sources:",
    "  - { id: pages, kind: published, file: observations.csv }",
    "  - { id: survey, kind: survey, file: survey.csv }",
    "",
  ];
  const dir = await makeStudy(lines, {
    "study.yaml": yaml.join("\n"),
    "survey.csv": `${survey.join("\n")}\n`,
    "payers.csv": "alias,payer,owner,task_platform\nPennywork,Pennywork,Pennywork,yes\n",
  });
  return readStudy(dir);
}

type Answer = { readonly country?: string; readonly skillset?: string; readonly rest?: string };

/** Answers of different people, all about $20 an hour. `rest`: unit, workforce, minutes of a task. */
function answers(
  n: number,
  from: number,
  { country = "DE", skillset = "generalist", rest = "hour,,," }: Answer,
) {
  return Array.from({ length: n }, (_, at) => {
    const pay = rest.startsWith("task") ? "0.20" : String(18 + ((from + at) % 6));
    return `r${from + at},2026-05-01,,${country},${skillset},${pay},USD,${rest}`;
  });
}

async function methods(survey: readonly string[]): Promise<(cell: string) => string> {
  const header = "respondent,observed,payer,country,skillset,pay,currency,unit,workforce,task_minutes";
  const trimmed = survey.map((line) => line.replace(/,$/, ""));
  const { estimates } = await build(await surveyed([], [header, ...trimmed]));
  const rows = new Map(estimates.map((row) => [row.cell_id, row]));
  return (cell) => {
    const row = rows.get(cell);
    if (row?.method !== "suppressed") return row?.method ?? "no row";
    return /subtraction/.test(row.reason) ? "subtraction" : "few";
  };
}

describe("what is left of a published confidential cell without its published parts", () => {
  it("by place: 12 people in one country are withheld when 2 in another would be left of the region", async () => {
    const method = await methods([
      ...answers(12, 0, { country: "DE" }),
      ...answers(2, 20, { country: "FR" }),
    ]);
    expect(method("generalist/FR")).toBe("few");
    expect(method("generalist/155")).toBe("direct");
    expect(method("generalist/DE")).toBe("subtraction");
  });

  it("by place: nothing is withheld when the other country passes by itself", async () => {
    const method = await methods([
      ...answers(12, 0, { country: "DE" }),
      ...answers(6, 20, { country: "FR" }),
    ]);
    expect(["generalist/FR", "generalist/155", "generalist/DE"].map(method)).toEqual(Array(3).fill("direct"));
  });

  it("by skillset: a family's large skillset is withheld when 2 people of another would be left", async () => {
    const method = await methods([
      ...answers(12, 0, { skillset: "law" }),
      ...answers(2, 20, { skillset: "finance" }),
    ]);
    expect(method("finance/DE")).toBe("few");
    expect(method("family:legal_finance/DE")).toBe("direct");
    expect(method("law/DE")).toBe("subtraction");
  });

  it("by skillset: also where the large one is the only skillset of its family", async () => {
    const method = await methods([
      ...answers(12, 0, { skillset: "medicine" }),
      ...answers(2, 20, { skillset: "law" }),
    ]);
    expect(method("law/DE")).toBe("few");
    expect(method("specialist/DE")).toBe("direct");
    expect(method("medicine/DE")).toBe("subtraction");
  });

  it("by skillset: all work without specialist work is generalist work", async () => {
    const method = await methods([
      ...answers(12, 0, { skillset: "generalist" }),
      ...answers(2, 20, { skillset: "law" }),
    ]);
    expect(method("any/DE")).toBe("direct");
    expect(method("generalist/DE")).toBe("subtraction");
  });

  it("by stratum: the headline is withheld when 2 people of low-cost work would be left", async () => {
    const method = await methods([
      ...answers(12, 0, { rest: "hour,marketplace,," }),
      ...answers(2, 20, { rest: "task,crowd,1" }),
    ]);
    expect(method("low_cost_task:generalist/DE")).toBe("few");
    expect(method("with_low_cost:generalist/DE")).toBe("direct");
    expect(method("generalist/DE")).toBe("subtraction");
  });

  it("by a further key: a workforce is withheld when 2 people of another would be left", async () => {
    const method = await methods([
      ...answers(12, 0, { rest: "hour,marketplace,," }),
      ...answers(2, 20, { rest: "hour,bpo,," }),
    ]);
    expect(method("generalist/DE")).toBe("direct");
    expect(method("generalist/DE/workforce=bpo")).toBe("few");
    expect(method("generalist/DE/workforce=marketplace")).toBe("subtraction");
  });
});
