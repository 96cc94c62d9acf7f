import { describe, expect, it } from "vitest";
import { comparable, estimateRow, evidenceRow } from "../../../test/release-rows.js";
import { diffReleases, type ReleaseDiff } from "./diff.js";
import type { EvidenceRow } from "./evidence-row.js";

const moved = estimateRow({}, { p50_hourly_usd: 24 });
const modelled = estimateRow({}, { method: "modelled" });
const modelledMoved = estimateRow({}, { method: "modelled", p50_hourly_usd: 24 });
const one = (diff: ReleaseDiff) => diff.cells[0]?.reasons ?? [];
const names = (diff: ReleaseDiff) => one(diff).map(({ reason }) => reason);

/** What is said of `law/US` when its median moves from $20 to $24 and its record changes so. */
function afterChange(changes: Partial<EvidenceRow>, before: Partial<EvidenceRow> = {}): string[] {
  return names(
    diffReleases(
      comparable({ evidence: [evidenceRow("a", before)] }),
      comparable({ evidence: [evidenceRow("a", { ...before, ...changes })], estimates: [moved] }),
    ),
  );
}

describe("a cell between two releases", () => {
  it("is unchanged when its median is the same to the published decimals, or none in both", () => {
    const none = estimateRow({ grid: "level", key: "phd" }, { p50_hourly_usd: null, method: "insufficient" });
    const release = comparable({ estimates: [estimateRow({}), none] });
    const diff = diffReleases(release, comparable({ estimates: [estimateRow({}, { grade: "B" }), none] }));
    expect(diff.counts).toMatchObject({ unchanged: 2, moved_small: 0, moved_large: 0 });
    expect(diff.cells).toEqual([]);
  });

  it("appears, goes, gains or loses its rate, or moves: with both sides and the gate's words", () => {
    const bare = { method: "insufficient", p50_hourly_usd: null, reason: "2 of 5 contributors" } as const;
    const at = (place: string, changes = {}) => estimateRow({ place }, changes);
    const diff = diffReleases(
      comparable({ estimates: [at("US"), at("CA"), at("KE", bare), at("IN")] }),
      comparable({ estimates: [at("US", { p50_hourly_usd: 21 }), at("CA", bare), at("KE"), at("DE")] }),
    );
    const found = Object.fromEntries(diff.cells.map((cell) => [cell.cell_id, cell]));
    expect(Object.values(found).map(({ change }) => change)).toHaveLength(5);
    expect(found["law/US"]).toMatchObject({ change: "moved", ratio: 1.05, large: false, headline: true });
    expect(found["law/CA"]).toMatchObject({
      change: "lost",
      ratio: null,
      after: { reason: "2 of 5 contributors" },
    });
    expect(found["law/KE"]).toMatchObject({ change: "gained", before: { reason: "2 of 5 contributors" } });
    expect(found["law/IN"]).toMatchObject({ change: "gone", after: null });
    expect(found["law/DE"]).toMatchObject({ change: "appeared", before: null });
    expect(diff.counts).toEqual({
      unchanged: 0,
      moved_small: 1,
      moved_large: 0,
      gained: 1,
      lost: 1,
      appeared: 1,
      gone: 1,
    });
  });
});

describe("each reason follows from a change that is its own", () => {
  it("added and removed records, by id", () => {
    const [few, many] = [
      comparable(),
      comparable({ evidence: [evidenceRow("a"), evidenceRow("b")], estimates: [moved] }),
    ];
    expect(one(diffReleases(few, many))).toEqual([{ reason: "added", count: 1, records: ["b"], note: "" }]);
    expect(one(diffReleases(many, few))).toEqual([{ reason: "removed", count: 1, records: ["b"], note: "" }]);
  });

  it.each<[string, Partial<EvidenceRow>]>([
    ["an amount", { pay_max: 28, pay_hourly_max_usd: 28 }],
    [
      "a currency",
      { currency: "CAD", fx_units_per_usd: 1.4, pay_hourly_min_usd: 14, pay_hourly_max_usd: 14 },
    ],
    ["a unit", { unit: "day", pay_hourly_min_usd: 2.5, pay_hourly_max_usd: 2.5 }],
    ["a statistic", { statistic: "from" }],
    ["a day", { date: "2026-09-01", age_days: 60, weight: 900 }],
    ["the hours", { hours_basis: "stated 20.0 h a week", pay_hourly_min_usd: 40 }],
    ["a payer, and with it who counts", { payer: "Bell", owner: "Bell", contributor: "payer:Bell" }],
  ])("corrected: %s", (_name, changes) => {
    expect(afterChange(changes)).toEqual(["corrected"]);
  });

  it.each<[string, Partial<EvidenceRow>]>([
    ["another skillset", { skillset: "medicine", family: "health" }],
    ["another place", { place: "KE" }],
    ["out of scope", { status: "out_of_scope", role: "", weight: 0, reason: "client price" }],
    ["beside the estimate", { role: "beside", weight: 0, reason: "boilerplate range" }],
    ["another evidence", { evidence: "reported" }],
    ["low-cost task labour", { stratum: "low_cost_task" }],
    ["another owner group", { owner: "Bell", contributor: "payer:Bell" }],
  ])("reclassified: %s", (_name, changes) => {
    expect(afterChange(changes)).toEqual(["reclassified"]);
  });

  it("reclassified: an attribute that only the model reads moves modelled cells, and no direct one", () => {
    const evidence = [evidenceRow("a", { level: "phd" })];
    const diff = (old: typeof moved, fresh: typeof moved) =>
      names(diffReleases(comparable({ estimates: [old] }), comparable({ evidence, estimates: [fresh] })));
    expect(diff(modelled, modelledMoved)).toEqual(["reclassified"]);
    expect(diff(estimateRow({}), moved)).toEqual(["unexplained"]);
  });

  it("linked: a repeat from now on, or no longer", () => {
    const repeat = { status: "duplicate", role: "", weight: 0, duplicate_of: "z" } as const;
    expect(afterChange(repeat)).toEqual(["linked"]);
    expect(afterChange({ status: "used", role: "estimate", weight: 1000, duplicate_of: "" }, repeat)).toEqual(
      ["linked"],
    );
  });

  it("re-weighted by age: another day, the same records", () => {
    const older = [evidenceRow("a", { age_days: 60, weight: 900 })];
    const diff = diffReleases(
      comparable(),
      comparable({ manifest: { as_of: "2026-11-30" }, evidence: older, estimates: [moved] }),
    );
    expect(names(diff)).toEqual(["aged"]);
  });

  it("re-weighted by age: an undated record, whose age follows from the others", () => {
    expect(afterChange({ age_days: 400, weight: 500 }, { date: "", age_days: 300 })).toEqual(["aged"]);
  });

  it("method: the same statement valued or weighed otherwise", () => {
    expect(afterChange({ fx_units_per_usd: 1.1, pay_hourly_min_usd: 18 })).toEqual(["method"]);
    expect(afterChange({ weight: 700 })).toEqual(["method"]);
  });

  it("method: a record whose open end another ratio closes, in direct cells alone", () => {
    const evidence = [evidenceRow("a", { statistic: "upto" })];
    const manifest = { parameters: [{ name: "open_ratio", value: 1.9, note: "" }] };
    const [old, fresh] = [comparable({ evidence }), comparable({ evidence, estimates: [moved], manifest })];
    const parameters = [{ name: "open_ratio", value: 1.8, note: "" }];
    const diff = diffReleases({ ...old, manifest: { ...old.manifest, parameters } }, fresh);
    expect(one(diff)).toEqual([{ reason: "method", count: 1, records: ["a"], note: "open_ratio" }]);
  });

  it("method: direct turned modelled, and other thresholds", () => {
    const turned = diffReleases(comparable(), comparable({ estimates: [modelledMoved] }));
    expect(one(turned)).toEqual([{ reason: "method", count: 0, records: [], note: "direct → modelled" }]);
    const thresholds = { parameters: [{ name: "half_life_months", value: 6, note: "" }] };
    const other = diffReleases(comparable(), comparable({ estimates: [moved], manifest: thresholds }));
    expect(other.settings.map(({ name }) => name)).toContain("half_life_months");
    expect(one(other)).toEqual([{ reason: "method", count: 0, records: [], note: "other thresholds" }]);
  });

  it("model: other records of the study changed, or the version", () => {
    const other = evidenceRow("b", { skillset: "medicine", family: "health" });
    const records = diffReleases(
      comparable({ estimates: [modelled] }),
      comparable({ evidence: [evidenceRow("a"), other], estimates: [modelledMoved] }),
    );
    expect(one(records)).toMatchObject([
      { reason: "model", count: 1, note: "records changed in the whole study: 1" },
    ]);
    const versions = { ratebook: "0.2.0", taxonomy: "1.0.0" };
    const version = diffReleases(
      comparable({ estimates: [modelled] }),
      comparable({ manifest: { versions }, estimates: [modelledMoved] }),
    );
    expect(one(version)).toMatchObject([{ reason: "model", count: 0, note: "another version or seed" }]);
  });

  it("confidential: records that no release shows", () => {
    const behind = estimateRow({}, { p50_hourly_usd: 25, confidential: true });
    expect(names(diffReleases(comparable(), comparable({ estimates: [behind] })))).toEqual(["confidential"]);
  });

  it("unexplained: a direct cell that moves with nothing", () => {
    expect(names(diffReleases(comparable(), comparable({ estimates: [moved] })))).toEqual(["unexplained"]);
  });

  it("a note that alone was corrected is told of the record and of no cell", () => {
    const diff = diffReleases(
      comparable(),
      comparable({ evidence: [evidenceRow("a", { note: "x" })], estimates: [moved] }),
    );
    expect(diff.records.reasons).toEqual({ corrected: 1 });
    expect(names(diff)).toEqual(["unexplained"]);
  });

  it("a day that is only written otherwise moves no cell, and none of them by hours that a record lost aside", () => {
    expect(afterChange({ date: "2026-10" })).toEqual(["unexplained"]);
    const aside = { status: "out_of_scope", role: "", weight: 0, hours_basis: "" } as const;
    expect(afterChange(aside)).toEqual(["reclassified"]);
  });

  it("a correction that puts a record aside is told beside it", () => {
    const aside = { status: "out_of_scope", role: "", weight: 0, note: "coerced work" } as const;
    expect(afterChange(aside)).toEqual(["corrected", "reclassified"]);
  });

  it("a cell has every reason that holds, with at most five ids, the weightiest first", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((id, index) =>
      evidenceRow(id, { weight: 100 * index }),
    );
    const diff = diffReleases(
      comparable({ evidence: [evidenceRow("z")] }),
      comparable({ evidence: many, estimates: [moved] }),
    );
    expect(one(diff)).toEqual([
      { reason: "added", count: 7, records: ["g", "f", "e", "d", "c"], note: "" },
      { reason: "removed", count: 1, records: ["z"], note: "" },
    ]);
  });
});

describe("releases that don't match", () => {
  it("of two studies are refused", () => {
    const study = { ...comparable().manifest.study, id: "large" };
    expect(() => diffReleases(comparable(), comparable({ manifest: { study } }))).toThrow(
      "invalid comparison: releases of two studies, small and large",
    );
  });

  it("of which one lacks a column are compared without it, and say so", () => {
    const old = {
      ...comparable({ evidence: [evidenceRow("a", { level: "" })] }),
      missing: ["evidence.level"],
    };
    const diff = diffReleases(old, comparable());
    expect(diff.records.changed).toEqual([]);
    expect(diff.notes).toEqual([
      "the older release (small-2026-10) has no evidence.level: changes there don't show",
    ]);
  });

  it("of two formats, or in the wrong order, say so", () => {
    const manifest = { format: "ratebook-release/2", as_of: "2026-09-30" };
    expect(diffReleases(comparable(), comparable({ manifest })).notes).toEqual([
      "the releases have different formats: ratebook-release/1, ratebook-release/2",
      "the first release is the newer one: 2026-10-31, 2026-09-30",
    ]);
  });
});
