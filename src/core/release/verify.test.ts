import { describe, expect, it } from "vitest";
import { estimateRow, evidenceRow, soundRelease } from "../../../test/release-rows.js";
import type { EstimateRow } from "./estimate-row.js";
import type { Release } from "./release.js";
import { verifyTables } from "./verify.js";

const [cell, empty] = soundRelease().estimates as [EstimateRow, EstimateRow];
const problems = (release: Release) => verifyTables(release).map(({ where, what }) => `${where}: ${what}`);
const withCell = (changes: Partial<EstimateRow>) =>
  problems(soundRelease({ estimates: [{ ...cell, ...changes }, empty] }));

function withCounts(changes: Partial<Release["manifest"]["counts"]>): string[] {
  const release = soundRelease();
  const counts = { ...release.manifest.counts, ...changes };
  return problems({ ...release, manifest: { ...release.manifest, counts } });
}

describe("a release that agrees with itself", () => {
  it("has no problems", () => {
    expect(verifyTables(soundRelease())).toEqual([]);
  });
});

describe("a release that contradicts itself is told so", () => {
  it.each([
    ["fates that do not add up", { duplicate: 1 }, "do not add up to rows"],
    ["a split of the used that does not add up", { used_beside: 1 }, "do not add up to used"],
    ["more cells counted than stand there", { cells_modelled: 3 }, "5 cells counted, 2 in estimates"],
    ["more addresses counted than stand there", { addresses: 2 }, "1 addresses, 2 counted"],
  ])("%s", (_name, changes, words) => {
    expect(withCounts(changes).join("\n")).toContain(words);
  });

  it.each([
    ["percentiles that fall", { p75_hourly_usd: 19 }, "percentiles do not rise"],
    ["an interval out of order", { p50_lo80_hourly_usd: 17 }, "the 80 % interval is not inside the 95 % one"],
    ["a rate without figures", { p50_hourly_usd: null }, "direct, but p50 is null"],
    ["figures without a rate", { method: "insufficient" }, "insufficient, but p50 is 20"],
    [
      "a withheld cell that shows counts",
      { method: "suppressed", p50_hourly_usd: null },
      "withheld, but shows counts",
    ],
    ["a count that the evidence does not hold", { n_observations: 2 }, "the evidence holds 1 of 1"],
    ["contributors that the evidence does not hold", { n_contributors: 3 }, "1 statements of 3 contributors"],
  ] as const)("%s", (_name, changes, words) => {
    expect(withCell(changes).join("\n")).toContain(words);
  });

  it("a broader cell that is not there, or has no rate", () => {
    for (const broader_cell of ["law/KE", empty.cell_id]) {
      const release = soundRelease({ estimates: [cell, { ...empty, broader_cell }] });
      expect(problems(release)).toEqual([
        `estimates, ${empty.cell_id}: broader cell without a rate: ${broader_cell}`,
      ]);
    }
  });

  it("a cell that stands twice", () => {
    expect(problems(soundRelease({ estimates: [cell, cell] }))).toContain("estimates: a cell stands twice");
  });

  it("a source whose fates do not add up, by its address", () => {
    const [source] = soundRelease().sources;
    const sources = source ? [{ ...source, issue: 1 }] : [];
    expect(problems(soundRelease({ sources }))).toEqual([
      "sources.csv, https://example.com/a: the four fates do not add up to rows",
    ]);
  });

  it("but counts that disclosure control rounded or withheld are not counted again", () => {
    expect(withCell({ confidential: true, n_observations: 5 })).toEqual([]);
    const hidden = { ...cell, method: "suppressed", p50_hourly_usd: null, n_observations: null } as const;
    const manifest = soundRelease().manifest;
    expect(problems(soundRelease({ manifest, estimates: [hidden, { ...empty, broader_cell: "" }] }))).toEqual(
      [],
    );
  });
});

it("a record beside the estimate is shown and not counted", () => {
  const evidence = [evidenceRow("a"), evidenceRow("b", { role: "beside", contributor: "payer:Other" })];
  expect(problems(soundRelease({ evidence }))).toEqual([]);
  expect(estimateRow({}).n_observations).toBe(1);
});
