import { readFile } from "node:fs/promises";
import { parquetReadObjects } from "hyparquet";
import { type Table, toColumns, toTable } from "../table.js";

/** Reads a Parquet file, every value as text: dates as ISO days, numbers in their shortest form. */
export async function readParquet(path: string): Promise<Table> {
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const objects = await parquetReadObjects({ file });
  const records = objects.map((object, index) => ({
    row: index + 2,
    fields: Object.fromEntries(Object.entries(object).map(([name, value]) => [name, toText(value)])),
  }));
  return toTable(bytes, { ...toColumns(records), issues: [] });
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  return String(value).trim();
}
