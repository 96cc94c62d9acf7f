import { groupBy } from "../units/group-by.js";
import { byText } from "../units/order.js";
import type { EvidenceRow } from "./evidence-row.js";

/** The records of two releases: those that are the same record, and those of one release alone. */
export type RecordPairs = {
  readonly both: readonly (readonly [before: EvidenceRow, after: EvidenceRow])[];
  readonly removed: readonly EvidenceRow[];
  readonly added: readonly EvidenceRow[];
};

/** An id with its source and row, which a build gives to ids that are repeated or missing: rows may move. */
const ROW_SUFFIX = /@[^@]*:\d+$/;

/** What two rows must share to be one record, in the order in which it is asked of those not yet paired. */
const SAME: readonly ((row: EvidenceRow) => string | undefined)[] = [
  (row) => (ROW_SUFFIX.test(row.id) ? `${row.id}\n${statement(row)}` : row.id),
  statement,
  ({ id }) => id,
  ({ id, source_url }) => (source_url === "" ? undefined : `${id.replace(ROW_SUFFIX, "")}\n${source_url}`),
];

/**
 * Pairs the records of two releases by id, then by address and statement, so that a record whose id was written anew is
 * neither removed nor added. Order of rows does not matter, and swapped releases give swapped pairs.
 */
export function pairRecords(before: readonly EvidenceRow[], after: readonly EvidenceRow[]): RecordPairs {
  let removed = [...before].sort(byText(({ id }) => id));
  let added = [...after].sort(byText(({ id }) => id));
  const both: [EvidenceRow, EvidenceRow][] = [];
  for (const keyOf of SAME) {
    const paired = pairBy(removed, added, keyOf);
    for (const pair of paired) both.push(pair);
    const done = new Set(paired.flat());
    removed = removed.filter((row) => !done.has(row));
    added = added.filter((row) => !done.has(row));
  }
  return { both, removed, added };
}

function pairBy(
  before: readonly EvidenceRow[],
  after: readonly EvidenceRow[],
  keyOf: (row: EvidenceRow) => string | undefined,
): [EvidenceRow, EvidenceRow][] {
  const others = groupBy(after, keyOf);
  const groups = [...groupBy(before, keyOf)].filter(([key]) => key !== undefined);
  return groups.flatMap(([key, rows]) => {
    const known = others.get(key) ?? [];
    return rows.flatMap((row, index): [EvidenceRow, EvidenceRow][] => {
      const other = known[index];
      return other ? [[row, other]] : [];
    });
  });
}

function statement(row: EvidenceRow): string | undefined {
  if (row.source_url === "") return undefined;
  const { source_url, pay_min, pay_max, unit, currency, skillset } = row;
  return [source_url, pay_min, pay_max, unit, currency, skillset].join("\n");
}
