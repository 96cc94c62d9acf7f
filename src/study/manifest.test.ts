import { describe, expect, it } from "vitest";
import type { Issue } from "../core/model/issue.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import { studyConfigSchema } from "./config.js";
import { type ManifestInputs, toManifest } from "./manifest.js";

const KINDS = ["published", "postings", "survey", "internal", "client_prices"] as const;
const CONFIG = studyConfigSchema.parse({
  id: "s",
  title: "S",
  wave: "2026-10",
  as_of: "2026-10-31",
  sources: [
    ...KINDS.map((kind) => ({ id: kind.replace("_", "-"), kind, file: `${kind}.csv` })),
    { id: "open-survey", kind: "survey", file: "open.csv", confidential: false },
    { id: "secret-postings", kind: "postings", file: "secret.csv", confidential: true },
  ],
});
const issue = (kind: Issue["kind"], fatal: boolean): Issue => ({
  kind,
  fatal,
  source: "published",
  file: "",
  row: 2,
  column: "",
  value: "",
  reason: "",
  record: "",
});
const account = (source: string, counts: Readonly<Record<string, number>>) => ({
  source,
  n: 0,
  n_used: 0,
  n_duplicate: 0,
  n_out_of_scope: 0,
  n_issue: 0,
  n_estimate: 0,
  n_beside: 0,
  n_hourly: 0,
  ...counts,
});

const INPUTS: ManifestInputs = {
  config: CONFIG,
  version: "1.2.3",
  inputs: [],
  evidence: [],
  tallies: {
    accounts: [
      account("published", {
        n: 10,
        n_used: 6,
        n_duplicate: 1,
        n_out_of_scope: 2,
        n_issue: 1,
        n_estimate: 5,
        n_beside: 1,
        n_hourly: 8,
      }),
      account("survey", { n: 4, n_used: 4, n_estimate: 4, n_hourly: 4 }),
    ],
    totals: { addresses: 7, publishers: 5, origins: 4, contributors: 6, countries: 3 },
    scopes: [{ reason_code: "low_cost", n: 2 }],
  },
  issues: [
    issue("undated", false),
    issue("unknown_unit", true),
    issue("undated", false),
    issue("uneven_row", true),
  ],
  unreadable: new Map([["published", 3]]),
  estimates: (["direct", "direct", "modelled", "insufficient", "suppressed"] as const).map(
    (method) => ({ method }) as EstimateRow,
  ),
  openRatio: 1.2345678912,
  model: undefined,
};
const manifest = toManifest(INPUTS);
const of = (source: string) => manifest.accounting.find((row) => row.source === source);

describe("the register of sources", () => {
  it("calls surveys and internal records confidential, the others public", () => {
    expect(KINDS.filter((kind) => of(kind.replace("_", "-"))?.confidential)).toEqual(["survey", "internal"]);
  });

  it("follows what the study says of a source over its kind", () => {
    expect(of("open-survey")?.confidential).toBe(false);
    expect(of("secret-postings")?.confidential).toBe(true);
  });

  it("counts rows that could not be read as rows and as issues", () => {
    expect(of("published")).toMatchObject({ rows: 13, used: 6, duplicate: 1, out_of_scope: 2, issue: 4 });
    for (const { rows, used, duplicate, out_of_scope, issue: lost } of manifest.accounting)
      expect(used + duplicate + out_of_scope + lost).toBe(rows);
  });

  it("lists sources without a record", () => {
    expect(manifest.accounting.map(({ source }) => source)).toEqual(CONFIG.sources.map(({ id }) => id));
    expect(of("internal")).toMatchObject({ rows: 0, used: 0 });
  });
});

describe("the manifest's counts", () => {
  it("are the sums of the sources and of the cells", () => {
    expect(manifest.counts).toMatchObject({
      rows: 17,
      used: 10,
      duplicate: 1,
      out_of_scope: 2,
      issue: 4,
      used_in_estimates: 9,
      used_beside: 1,
      hourly: 12,
      addresses: 7,
      contributors: 6,
      cells_direct: 2,
      cells_modelled: 1,
      cells_insufficient: 1,
      cells_suppressed: 1,
    });
  });

  it("count issues by kind and by whether they end the record", () => {
    expect(manifest.issue_counts).toEqual([
      { kind: "undated", fatal: false, count: 2 },
      { kind: "uneven_row", fatal: true, count: 1 },
      { kind: "unknown_unit", fatal: true, count: 1 },
    ]);
  });

  it("give each reason for being out of scope in words", () => {
    expect(manifest.scope_counts).toEqual([{ reason: "low-cost task labour", count: 2 }]);
  });
});

describe("the manifest's account of the methods", () => {
  it("names the release after study and wave, and holds no clock", () => {
    expect(manifest).toMatchObject({ id: "s-2026-10", as_of: "2026-10-31", versions: { ratebook: "1.2.3" } });
    expect(toManifest(INPUTS)).toEqual(manifest);
  });

  it("says that there is no model where too little stands to fit it on", () => {
    expect(manifest.model).toBeNull();
    expect(manifest.methods.find(({ key }) => key === "model")?.text).toMatch("too few public statements");
  });

  it("prints the study's own opening ratio", () => {
    expect(manifest.parameters.find(({ name }) => name === "open_ratio")?.value).toBe(1.234568);
  });
});
