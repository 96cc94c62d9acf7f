import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { toCsv } from "../src/bundle/csv.js";
import { readRelease } from "../src/bundle/read.js";
import type { Issue } from "../src/core/model/issue.js";

/**
 * A whole release as texts by file name, the same for every version of the package: tables of Parquet as one JSON object a
 * line, hashes and sizes left out (what they are of is compared itself), the package's version replaced. The rows of
 * `estimates.parquet` are those of `estimates.csv`, which stands for both. The build's issues are a file of their own.
 */
export async function releaseText(dir: string, issues: readonly Issue[]): Promise<Map<string, string>> {
  const text = (name: string) => readFile(join(dir, name), "utf8");
  const estimates = await text("estimates.csv");
  const rows = await parquetRows(join(dir, "estimates.parquet"));
  const columns = (parse(estimates, { to_line: 1 }) as string[][])[0] ?? [];
  const asCsv = new TextDecoder().decode(toCsv(columns, rows));
  if (asCsv !== estimates) throw new Error(`estimates.parquet and estimates.csv differ in ${dir}`);
  await readRelease(dir);
  return new Map([
    ["estimates.csv", estimates],
    ["effects.csv", await text("effects.csv")],
    ["sources.csv", await text("sources.csv")],
    ["figures.json", await text("figures.json")],
    ["evidence.jsonl", toLines(await parquetRows(join(dir, "evidence.parquet")))],
    ["datapackage.json", toJson(withoutVersion(JSON.parse(await text("datapackage.json"))))],
    ["release.json", toJson(withoutVersion(JSON.parse(await text("release.json"))))],
    ["issues.jsonl", toLines(issues)],
  ]);
}

async function parquetRows(path: string): Promise<Record<string, unknown>[]> {
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file });
}

function toLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Files written by this package lose size and hash (its version and the engine's are in them); inputs keep theirs. */
function withoutVersion(value: unknown): unknown {
  const file = (one: Record<string, unknown>) => ({ ...one, bytes: 0, sha256: "", hash: "" });
  const document = value as Record<string, unknown> & { versions?: object };
  const list = (name: string) => (document[name] as Record<string, unknown>[] | undefined)?.map(file);
  const { files: _files, resources: _resources, ...rest } = document;
  return {
    ...rest,
    ...(document.versions ? { versions: { ...document.versions, ratebook: "of the package" } } : {}),
    ...(list("files") ? { files: list("files") } : {}),
    ...(list("resources") ? { resources: list("resources") } : {}),
  };
}
