import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toCsv } from "../bundle/csv.js";
import { type BundleFile, sha256 } from "../bundle/write.js";
import { columnsOf, type ReleaseColumn } from "../core/release/columns.js";
import { toDataPackage } from "../core/release/data-package.js";
import type { Release } from "../core/release/release.js";
import {
  DATA_PACKAGE_FILE,
  FIGURES_FILE,
  TABLE_NAMES,
  TABLES,
  type TableFormat,
  type TableName,
  tableFile,
} from "../core/release/tables.js";
import type { Engine, Scalar } from "../engines/engine.js";

/** The release's files as bytes, `release.json` left to the bundle. Same tables, same bytes. */
export async function toReleaseFiles(
  engine: Engine,
  tables: Omit<Release, "manifest">,
  study: { readonly title: string; readonly licence: string },
): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  for (const name of TABLE_NAMES) {
    for (const format of TABLES[name].formats) {
      const bytes = await toBytes(engine, TABLES[name], format, tables[name]);
      files.push({ path: tableFile(name, format), bytes });
    }
  }
  files.push({ path: FIGURES_FILE, bytes: toJson(tables.figures) });
  const described = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  return [...files, { path: DATA_PACKAGE_FILE, bytes: toJson(toDataPackage(study, described)) }];
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

async function toBytes(
  engine: Engine,
  table: (typeof TABLES)[TableName],
  format: TableFormat,
  rows: readonly Readonly<Record<string, Scalar>>[],
): Promise<Uint8Array> {
  const columns = columnsOf(table.schema);
  return format === "csv"
    ? toCsv(
        columns.map(({ name }) => name),
        rows,
      )
    : toParquet(engine, columns, table.key, rows);
}

async function toParquet(
  engine: Engine,
  columns: readonly ReleaseColumn[],
  key: readonly string[],
  rows: readonly Readonly<Record<string, Scalar>>[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-"));
  try {
    const path = join(folder, "table.parquet");
    await engine.load(
      "release_table",
      columns,
      rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    );
    await engine.writeParquet("release_table", key, path);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
