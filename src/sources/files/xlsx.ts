import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { fileIssue, type Table, type TableOptions, toTable } from "../table.js";

/** Reads one worksheet (the first unless named), its first row as the header. Dates become ISO days. */
export async function readXlsx(path: string, options: TableOptions = {}): Promise<Table> {
  const bytes = await readFile(path);
  const [header, ...body] = await readSheet(path, options.sheet);
  if (!header)
    return toTable(bytes, {
      columns: [],
      rows: [],
      issues: [fileIssue("missing_value", "the sheet is empty", true)],
    });
  const rows = body.map((values, index) => ({
    row: index + 2,
    values: header.map((_, at) => toText(values[at])),
  }));
  const filled = rows.filter(({ values }) => values.some((value) => value !== ""));
  return toTable(bytes, { columns: header.map((name) => toText(name).trim()), rows: filled, issues: [] });
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value).trim();
}
