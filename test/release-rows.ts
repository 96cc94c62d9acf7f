import { baseCell, type CellKeys, toCellId } from "../src/core/cells/keys.js";
import { placeKind } from "../src/core/cells/places.js";
import { describeSkillset } from "../src/core/cells/skillsets.js";
import type { Comparable } from "../src/core/release/comparable.js";
import type { EstimateRow } from "../src/core/release/estimate-row.js";
import type { EvidenceRow } from "../src/core/release/evidence-row.js";
import type { Manifest } from "../src/core/release/manifest.js";
import type { Release } from "../src/core/release/release.js";
import type { SourceRow } from "../src/core/release/source-row.js";

/** A cell's row with a rate of $20 from one statement, with changes. */
export function estimateRow(keys: Partial<CellKeys>, changes: Partial<EstimateRow> = {}): EstimateRow {
  const cell = { ...baseCell("law", "US"), ...keys };
  const none = { p10_hourly_usd: null, p90_hourly_usd: null };
  const local = { p10_hourly_local: null, p25_hourly_local: null, p50_hourly_local: null };
  const ppp = { p10_hourly_ppp: null, p25_hourly_ppp: null, p50_hourly_ppp: null };
  return {
    cell_id: toCellId(cell),
    stratum: cell.stratum,
    grid: cell.grid,
    ...describeSkillset(cell.skillset),
    place: cell.place,
    place_label: cell.place,
    place_kind: placeKind(cell.place),
    region: "",
    key: cell.key,
    key_label: cell.key,
    basis: "nominal",
    method: "direct",
    reason: "",
    broader_cell: "",
    grade: "C",
    ...none,
    p25_hourly_usd: 18,
    p50_hourly_usd: 20,
    p75_hourly_usd: 22,
    p50_lo80_hourly_usd: 19,
    p50_hi80_hourly_usd: 21,
    p50_lo95_hourly_usd: 18,
    p50_hi95_hourly_usd: 22,
    local_currency: "",
    ...local,
    p75_hourly_local: null,
    p90_hourly_local: null,
    ...ppp,
    p75_hourly_ppp: null,
    p90_hourly_ppp: null,
    n_observations: 1,
    n_contributors: 1,
    top_share: 1,
    share_posted: 1,
    share_paid: 0,
    share_reported: 0,
    share_compiled: 0,
    share_repeated: 0,
    median_age_days: 30,
    confidential: false,
    ...changes,
  };
}

/** A public posting of $20 an hour for lawyers in the United States, with changes. */
export function evidenceRow(id: string, changes: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id,
    status: "used",
    role: "estimate",
    reason: "",
    duplicate_of: "",
    stratum: "headline",
    source: "boards",
    file: "boards.csv",
    row: 2,
    source_url: `https://example.com/${id}`,
    publisher: "Example",
    source_kind: "posting",
    evidence: "posted",
    payer: "Acme",
    owner: "Acme",
    contributor: "payer:Acme",
    origin: "Acme",
    date: "2026-10-01",
    age_days: 30,
    skillset: "law",
    family: "legal_finance",
    level: "expert",
    language: "",
    work_kind: "",
    pay_model: "hourly",
    workforce: "contractor",
    place: "US",
    place_label: "United States",
    role_title: "Lawyer",
    pay_min: 20,
    pay_max: 20,
    currency: "USD",
    unit: "hour",
    statistic: "point",
    n: null,
    hours_basis: "stated",
    fx_units_per_usd: 1,
    pay_hourly_min_usd: 20,
    pay_hourly_max_usd: 20,
    weight: 1000,
    note: "",
    links: "[]",
    corrections: "[]",
    ...changes,
  };
}

/** A small release that agrees with itself: one record behind one cell, and an empty cell that points to it. */
export function soundRelease(changes: Partial<Release> = {}): Release {
  const fates = { rows: 1, used: 1, duplicate: 0, out_of_scope: 0, issue: 0 };
  const evidence = [evidenceRow("a")];
  const source: SourceRow = {
    source_url: "https://example.com/a",
    publisher: "Example",
    source_kind: "posting",
    origin: "Acme",
    published: "2026-10-01",
    ...fates,
  };
  const counts = {
    ...fates,
    used_in_estimates: 1,
    used_beside: 0,
    addresses: 1,
    cells_direct: 1,
    cells_modelled: 0,
    cells_insufficient: 1,
    cells_suppressed: 0,
  };
  const manifest = {
    headline_evidence: ["posted"],
    counts,
    accounting: [{ source: "boards", kind: "postings", confidential: false, ...fates }],
  } as unknown as Manifest;
  return {
    manifest,
    estimates: [
      estimateRow({}),
      estimateRow(
        { grid: "level", key: "phd" },
        {
          method: "insufficient",
          broader_cell: "law/US",
          grade: "E",
          n_observations: 0,
          n_contributors: 0,
          p25_hourly_usd: null,
          p50_hourly_usd: null,
          p75_hourly_usd: null,
          p50_lo80_hourly_usd: null,
          p50_hi80_hourly_usd: null,
          p50_lo95_hourly_usd: null,
          p50_hi95_hourly_usd: null,
        },
      ),
    ],
    evidence,
    effects: [],
    sources: [source],
    figures: {} as Release["figures"],
    ...changes,
  };
}

/** A small release to compare: the cell `law/US` and its one record, with changes. */
export function comparable({
  manifest,
  ...changes
}: Partial<Omit<Comparable, "manifest">> & {
  readonly manifest?: Partial<Comparable["manifest"]>;
} = {}): Comparable {
  return {
    manifest: {
      format: "ratebook-release/1",
      id: "small-2026-10",
      study: { id: "small", title: "Small", description: "", publisher: "", licence: "CC-BY-4.0" },
      wave: "2026-10",
      as_of: "2026-10-31",
      versions: { ratebook: "0.1.0", taxonomy: "1.0.0" },
      seed: 7,
      headline_evidence: ["posted", "repeated"],
      inputs: [],
      parameters: [
        { name: "half_life_months", value: 12, note: "" },
        { name: "open_ratio", value: 1.8, note: "" },
      ],
      ...manifest,
    },
    estimates: [estimateRow({})],
    evidence: [evidenceRow("a")],
    ...changes,
  };
}
