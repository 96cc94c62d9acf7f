import type { Correction } from "../core/model/correction.js";
import { correctionSchema } from "../core/model/correction.js";
import type { Issue } from "../core/model/issue.js";
import type { RawRecord } from "../core/model/source.js";
import { groupBy } from "../core/units/group-by.js";
import { readRows } from "./tables.js";

/** A correction with the record it is made to, and its line in the file. */
export type RecordCorrection = Correction & { readonly record: string; readonly row: number };

const COLUMNS = ["record", "column", "from", "to", "why", "date"] as const;
const FIRST_ROW = 2;

/**
 * The study's corrections (`corrections.csv`), in the order of the file.
 * @throws Error that names the file, the row and the cure for a row that is no correction or stands twice.
 */
export async function readCorrections(dir: string, file: string | undefined): Promise<RecordCorrection[]> {
  const rows = await readRows(dir, file, COLUMNS);
  const seen = new Set<string>();
  return rows.map((cells, index) => {
    const row = index + FIRST_ROW;
    const where = `invalid correction in ${file}, row ${row}`;
    const parsed = correctionSchema.safeParse(cells);
    const { record = "" } = cells;
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      throw new Error(`${where}, column ${first?.path.join(".")}: ${first?.message}`);
    }
    if (record === "") throw new Error(`${where}, column record: name the id of the record it corrects`);
    const key = `${record}|${parsed.data.column}`;
    if (seen.has(key))
      throw new Error(`${where}: ${record} ${parsed.data.column} is corrected above; keep one`);
    seen.add(key);
    return { ...parsed.data, record, row };
  });
}

/** Records as corrected, and the corrections that no record called for. */
export type Corrected = {
  readonly records: readonly RawRecord[];
  readonly applied: ReadonlySet<RecordCorrection>;
};

/**
 * Applies corrections by record id. One holds only where the record still states what was wrong (`from`): a source that
 * changed is not corrected by what was true of its past.
 */
export function applyCorrections(
  records: readonly RawRecord[],
  corrections: readonly RecordCorrection[],
): Corrected {
  const byRecord = groupBy(corrections, ({ record }) => record);
  const applied = new Set<RecordCorrection>();
  const corrected = records.map((record) => {
    const mine = (byRecord.get(record.fields.id ?? "") ?? []).filter(
      ({ column, from }) => (record.fields[column] ?? "") === from,
    );
    for (const correction of mine) applied.add(correction);
    return mine.length === 0 ? record : correct(record, mine);
  });
  return { records: corrected, applied };
}

function correct(record: RawRecord, corrections: readonly RecordCorrection[]): RawRecord {
  const fields: Record<string, string> = { ...record.fields };
  for (const { column, to } of corrections) {
    if (to === "") delete fields[column];
    else fields[column] = to;
  }
  return {
    ...record,
    fields,
    corrections: corrections.map(({ column, from, to, why, date }) => ({ column, from, to, why, date })),
  };
}

/** Corrections that match no record any more, as issues that don't hinder. */
export function staleCorrections(
  file: string | undefined,
  corrections: readonly RecordCorrection[],
  applied: ReadonlySet<RecordCorrection>,
): Issue[] {
  return corrections
    .filter((correction) => !applied.has(correction))
    .map(({ record, column, from, row }) => ({
      kind: "stale_correction",
      fatal: false,
      source: "",
      file: file ?? "",
      row,
      column,
      value: from,
      reason:
        "no record of this id states this any more; remove the correction, or bring its from up to date",
      record,
    }));
}
