import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One row of a packaged table, with the place to name when a value is wrong. */
export type DataRow = {
  readonly where: string;
  /** The value of a column. @throws Error when the table has no such column. */
  readonly text: (column: string) => string;
  /** The value of a column that must be a positive number. @throws Error that names file, row and column. */
  readonly positive: (column: string) => number;
};

/** Reads a table of `data/reference`, found from this module so that it works from `src/` and from `dist/`. */
export function readDataFile(name: string): DataRow[] {
  const text = readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8");
  return parseDataFile(name, text);
}

/** Reads the text of a table; the first row names the columns. Rows count from 1, the header being row 1. */
export function parseDataFile(name: string, text: string): DataRow[] {
  const [header = [], ...body] = parse(text, { skip_empty_lines: true });
  return body.map((cells, index) => toDataRow(header, cells, `${name}, row ${index + 2}`));
}

function toDataRow(header: readonly string[], cells: readonly string[], where: string): DataRow {
  const text = (column: string) => {
    const value = cells[header.indexOf(column)];
    if (value === undefined) throw new Error(`missing column in ${where}: ${column}`);
    return value;
  };
  const positive = (column: string) => {
    const value = text(column);
    const number = Number(value);
    if (value === "" || !(number > 0 && Number.isFinite(number)))
      throw new Error(`invalid number in ${where}, column ${column}: ${value}`);
    return number;
  };
  return { where, text, positive };
}
