import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import * as z from "zod/mini";
import { type ColumnKind, columnsOf, type ReleaseColumn } from "../core/release/columns.js";
import { figuresSchema } from "../core/release/figures.js";
import { type Manifest, manifestSchema } from "../core/release/manifest.js";
import type { Release, ReleaseTables } from "../core/release/release.js";
import { FIGURES_FILE, TABLE_NAMES, TABLES, type TableName, tableFile } from "../core/release/tables.js";

// Messages in English: zod/mini has none of its own.
z.config(z.locales.en());

/**
 * Reads a release from disk and checks every row against the contract.
 * @throws Error that names the file and what is wrong with it.
 */
export async function readRelease(dir: string): Promise<Release> {
  const manifest = await readManifest(dir);
  const tables = await Promise.all(TABLE_NAMES.map(async (name) => [name, await readTable(dir, name)]));
  const figures = join(dir, FIGURES_FILE);
  return {
    manifest,
    ...(Object.fromEntries(tables) as ReleaseTables),
    figures: checked(figures, figuresSchema, JSON.parse(await readText(figures))),
  };
}

async function readTable(dir: string, name: TableName): Promise<unknown> {
  const { schema, formats } = TABLES[name];
  const path = join(dir, tableFile(name));
  const rows = formats[0] === "csv" ? await readCsvFile(path, columnsOf(schema)) : await readParquet(path);
  return checked(path, z.array<z.ZodMiniType>(schema), rows);
}

/** Reads `release.json` alone. @throws Error when the folder is not a release. */
export async function readManifest(dir: string): Promise<Manifest> {
  const { path, json } = await readManifestJson(dir);
  return checked(path, manifestSchema, json);
}

/** The text of `release.json` as JSON, unchecked, with its path. @throws Error when the folder is not a release. */
export async function readManifestJson(dir: string): Promise<{ path: string; json: unknown }> {
  const path = join(dir, "release.json");
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(
      `missing release: no release.json in ${dir} (make one with: ratebook build STUDY --out ${dir})`,
    );
  });
  try {
    return { path, json: JSON.parse(text) };
  } catch {
    throw new Error(`invalid release: ${path} is not JSON; build the release again`);
  }
}

/** The rows of a Parquet file, unchecked. @throws Error when there is no such file. */
export async function readParquet(path: string): Promise<unknown[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`missing file of the release: ${path}; build the release again`);
  });
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file: buffer });
}

async function readCsvFile(path: string, columns: readonly ReleaseColumn[]): Promise<unknown[]> {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  return parse(await readText(path), {
    columns: true,
    cast: (value, { column, header }) => (header ? value : toValue(value, types.get(String(column)))),
  });
}

function toValue(value: string, type: ColumnKind | undefined): string | number | boolean {
  if (type === "double" || type === "integer") return Number(value);
  return type === "boolean" ? value === "true" : value;
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new Error(`missing file of the release: ${path}; build the release again`);
  });
}

/** A value as its schema says it is. @throws Error that names the file, the place in it and what is wrong. */
export function checked<T>(path: string, schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new Error(`invalid release: ${path}, ${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`);
}
