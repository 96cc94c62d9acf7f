import { access } from "node:fs/promises";
import { readCsv } from "./files/csv.js";
import { readJsonl } from "./files/jsonl.js";
import { readParquet } from "./files/parquet.js";
import { readXlsx } from "./files/xlsx.js";
import type { Table, TableOptions } from "./table.js";

const READERS: Readonly<Record<string, (path: string, options: TableOptions) => Promise<Table>>> = {
  csv: readCsv,
  tsv: readCsv,
  txt: readCsv,
  xlsx: readXlsx,
  jsonl: readJsonl,
  ndjson: readJsonl,
  json: readJsonl,
  parquet: readParquet,
};

/** Reads a file by its ending. @throws Error for a missing file or a format that has no reader, with the cure. */
export async function readTable(path: string, options: TableOptions = {}): Promise<Table> {
  await access(path).catch(() => {
    throw new Error(`missing file: ${path}`);
  });
  const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
  const reader = READERS[ending];
  if (!reader) throw new Error(`unsupported format: ${path} (use CSV, XLSX, Parquet or JSON Lines)`);
  try {
    return await reader(path, options);
  } catch (error) {
    throw new Error(`invalid file: ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
