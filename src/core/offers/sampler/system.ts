import { type OfferModel, type OfferRow, type Sparse, termOffsets } from "./model.js";

/** A model and its rows, indexed for sampling. */
export type System = {
  readonly model: OfferModel;
  readonly rows: readonly OfferRow[];
  /** Columns that any row meets; the others have no data and follow their prior. */
  readonly active: Int32Array;
  readonly idle: Int32Array;
  /** Each row's entries, by position in `active`. */
  readonly entries: readonly Sparse[];
  /** Term of each position in `active`. */
  readonly termOf: Int32Array;
  /** Each term's entries in all rows, row by row. */
  readonly byTerm: readonly {
    readonly rows: Int32Array;
    readonly columns: Int32Array;
    readonly values: Float64Array;
  }[];
  /** Term of each column. */
  readonly columnTerm: Int32Array;
  readonly byPayer: readonly { readonly members: Int32Array; readonly positions: Int32Array }[];
};

/** Indexes a model's rows. Cost: the entries of all rows. */
export function toSystem(model: OfferModel, rows: readonly OfferRow[]): System {
  const columnTerm = toColumnTerm(model);
  const met = new Uint8Array(columnTerm.length);
  for (const { x } of rows) for (const column of x.columns) met[column] = 1;
  const columns = [...columnTerm.keys()];
  const active = Int32Array.from(columns.filter((column) => met[column] === 1));
  const position = new Int32Array(columnTerm.length);
  active.forEach((column, at) => {
    position[column] = at;
  });
  const entries = rows.map(
    ({ x }): Sparse => ({ columns: x.columns.map((column) => position[column] as number), values: x.values }),
  );
  return {
    model,
    rows,
    active,
    idle: Int32Array.from(columns.filter((column) => met[column] === 0)),
    entries,
    termOf: active.map((column) => columnTerm[column] as number),
    columnTerm,
    byTerm: groupByTerm(model, rows, columnTerm),
    byPayer: groupByPayer(model, rows, entries),
  };
}

function toColumnTerm({ terms }: OfferModel): Int32Array {
  const offsets = termOffsets(terms);
  const columnTerm = new Int32Array(offsets.at(-1) ?? 0);
  terms.forEach((_, term) => {
    columnTerm.fill(term, offsets[term], offsets[term + 1]);
  });
  return columnTerm;
}

function groupByTerm(model: OfferModel, rows: readonly OfferRow[], columnTerm: Int32Array): System["byTerm"] {
  const lists = model.terms.map(() => ({
    rows: [] as number[],
    columns: [] as number[],
    values: [] as number[],
  }));
  rows.forEach(({ x: { columns, values } }, row) => {
    columns.forEach((column, at) => {
      const list = lists[columnTerm[column] as number];
      list?.rows.push(row);
      list?.columns.push(column);
      list?.values.push(values[at] as number);
    });
  });
  return lists.map((list) => ({
    rows: Int32Array.from(list.rows),
    columns: Int32Array.from(list.columns),
    values: Float64Array.from(list.values),
  }));
}

function groupByPayer(
  model: OfferModel,
  rows: readonly OfferRow[],
  entries: readonly Sparse[],
): System["byPayer"] {
  const members: number[][] = Array.from({ length: model.payers }, () => []);
  rows.forEach(({ payer }, index) => {
    if (payer >= 0) members[payer]?.push(index);
  });
  return members.map((list) => ({
    members: Int32Array.from(list),
    positions: Int32Array.from(new Set(list.flatMap((index) => [...(entries[index]?.columns ?? [])]))),
  }));
}
