import type * as z from "zod/mini";
import { type EstimateRow, estimateRowSchema } from "./estimate-row.js";
import { type EvidenceRow, evidenceRowSchema } from "./evidence-row.js";
import { type EffectRow, effectRowSchema, type SourceRow, sourceRowSchema } from "./source-row.js";

export type TableFormat = "parquet" | "csv";

/** The rows of each table of a release. */
export type TableRows = {
  readonly estimates: EstimateRow;
  readonly evidence: EvidenceRow;
  readonly effects: EffectRow;
  readonly sources: SourceRow;
};
export type TableName = keyof TableRows;

export type Table<Row = Record<string, unknown>> = {
  readonly schema: z.ZodMiniObject & z.ZodMiniType<Row>;
  readonly title: string;
  /** Columns that tell a row from every other. */
  readonly key: readonly (keyof Row & string)[];
  /** The files it is written as; the first is the one that is read. */
  readonly formats: readonly [TableFormat, ...TableFormat[]];
};

/**
 * The tables of a release, in the order of its data package. Writers, readers, verifier, data package and faces loop
 * over this list: a new table or format is a line here.
 */
export const TABLES: { readonly [Name in TableName]: Table<TableRows[Name]> } = {
  estimates: {
    schema: estimateRowSchema,
    title: "Hourly pay by skillset and place",
    key: ["cell_id"],
    formats: ["parquet", "csv"],
  },
  evidence: {
    schema: evidenceRowSchema,
    title: "Public records behind the estimates, with their addresses",
    key: ["id"],
    formats: ["parquet"],
  },
  effects: {
    schema: effectRowSchema,
    title: "Pay relative to a reference",
    key: ["kind", "skillset", "place", "key"],
    formats: ["csv"],
  },
  sources: {
    schema: sourceRowSchema,
    title: "Register of public addresses",
    key: ["source_url"],
    formats: ["csv"],
  },
};
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** True for the name of a table. */
export function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** The file of a table, in the format that is read unless another is asked for. */
export function tableFile(name: TableName, format: TableFormat = TABLES[name].formats[0]): string {
  return `${name}.${format}`;
}

/** Files of a release that hold no table. */
export const FIGURES_FILE = "figures.json";
export const DATA_PACKAGE_FILE = "datapackage.json";

/** The files of a release, besides `release.json` itself. */
export const RELEASE_FILES: readonly string[] = [
  ...TABLE_NAMES.flatMap((name) => TABLES[name].formats.map((format) => tableFile(name, format))),
  FIGURES_FILE,
  DATA_PACKAGE_FILE,
];
