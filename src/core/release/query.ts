import { type CellKeys, toCellId } from "../cells/keys.js";
import { ladderOf } from "../cells/ladder.js";
import type { EstimateRow } from "./estimate-row.js";

/** What whoever stands above the wall asks of a release's estimates. */
export type Rates = {
  readonly rows: readonly EstimateRow[];
  /** A cell by its name or its keys; undefined for one that the release doesn't hold. */
  readonly cell: (asked: string | CellKeys) => EstimateRow | undefined;
  /** The broader cell that a row without a rate names. */
  readonly broader: (row: EstimateRow) => EstimateRow | undefined;
  /** The row whose figures stand for a row: itself where it has a rate, else the broader cell that it names. */
  readonly shown: (row: EstimateRow) => EstimateRow | undefined;
  /** The nearest row with a rate for any cell one can name, also one without a row: the cell, then along the ladder. */
  readonly nearest: (keys: CellKeys) => EstimateRow | undefined;
};

/** True for a row that carries a rate. */
export function hasRate({ p50_hourly_usd }: EstimateRow): boolean {
  return p50_hourly_usd !== null;
}

/** Makes the estimates of a release answer by cell. Cost: one pass; then one look-up a question. */
export function queryRates(rows: readonly EstimateRow[]): Rates {
  const byId = new Map(rows.map((row) => [row.cell_id, row]));
  const cell: Rates["cell"] = (asked) => byId.get(typeof asked === "string" ? asked : toCellId(asked));
  const broader: Rates["broader"] = (row) => byId.get(row.broader_cell);
  return {
    rows,
    cell,
    broader,
    shown: (row) => (hasRate(row) ? row : broader(row)),
    nearest: (keys) => [keys, ...ladderOf(keys)].map(cell).find((row) => row !== undefined && hasRate(row)),
  };
}
