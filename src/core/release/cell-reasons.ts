import { baseCellId } from "../cells/keys.js";
import { placeCells } from "../cells/places.js";
import { skillsetCells } from "../cells/skillsets.js";
import { groupBy } from "../units/group-by.js";
import { compareText } from "../units/order.js";
import type { EstimateRow } from "./estimate-row.js";
import type { EvidenceRow } from "./evidence-row.js";
import { type FieldChange, RECORD_REASONS, type RecordChange, recordReasons } from "./record-changes.js";
import type { Setting } from "./settings.js";
import { standsBehind } from "./stands-behind.js";

/** Why a cell differs: what became of its records, then what is left. `unexplained` would be a fault. */
export const CELL_REASONS = [...RECORD_REASONS, "model", "confidential", "unexplained"] as const;
export type CellReason = {
  readonly reason: (typeof CELL_REASONS)[number];
  /** Records that it concerns: behind the cell, for `model` in the whole study; 0 when it concerns none by name. */
  readonly count: number;
  /** Ids of up to five of the records behind the cell, the weightiest first. */
  readonly records: readonly string[];
  /** What the reason is, where the records don't tell; empty otherwise. */
  readonly note: string;
};

/** What a reason is sought in. */
export type Differences = {
  readonly changes: readonly RecordChange[];
  readonly settings: readonly Setting[];
  readonly headline: readonly [before: readonly string[], after: readonly string[]];
};
/** A cell's row in either release. */
export type CellPair = { readonly before: EstimateRow | undefined; readonly after: EstimateRow | undefined };

const EXAMPLES = 5;

/** Tells why a cell differs. Cost: one pass over the changed records, then over those that a cell may rest on. */
export function createReasons(differences: Differences): (pair: CellPair) => CellReason[] {
  const near = indexChanges(differences.changes);
  const inUse = differences.changes.filter(
    (change) =>
      (change.before?.role || change.after?.role) && recordReasons(change, bearing("model")).length > 0,
  ).length;
  return (pair) => {
    const cell = pair.after ?? pair.before;
    const changes = cell ? (near.get(baseCellId(cell.skillset, cell.place)) ?? []) : [];
    const own = recordCauses(pair, changes, differences.headline);
    const known = [
      ...withMethod(pair, own, differences.settings),
      ...confidential(pair, differences.settings),
    ];
    const model = own.length === 0 && isModelled(pair) ? modelCause(inUse, differences.settings) : [];
    const found = [...known, ...model];
    return found.length > 0 ? found : leftOver(pair, differences.settings);
  };
}

/** Whether a field bears on any of these, or on all. */
function bearing(...on: readonly FieldChange["bearing"][]): (field: FieldChange) => boolean {
  return (field) => field.bearing === "both" || on.includes(field.bearing);
}

function indexChanges(changes: readonly RecordChange[]): Map<string, RecordChange[]> {
  const entries = changes.flatMap((change) => {
    const rows = [change.before, change.after].filter((row) => row !== undefined);
    return [...new Set(rows.flatMap(cellsOf))].map((cell) => ({ cell, change }));
  });
  const groups = groupBy(entries, ({ cell }) => cell);
  return new Map([...groups].map(([cell, list]) => [cell, list.map(({ change }) => change)]));
}

function cellsOf({ skillset, family, place }: EvidenceRow): string[] {
  return skillsetCells(skillset, family).flatMap((own) =>
    placeCells(place).map((where) => baseCellId(own, where)),
  );
}

/** What became of the records that a cell's figure rests on, as far as it may move the figure. */
function recordCauses(
  pair: CellPair,
  changes: readonly RecordChange[],
  [oldHeadline, newHeadline]: Differences["headline"],
): CellReason[] {
  const cell = pair.after ?? pair.before;
  if (!cell) return [];
  const modelled = isModelled(pair);
  const on = [...(modelled ? ["model" as const] : []), ...(isDirect(pair) ? ["direct" as const] : [])];
  const rests = (row: EvidenceRow | undefined, headline: readonly string[]) =>
    row !== undefined &&
    (row.role === "estimate" || (modelled && row.role === "beside")) &&
    standsBehind(cell, row, headline);
  const found = changes.flatMap((change) => {
    const [was, is] = [rests(change.before, oldHeadline), rests(change.after, newHeadline)];
    if (!was && !is) return [];
    const moves = was === is ? bearing(...on) : bearing("fate", "model", "direct");
    return recordReasons(change, moves).map((reason) => ({ reason, change }));
  });
  const groups = groupBy(found, ({ reason }) => reason);
  return RECORD_REASONS.flatMap((reason) => {
    const group = groups.get(reason);
    if (!group) return [];
    const own = group.map(({ change }) => change);
    const note = reason === "method" ? revaluedBy(own) : "";
    return [{ reason, count: group.length, records: examples(own), note }];
  });
}

/** By what the method values the same statement otherwise, such as another exchange rate. */
function revaluedBy(changes: readonly RecordChange[]): string {
  const fields = changes.flatMap((change) => change.fields.filter(({ reason }) => reason === "method"));
  return [...new Set(fields.map(({ name }) => name))].join(", ");
}

function examples(changes: readonly RecordChange[]): string[] {
  const weight = ({ before, after }: RecordChange) => Math.max(before?.weight ?? 0, after?.weight ?? 0);
  const id = ({ before, after }: RecordChange) => (after ?? before)?.id ?? "";
  const ordered = [...changes].sort((a, b) => weight(b) - weight(a) || compareText(id(a), id(b)));
  return ordered.slice(0, EXAMPLES).map(id);
}

/** Another way to the rate, and other thresholds, are the method's. */
function withMethod(
  { before, after }: CellPair,
  own: readonly CellReason[],
  settings: readonly Setting[],
): CellReason[] {
  const rated = before?.p50_hourly_usd != null && after?.p50_hourly_usd != null;
  const turned = rated && before.method !== after.method ? `${before.method} → ${after.method}` : "";
  const thresholds = settings.some(({ kind }) => kind === "method") ? "other thresholds" : "";
  if (turned === "" && thresholds === "") return [...own];
  const known = own.find(({ reason }) => reason === "method");
  const note = [known?.note, turned, thresholds].filter(Boolean).join("; ");
  const { count, records } = known ?? { count: 0, records: [] };
  return [...own.filter((one) => one !== known), { reason: "method", count, records, note }];
}

function confidential(pair: CellPair, settings: readonly Setting[]): CellReason[] {
  if (!touchesConfidential(pair) || !settings.some(({ kind }) => kind === "confidential")) return [];
  return [{ reason: "confidential", count: 0, records: [], note: "other confidential files" }];
}

/** A modelled rate whose own records stayed as they were moves with the fit: by other records, or another version. */
function modelCause(changed: number, settings: readonly Setting[]): CellReason[] {
  const version = settings.some(({ kind }) => kind === "version") ? "another version or seed" : "";
  if (changed === 0 && version === "") return [];
  const others = changed > 0 ? `records changed in the whole study: ${changed}` : "";
  return [
    { reason: "model", count: changed, records: [], note: [others, version].filter(Boolean).join("; ") },
  ];
}

/** What no record and no threshold explains. A cell that neither release gives a rate needs no reason. */
function leftOver(pair: CellPair, settings: readonly Setting[]): CellReason[] {
  const none = { count: 0, records: [] };
  if (touchesConfidential(pair)) return [{ reason: "confidential", ...none, note: "records or rounding" }];
  if (pair.before?.p50_hourly_usd == null && pair.after?.p50_hourly_usd == null) return [];
  return settings.some(({ kind }) => kind === "version")
    ? [{ reason: "method", ...none, note: "another version or seed" }]
    : [{ reason: "unexplained", ...none, note: "" }];
}

function isModelled({ before, after }: CellPair): boolean {
  return before?.method === "modelled" || after?.method === "modelled";
}

function isDirect({ before, after }: CellPair): boolean {
  return [before, after].some((row) => row !== undefined && row.method !== "modelled");
}

function touchesConfidential({ before, after }: CellPair): boolean {
  const touched = (row: EstimateRow | undefined) =>
    row?.confidential === true || row?.method === "suppressed";
  return touched(before) || touched(after);
}
