import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as z from "zod/mini";
import { toCsv } from "../bundle/csv.js";
import { type BundleFile, sha256 } from "../bundle/write.js";
import { columnsOf } from "../core/release/columns.js";
import { toDataPackage } from "../core/release/data-package.js";
import { estimateRowSchema } from "../core/release/estimate-row.js";
import { evidenceRowSchema } from "../core/release/evidence-row.js";
import type { Release } from "../core/release/release.js";
import { effectRowSchema, sourceRowSchema } from "../core/release/source-row.js";
import type { Engine, Scalar } from "../engines/engine.js";

/** The release's files as bytes, `release.json` left to the bundle. Same tables, same bytes. */
export async function toReleaseFiles(
  engine: Engine,
  tables: Omit<Release, "manifest">,
  study: { readonly title: string; readonly licence: string },
): Promise<BundleFile[]> {
  const files: BundleFile[] = [
    { path: "estimates.csv", bytes: toCsv(Object.keys(estimateRowSchema.shape), tables.estimates) },
    { path: "effects.csv", bytes: toCsv(Object.keys(effectRowSchema.shape), tables.effects) },
    { path: "sources.csv", bytes: toCsv(Object.keys(sourceRowSchema.shape), tables.sources) },
    { path: "figures.json", bytes: toJson(tables.figures) },
    {
      path: "estimates.parquet",
      bytes: await toParquet(engine, estimateRowSchema, "cell_id", tables.estimates),
    },
    { path: "evidence.parquet", bytes: await toParquet(engine, evidenceRowSchema, "id", tables.evidence) },
  ];
  const described = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  return [...files, { path: "datapackage.json", bytes: toJson(toDataPackage(study, described)) }];
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

async function toParquet(
  engine: Engine,
  schema: z.ZodMiniObject,
  key: string,
  rows: readonly Readonly<Record<string, Scalar>>[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-"));
  const columns = columnsOf(schema);
  try {
    const path = join(folder, "table.parquet");
    await engine.load(
      "release_table",
      columns,
      rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    );
    await engine.writeParquet("release_table", [key], path);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
