import { sixDecimals } from "../units/decimals.js";
import type { EvidenceRow } from "./evidence-row.js";
import { pairRecords } from "./record-pairs.js";
import { OPEN_RATIO } from "./settings.js";

/** What can become of a record between two releases. */
export const RECORD_REASONS = [
  "added",
  "removed",
  "corrected",
  "reclassified",
  "linked",
  "aged",
  "method",
] as const;
export type RecordReason = (typeof RECORD_REASONS)[number];

/**
 * What a field may move by itself: nothing; whether the record is used, and for what (`fate`); a model's rates; the
 * percentiles of direct cells; or both.
 */
export type Bearing = "nothing" | "fate" | "model" | "direct" | "both";

export type FieldChange = {
  readonly name: string;
  readonly reason: RecordReason;
  readonly bearing: Bearing;
  readonly before: string | number | null;
  readonly after: string | number | null;
};

/** A record that differs, with its row in either release; without fields when only one holds it. */
export type RecordChange = {
  readonly before: EvidenceRow | undefined;
  readonly after: EvidenceRow | undefined;
  readonly fields: readonly FieldChange[];
};

/** What two releases differ in that touches records whose own row says nothing of it. */
export type ChangeContext = {
  /** Whether "now" is another day. */
  readonly otherDay: boolean;
  /** The ratio by which open ends are closed, in either release. */
  readonly openRatio: readonly [before: number | null, after: number | null];
  /** Columns that either release lacks. */
  readonly missing: ReadonlySet<string>;
};

type Name = keyof EvidenceRow;
type Fields = Readonly<Partial<Record<Name, Bearing>>>;

/** As the source states it. Its pay and its day move figures by the hourly value and the age that follow. */
const STATED: Fields = {
  pay_min: "fate",
  pay_max: "fate",
  currency: "fate",
  unit: "fate",
  statistic: "both",
  date: "fate",
  n: "model",
  source_url: "model",
  payer: "fate",
  publisher: "fate",
  role_title: "fate",
  note: "fate",
};
/** As the build understands it. */
const UNDERSTOOD: Fields = {
  status: "model",
  role: "model",
  reason: "nothing",
  stratum: "model",
  evidence: "model",
  skillset: "model",
  family: "model",
  level: "model",
  language: "model",
  work_kind: "model",
  pay_model: "model",
  workforce: "model",
  place: "model",
};
/** Who counts: follows the payer and the publisher that are stated. */
const COUNTED: Fields = { owner: "both", contributor: "both", origin: "both" };
/** The hourly value: follows what is stated of the pay and the day. */
const VALUED: Fields = {
  fx_units_per_usd: "nothing",
  pay_hourly_min_usd: "both",
  pay_hourly_max_usd: "both",
};
/** Age and the weight that it leaves. */
const WEIGHED: Fields = { weight: "both", age_days: "model" };
const PAY_FIELDS = ["pay_min", "pay_max", "currency", "unit", "statistic", "hours_basis", "date"];
const FATE_FIELDS = ["status", "role", "reason"];

/** The records that differ between two releases, and in what. */
export function changedRecords(
  before: readonly EvidenceRow[],
  after: readonly EvidenceRow[],
  context: ChangeContext,
): RecordChange[] {
  const { both, removed, added } = pairRecords(before, after);
  return [
    ...removed.map((row) => ({ before: row, after: undefined, fields: [] })),
    ...added.map((row) => ({ before: undefined, after: row, fields: [] })),
    ...both
      .map(([old, fresh]) => ({ before: old, after: fresh, fields: fieldChanges(old, fresh, context) }))
      .filter(({ fields }) => fields.length > 0),
  ];
}

/** What became of a record; several things may have. */
export function recordReasons(
  { before, fields }: RecordChange,
  counts: (field: FieldChange) => boolean = () => true,
): RecordReason[] {
  if (fields.length > 0) return [...new Set(fields.filter(counts).map(({ reason }) => reason))];
  return [before ? "removed" : "added"];
}

function fieldChanges(before: EvidenceRow, after: EvidenceRow, context: ChangeContext): FieldChange[] {
  const compare = (fields: Fields, reason: RecordReason) =>
    (Object.entries(fields) as [Name, Bearing][])
      .filter(([name]) => !context.missing.has(name) && differs(before[name], after[name]))
      .map(([name, bearing]) => ({ name, reason, bearing, before: before[name], after: after[name] }));
  const stated = [...compare(STATED, "corrected"), ...statedHours(before, after, context)];
  const understood = compare(UNDERSTOOD, "reclassified");
  const has = (...names: readonly string[]) => stated.some(({ name }) => names.includes(name));
  const counted = compare(COUNTED, has("payer", "publisher") ? "corrected" : "reclassified");
  const sameFate = before.status === after.status && before.role === after.role && before.role !== "";
  if (!sameFate) return [...stated, ...fated(before, after, understood), ...counted];
  // The day of an undated record follows from "now" and from the other records.
  const undated = before.date === "";
  const otherwise = undated ? "aged" : "method";
  const valued = compare(VALUED, has(...PAY_FIELDS) ? "corrected" : otherwise);
  const aged = undated || context.otherDay ? "aged" : "method";
  const weighed = compare(WEIGHED, has("date") ? "corrected" : aged);
  return [...stated, ...understood, ...counted, ...valued, ...weighed, ...opened(after, context)];
}

/** Hours are stated by their number; a standard week is an assumption, which no correction moves. */
function statedHours(before: EvidenceRow, after: EvidenceRow, { missing }: ChangeContext): FieldChange[] {
  const numberIn = ({ hours_basis }: EvidenceRow) => (/^stated .*\d/.test(hours_basis) ? hours_basis : "");
  if (missing.has("hours_basis") || numberIn(before) === numberIn(after)) return [];
  const change = { name: "hours_basis", reason: "corrected", bearing: "fate" } as const;
  return [{ ...change, before: before.hours_basis, after: after.hours_basis }];
}

/** A repeat that stands on its own now, or the other way round, is linked otherwise; no other fate tells more. */
function fated(before: EvidenceRow, after: EvidenceRow, understood: readonly FieldChange[]): FieldChange[] {
  if ((before.status === "duplicate") === (after.status === "duplicate")) return [...understood];
  const link: FieldChange = {
    name: "duplicate_of",
    reason: "linked",
    bearing: "model",
    before: before.duplicate_of,
    after: after.duplicate_of,
  };
  return [link, ...understood.filter(({ name }) => !FATE_FIELDS.includes(name))];
}

/** "Up to" and "from" become ranges by a ratio of the whole study. */
function opened(row: EvidenceRow, { openRatio: [before, after] }: ChangeContext): FieldChange[] {
  if (before === after || (row.statistic !== "upto" && row.statistic !== "from")) return [];
  return [{ name: OPEN_RATIO, reason: "method", bearing: "direct", before, after }];
}

function differs(before: string | number | null, after: string | number | null): boolean {
  return typeof before === "number" && typeof after === "number"
    ? sixDecimals(before) !== sixDecimals(after)
    : before !== after;
}
