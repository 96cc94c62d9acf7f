/** A value that crosses the seam between TypeScript and an engine. */
export type Scalar = string | number | boolean | null;
export type Row = Readonly<Record<string, Scalar>>;

export type ColumnType = "text" | "double" | "integer" | "boolean";
export type Column = { readonly name: string; readonly type: ColumnType };

/** Named parameters of a `.sql` file: `$name` in the file. */
export type Parameters = Readonly<Record<string, Scalar>>;

/**
 * What the study asks of a database: run a `.sql` file, take rows in, write Parquet. Every engine gives the same
 * answer to the same file, bit for bit, whatever the order of rows or the number of threads.
 */
export type Engine = {
  /** Runs all statements of the file; returns the rows of the last. */
  readonly run: (sql: URL, parameters?: Parameters) => Promise<Row[]>;
  /** Creates a table and fills it; throws when the count of rows that arrived differs. */
  readonly load: (
    table: string,
    columns: readonly Column[],
    rows: Iterable<readonly Scalar[]>,
  ) => Promise<void>;
  /** Writes a table as one Parquet file, ordered by the given columns (a total order: same bytes each time). */
  readonly writeParquet: (table: string, orderBy: readonly string[], path: string) => Promise<void>;
  readonly close: () => void;
};
