import { compareText } from "../units/order.js";
import { type CellPair, type CellReason, createReasons } from "./cell-reasons.js";
import type { Comparable } from "./comparable.js";
import type { EstimateRow } from "./estimate-row.js";
import { hasRate } from "./query.js";
import { type ChangeContext, changedRecords, type RecordChange, recordReasons } from "./record-changes.js";
import { changedSettings, openRatioOf, type Setting } from "./settings.js";

/** What became of a cell; `unchanged`: the same median to the published six decimals, or none in both. */
export type CellChange = "appeared" | "gone" | "gained" | "lost" | "moved";

/** A cell in one of the two releases. Amounts are USD an hour. */
export type CellSide = Pick<
  EstimateRow,
  | "method"
  | "reason"
  | "grade"
  | "p50_hourly_usd"
  | "p50_lo95_hourly_usd"
  | "p50_hi95_hourly_usd"
  | "n_observations"
  | "n_contributors"
>;

export type CellDiff = {
  readonly cell_id: string;
  readonly label: string;
  /** True in the base grid of the headline. */
  readonly headline: boolean;
  readonly change: CellChange;
  readonly before: CellSide | null;
  readonly after: CellSide | null;
  /** New median ÷ old; null unless both have one above zero. */
  readonly ratio: number | null;
  /** True for a median that moved by more than {@link SMALL_MOVE} of the lower of the two. */
  readonly large: boolean;
  readonly reasons: readonly CellReason[];
};

export type RecordDiff = {
  readonly id: string;
  /** Its id in the older release; null for an added record, as `id` is the older one's for a removed one. */
  readonly id_before: string | null;
  readonly reasons: readonly string[];
  readonly fields: RecordChange["fields"];
};

export type ReleaseDiff = {
  readonly before: ReleaseName;
  readonly after: ReleaseName;
  /** What keeps the comparison from being whole, for a reader. */
  readonly notes: readonly string[];
  readonly settings: readonly Setting[];
  readonly counts: Readonly<
    Record<"unchanged" | "moved_small" | "moved_large" | Exclude<CellChange, "moved">, number>
  >;
  /** Public records in either release, and how many differ for which reason. */
  readonly records: {
    readonly before: number;
    readonly after: number;
    readonly reasons: Readonly<Record<string, number>>;
    readonly changed: readonly RecordDiff[];
  };
  /** Every cell that is not unchanged: most contributors first. */
  readonly cells: readonly CellDiff[];
};

type ReleaseName = {
  readonly id: string;
  readonly wave: string;
  readonly as_of: string;
  readonly format: string;
  readonly ratebook: string;
};

/** A median that moves by up to this share of the lower of two counts as a small move. */
export const SMALL_MOVE = 0.05;

/**
 * What moved between two releases of a study, cell by cell, and why.
 * @throws RangeError for releases of different studies.
 */
export function diffReleases(before: Comparable, after: Comparable): ReleaseDiff {
  const [old, fresh] = [before.manifest.study.id, after.manifest.study.id];
  if (old !== fresh) throw new RangeError(`invalid comparison: releases of two studies, ${old} and ${fresh}`);
  const context: ChangeContext = {
    otherDay: before.manifest.as_of !== after.manifest.as_of,
    openRatio: [openRatioOf(before), openRatioOf(after)],
    missing: missingColumns(before, after),
  };
  const changes = changedRecords(before.evidence, after.evidence, context);
  const settings = changedSettings(before, after);
  const headline = [before.manifest.headline_evidence, after.manifest.headline_evidence] as const;
  const reasonsOf = createReasons({ changes, settings, headline });
  const pairs = pairCells(before.estimates, after.estimates);
  const cells = pairs.flatMap((pair) => diffCell(pair, reasonsOf)).sort(byEvidence);
  return {
    before: nameOf(before),
    after: nameOf(after),
    notes: notesOf(before, after),
    settings,
    counts: countCells(cells, pairs.length),
    records: {
      before: before.evidence.length,
      after: after.evidence.length,
      ...toRecordDiffs(changes),
    },
    cells,
  };
}

function nameOf({ manifest: { id, wave, as_of, format, versions } }: Comparable): ReleaseName {
  return { id, wave, as_of, format, ratebook: versions.ratebook };
}

function missingColumns({ missing: old = [] }: Comparable, { missing: fresh = [] }: Comparable): Set<string> {
  const columns = [...old, ...fresh].filter((column) => column.startsWith("evidence."));
  return new Set(columns.map((column) => column.slice("evidence.".length)));
}

function notesOf(before: Comparable, after: Comparable): string[] {
  const lacks = [before, after].flatMap(({ manifest, missing = [] }, index) =>
    missing.length === 0
      ? []
      : [
          `the ${index === 0 ? "older" : "newer"} release (${manifest.id}) has no ${missing.join(", ")}: changes there don't show`,
        ],
  );
  const [old, fresh] = [before.manifest, after.manifest];
  return [
    ...(old.format === fresh.format
      ? []
      : [`the releases have different formats: ${old.format}, ${fresh.format}`]),
    ...lacks,
    ...(old.as_of > fresh.as_of ? [`the first release is the newer one: ${old.as_of}, ${fresh.as_of}`] : []),
  ];
}

function pairCells(before: readonly EstimateRow[], after: readonly EstimateRow[]): CellPair[] {
  const fresh = new Map(after.map((row) => [row.cell_id, row]));
  const old = new Set(before.map(({ cell_id }) => cell_id));
  return [
    ...before.map((row) => ({ before: row, after: fresh.get(row.cell_id) })),
    ...after.filter(({ cell_id }) => !old.has(cell_id)).map((row) => ({ before: undefined, after: row })),
  ];
}

function diffCell(pair: CellPair, reasonsOf: (pair: CellPair) => CellReason[]): CellDiff[] {
  const { before, after } = pair;
  const row = after ?? before;
  const change = changeOf(pair);
  if (!row || !change) return [];
  const [old, fresh] = [before?.p50_hourly_usd ?? 0, after?.p50_hourly_usd ?? 0];
  const ratio = old > 0 && fresh > 0 ? fresh / old : null;
  const { cell_id, stratum, grid } = row;
  return [
    {
      cell_id,
      label: [row.skillset_label, row.place_label, row.key_label].filter(Boolean).join(", "),
      headline: stratum === "headline" && grid === "base",
      change,
      before: before ? sideOf(before) : null,
      after: after ? sideOf(after) : null,
      ratio,
      large: change === "moved" && (ratio === null || Math.max(ratio, 1 / ratio) > 1 + SMALL_MOVE),
      reasons: reasonsOf(pair),
    },
  ];
}

function changeOf({ before, after }: CellPair): CellChange | undefined {
  if (!before) return "appeared";
  if (!after) return "gone";
  if (before.p50_hourly_usd === after.p50_hourly_usd) return undefined;
  if (!hasRate(before)) return "gained";
  return hasRate(after) ? "moved" : "lost";
}

function sideOf(row: EstimateRow): CellSide {
  return {
    method: row.method,
    reason: row.reason,
    grade: row.grade,
    p50_hourly_usd: row.p50_hourly_usd,
    p50_lo95_hourly_usd: row.p50_lo95_hourly_usd,
    p50_hi95_hourly_usd: row.p50_hi95_hourly_usd,
    n_observations: row.n_observations,
    n_contributors: row.n_contributors,
  };
}

function byEvidence(a: CellDiff, b: CellDiff): number {
  return contributorsOf(b) - contributorsOf(a) || compareText(a.cell_id, b.cell_id);
}

function contributorsOf({ before, after }: CellDiff): number {
  return Math.max(before?.n_contributors ?? 0, after?.n_contributors ?? 0);
}

function countCells(cells: readonly CellDiff[], all: number): ReleaseDiff["counts"] {
  const count = (change: CellChange) => cells.filter((cell) => cell.change === change).length;
  const large = cells.filter((cell) => cell.large).length;
  return {
    unchanged: all - cells.length,
    moved_small: count("moved") - large,
    moved_large: large,
    gained: count("gained"),
    lost: count("lost"),
    appeared: count("appeared"),
    gone: count("gone"),
  };
}

function toRecordDiffs(
  changes: readonly RecordChange[],
): Pick<ReleaseDiff["records"], "reasons" | "changed"> {
  const changed = changes
    .map(
      (change): RecordDiff => ({
        id: (change.after ?? change.before)?.id ?? "",
        id_before: change.before?.id ?? null,
        reasons: recordReasons(change),
        fields: change.fields,
      }),
    )
    .sort((a, b) => compareText(a.id, b.id));
  const reasons: Record<string, number> = {};
  for (const reason of changed.flatMap((one) => one.reasons)) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return { reasons, changed };
}
