import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import * as z from "zod/mini";
import { type EstimateRow, estimateRowSchema } from "../core/release/estimate-row.js";
import { type EvidenceRow, evidenceRowSchema } from "../core/release/evidence-row.js";
import { figuresSchema } from "../core/release/figures.js";
import { type Manifest, manifestSchema } from "../core/release/manifest.js";
import type { Release } from "../core/release/release.js";
import { effectRowSchema, sourceRowSchema } from "../core/release/source-row.js";

// Messages in English: zod/mini has none of its own.
z.config(z.locales.en());

/**
 * Reads a release from disk and checks every row against the contract.
 * @throws Error that names the file and what is wrong with it.
 */
export async function readRelease(dir: string): Promise<Release> {
  const manifest = await readManifest(dir);
  return {
    manifest,
    estimates: await readParquet<EstimateRow>(join(dir, "estimates.parquet"), estimateRowSchema),
    evidence: await readParquet<EvidenceRow>(join(dir, "evidence.parquet"), evidenceRowSchema),
    effects: checked(
      join(dir, "effects.csv"),
      z.array(effectRowSchema),
      await readCsvFile(join(dir, "effects.csv")),
    ),
    sources: checked(
      join(dir, "sources.csv"),
      z.array(sourceRowSchema),
      await readCsvFile(join(dir, "sources.csv")),
    ),
    figures: checked(
      join(dir, "figures.json"),
      figuresSchema,
      JSON.parse(await readText(join(dir, "figures.json"))),
    ),
  };
}

/** Reads `release.json` alone. @throws Error when the folder is not a release. */
export async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, "release.json");
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(
      `missing release: no release.json in ${dir} (make one with: ratebook build STUDY --out ${dir})`,
    );
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`invalid release: ${path} is not JSON; build the release again`);
  }
  return checked(path, manifestSchema, json);
}

async function readParquet<T>(path: string, schema: z.ZodMiniType): Promise<T[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`missing file of the release: ${path}; build the release again`);
  });
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file: buffer });
  return checked(path, z.array(schema), rows) as T[];
}

async function readCsvFile(path: string): Promise<unknown[]> {
  return parse(await readText(path), { columns: true, cast: castNumber });
}

const NUMERIC = new Set([
  "rows",
  "used",
  "duplicate",
  "out_of_scope",
  "issue",
  "multiplier",
  "lo95",
  "hi95",
  "n_contributors",
  "n_contributors_reference",
]);

function castNumber(
  value: string,
  { column, header }: { column: string | number; header: boolean },
): string | number {
  return !header && NUMERIC.has(String(column)) ? Number(value) : value;
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new Error(`missing file of the release: ${path}; build the release again`);
  });
}

function checked<T>(path: string, schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new Error(`invalid release: ${path}, ${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`);
}
