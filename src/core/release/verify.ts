import type { EstimateRow } from "./estimate-row.js";
import type { EvidenceRow } from "./evidence-row.js";
import type { Release } from "./release.js";
import { standsBehind } from "./stands-behind.js";

/** Something in a release that contradicts something else in it. */
export type Problem = { readonly where: string; readonly what: string };

/**
 * Checks that a release agrees with itself: the four fates add up, counts equal what the tables hold, percentiles
 * rise, intervals hold their median, each broader cell exists and has a rate, and each public cell's counts can be
 * counted again from the evidence. Empty for a sound release.
 */
export function verifyTables(release: Release): Problem[] {
  return [
    ...verifyAccounting(release),
    ...verifySources(release),
    ...release.estimates.flatMap(verifyRow),
    ...verifyLadder(release.estimates),
    ...verifyEvidence(release),
  ];
}

function verifyAccounting({ manifest: { counts, accounting }, estimates }: Release): Problem[] {
  const accounts = [{ source: "counts", ...counts }, ...accounting];
  const unbalanced = accounts.filter(
    (one) => one.used + one.duplicate + one.out_of_scope + one.issue !== one.rows,
  );
  const split = counts.used_in_estimates + counts.used_beside !== counts.used;
  const cells =
    counts.cells_direct + counts.cells_modelled + counts.cells_insufficient + counts.cells_suppressed;
  return [
    ...unbalanced.map(({ source }) => ({
      where: `release.json, ${source}`,
      what: "used, duplicate, out of scope and issue do not add up to rows",
    })),
    ...(split
      ? [{ where: "release.json, counts", what: "used in estimates and used beside do not add up to used" }]
      : []),
    ...(cells !== estimates.length
      ? [{ where: "release.json, counts", what: `${cells} cells counted, ${estimates.length} in estimates` }]
      : []),
  ];
}

function verifySources({ manifest, sources }: Release): Problem[] {
  const problems = sources
    .filter((row) => row.used + row.duplicate + row.out_of_scope + row.issue !== row.rows)
    .map((row) => ({
      where: `sources.csv, ${row.source_url}`,
      what: "the four fates do not add up to rows",
    }));
  if (manifest.counts.addresses === sources.length) return problems;
  return [
    ...problems,
    { where: "sources.csv", what: `${sources.length} addresses, ${manifest.counts.addresses} counted` },
  ];
}

function verifyRow(row: EstimateRow): Problem[] {
  const where = `estimates, ${row.cell_id}`;
  const rising = [
    row.p10_hourly_usd,
    row.p25_hourly_usd,
    row.p50_hourly_usd,
    row.p75_hourly_usd,
    row.p90_hourly_usd,
  ];
  const interval = [
    row.p50_lo95_hourly_usd,
    row.p50_lo80_hourly_usd,
    row.p50_hi80_hourly_usd,
    row.p50_hi95_hourly_usd,
  ];
  const problems: Problem[] = [];
  if (!rises(rising)) problems.push({ where, what: "percentiles do not rise" });
  if (!rises(interval)) problems.push({ where, what: "the 80 % interval is not inside the 95 % one" });
  const rated = row.method === "direct" || row.method === "modelled";
  if (rated !== (row.p50_hourly_usd !== null))
    problems.push({ where, what: `${row.method}, but p50 is ${row.p50_hourly_usd}` });
  if (row.method === "suppressed" && row.n_observations !== null)
    problems.push({ where, what: "withheld, but shows counts" });
  return problems;
}

function rises(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.every((value, index) => index === 0 || value >= (known[index - 1] as number));
}

function verifyLadder(estimates: readonly EstimateRow[]): Problem[] {
  const byId = new Map(estimates.map((row) => [row.cell_id, row]));
  const unknown = estimates.filter((row) => {
    const broader = byId.get(row.broader_cell);
    return row.broader_cell !== "" && broader?.method !== "direct" && broader?.method !== "modelled";
  });
  const twice = byId.size === estimates.length ? [] : [{ where: "estimates", what: "a cell stands twice" }];
  return [
    ...twice,
    ...unknown.map(({ cell_id, broader_cell }) => ({
      where: `estimates, ${cell_id}`,
      what: `broader cell without a rate: ${broader_cell}`,
    })),
  ];
}

function verifyEvidence({ manifest, estimates, evidence }: Release): Problem[] {
  const counted = new Map(
    estimates
      .filter((row) => !row.confidential && row.n_observations !== null)
      .map((row) => [row.cell_id, row]),
  );
  const problems: Problem[] = [];
  for (const row of counted.values()) {
    const behind = evidence.filter(
      (one) => one.role === "estimate" && standsBehind(row, one, manifest.headline_evidence),
    );
    const contributors = new Set(behind.map(({ contributor }: EvidenceRow) => contributor).filter(Boolean))
      .size;
    if (behind.length !== row.n_observations || contributors !== row.n_contributors) {
      problems.push({
        where: `estimates, ${row.cell_id}`,
        what: `${row.n_observations} statements of ${row.n_contributors} contributors, the evidence holds ${behind.length} of ${contributors}`,
      });
    }
  }
  return problems;
}
