import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type PayerRow = {
  readonly payer: string;
  readonly owner: string;
  /** True for platforms of low-cost micro-tasks. */
  readonly taskPlatform: boolean;
};

export type OriginRow = {
  readonly origin: string;
  /** What the origin is: a `SourceKind`, or empty when not known. */
  readonly kind: string;
};

/** The study's payer names: alias → canonical payer and owner group. Names are matched without regard to case. */
export async function readPayers(dir: string, file: string | undefined): Promise<Map<string, PayerRow>> {
  const rows = await readRows(dir, file, ["alias", "payer", "owner", "task_platform"]);
  return new Map(
    rows.map(({ alias = "", payer = "", owner = "", task_platform = "" }) => [
      nameKey(alias),
      { payer, owner: owner || payer, taskPlatform: task_platform === "yes" },
    ]),
  );
}

/** The study's publishers and quoted sources: name → independent origin. */
export async function readOrigins(dir: string, file: string | undefined): Promise<Map<string, OriginRow>> {
  const rows = await readRows(dir, file, ["name", "origin"]);
  return new Map(rows.map(({ name = "", origin = "", kind = "" }) => [nameKey(name), { origin, kind }]));
}

/** A name without case and outer space, for look-up. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Rows of a CSV table of the study, by column. @throws Error when the file or a column is missing. */
export async function readRows(
  dir: string,
  file: string | undefined,
  columns: readonly string[],
): Promise<Record<string, string>[]> {
  if (file === undefined) return [];
  const path = join(dir, file);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`missing file named in study.yaml: ${path}`);
  });
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  });
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  for (const column of columns) {
    if (!header.split(",").includes(column)) throw new Error(`missing column in ${path}: ${column}`);
  }
  return rows;
}
