import { join } from "node:path";
import * as z from "zod/mini";
import { type ColumnKind, columnsOf } from "../core/release/columns.js";
import { type Comparable, comparableManifestSchema } from "../core/release/comparable.js";
import { TABLES, type TableRows, tableFile } from "../core/release/tables.js";
import { checked, readManifestJson, readParquet } from "./read.js";

const NOTHING: Readonly<Record<ColumnKind, string | number | boolean | null>> = {
  text: "",
  double: null,
  integer: null,
  boolean: false,
};

type Compared = "estimates" | "evidence";
/** Without these there is nothing to compare. */
const NEEDED: Readonly<Record<Compared, readonly string[]>> = {
  estimates: ["cell_id", "stratum", "grid", "skillset", "place", "key", "method", "p50_hourly_usd"],
  evidence: ["id", "status", "role", "stratum", "evidence", "skillset", "family", "place", "source_url"],
};

/**
 * Reads as much of a release as a comparison needs, also of one that another version of this package wrote: columns
 * that it lacks are filled with nothing and listed, those that this version does not know are passed over.
 * @throws Error that names the file and what is wrong with it.
 */
export async function readComparable(dir: string): Promise<Comparable> {
  const { path, json } = await readManifestJson(dir);
  const manifest = checked(path, comparableManifestSchema, json);
  const estimates = await readRows(dir, "estimates");
  const evidence = await readRows(dir, "evidence");
  return {
    manifest,
    estimates: estimates.rows,
    evidence: evidence.rows,
    missing: [...estimates.missing, ...evidence.missing],
  };
}

async function readRows<Name extends Compared>(
  dir: string,
  name: Name,
): Promise<{ rows: TableRows[Name][]; missing: string[] }> {
  const path = join(dir, tableFile(name));
  const stored = (await readParquet(path)) as Readonly<Record<string, unknown>>[];
  const schema: z.ZodMiniObject = TABLES[name].schema;
  const columns = columnsOf(schema);
  const [first] = stored;
  const lacks = first ? columns.filter((column) => !(column.name in first)) : [];
  const needed = lacks.find((column) => NEEDED[name].includes(column.name));
  if (needed) throw new Error(`unsupported release: ${path} has no column ${needed.name}; build it again`);
  const known = columns.filter((column) => !lacks.includes(column)).map((column) => column.name);
  const row = z.pick(schema, Object.fromEntries(known.map((column) => [column, true as const])));
  const blank = Object.fromEntries(lacks.map((column) => [column.name, NOTHING[column.type]]));
  const picked = stored.map((one) => Object.fromEntries(known.map((column) => [column, one[column]])));
  const rows = checked(path, z.array<z.ZodMiniType>(row), picked) as object[];
  return {
    rows: rows.map((one) => ({ ...blank, ...one }) as TableRows[Name]),
    missing: lacks.map((column) => `${name}.${column.name}`),
  };
}
