import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { columnsOf } from "../core/release/columns.js";
import { TABLE_NAMES, TABLES, type TableName, tableFile } from "../core/release/tables.js";
import { type Problem, verifyTables } from "../core/release/verify.js";
import { toCsv } from "./csv.js";
import { readManifest, readRelease } from "./read.js";
import { sha256 } from "./write.js";

/**
 * Checks a release on disk: every file present, no other, sizes and SHA-256 as listed, rows as their schemas say, the
 * CSV the same as the Parquet, and the tables in agreement. @throws Error when the folder is not a release at all.
 */
export async function verifyBundle(dir: string): Promise<Problem[]> {
  const manifest = await readManifest(dir);
  const listed = new Set(manifest.files.map(({ path }) => path));
  const present = await readdir(dir);
  const strays = present.filter((name) => name !== "release.json" && !listed.has(name));
  const problems: Problem[] = strays.map((where) => ({ where, what: "not listed in release.json" }));
  for (const { path, bytes, sha256: expected } of manifest.files) {
    const content = await readFile(join(dir, path)).catch(() => undefined);
    if (!content) problems.push({ where: path, what: "missing" });
    else if (content.length !== bytes || sha256(content) !== expected)
      problems.push({ where: path, what: "changed since the release was built (SHA-256 differs)" });
  }
  return problems.length > 0 ? problems : verifyContent(dir);
}

async function verifyContent(dir: string): Promise<Problem[]> {
  try {
    const release = await readRelease(dir);
    const differs = await Promise.all(TABLE_NAMES.map((name) => verifyFormats(dir, name, release[name])));
    return [...differs.flat(), ...verifyTables(release)];
  } catch (error) {
    return [{ where: dir, what: error instanceof Error ? error.message : String(error) }];
  }
}

/** A table that is written both as Parquet and as CSV says the same in both. */
async function verifyFormats(
  dir: string,
  name: TableName,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Problem[]> {
  const { formats, schema } = TABLES[name];
  if (formats[0] === "csv" || !formats.includes("csv")) return [];
  const file = tableFile(name, "csv");
  const columns = columnsOf(schema).map((column) => column.name);
  const same = Buffer.compare(await readFile(join(dir, file)), toCsv(columns, rows)) === 0;
  return same ? [] : [{ where: file, what: `differs from ${tableFile(name)}` }];
}
