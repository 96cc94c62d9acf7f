import { type ColumnKind, columnsOf } from "./columns.js";
import { isTable, TABLES } from "./tables.js";

const FRICTIONLESS_TYPES: Readonly<Record<ColumnKind, string>> = {
  text: "string",
  double: "number",
  integer: "integer",
  boolean: "boolean",
};
const FORMATS: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

type DescribedFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** `datapackage.json` (Frictionless Data Package 1.0): each file with its size, hash and, for tables, its fields. */
export function toDataPackage(
  study: { readonly title: string; readonly licence: string },
  files: readonly DescribedFile[],
): Record<string, unknown> {
  return {
    profile: "data-package",
    name: "ratebook-release",
    title: study.title,
    licenses: [{ name: study.licence, path: "https://creativecommons.org/licenses/by/4.0/" }],
    resources: files.map(toResource),
  };
}

function toResource({ path, bytes, sha256 }: DescribedFile): Record<string, unknown> {
  const [name = path, format = ""] = path.split(".");
  const table = isTable(name) ? TABLES[name] : undefined;
  const resource = {
    name: `${name}-${format}`,
    path,
    format,
    mediatype: FORMATS[format] ?? "application/octet-stream",
    bytes,
    hash: `sha256:${sha256}`,
  };
  if (!table) return resource;
  const fields = columnsOf(table.schema).map((column) => ({
    name: column.name,
    type: FRICTIONLESS_TYPES[column.type],
  }));
  const schema = { fields, primaryKey: [...table.key], missingValues: [""] };
  return format === "csv"
    ? { ...resource, title: table.title, profile: "tabular-data-resource", encoding: "utf-8", schema }
    : { ...resource, title: table.title, schema };
}
