import { resolve } from "node:path";
import { FIELDS, type Field } from "../core/model/fields.js";
import type { Issue } from "../core/model/issue.js";
import { isConfidential, type RawRecord, type SourceConfig } from "../core/model/source.js";
import { toIsoDate } from "./dates.js";
import { readTable } from "./read-table.js";
import type { Table } from "./table.js";

export type SourceRead = {
  readonly records: readonly RawRecord[];
  readonly issues: readonly Issue[];
  readonly input: {
    readonly name: string;
    readonly kind: string;
    readonly sha256: string;
    readonly bytes: number;
    /** Records and rows that became issues. */
    readonly rows: number;
    readonly confidential: boolean;
  };
};

/**
 * Reads a source's file into raw records: each mapped field as the text that stood there.
 * @throws Error when the file is missing, has no reader, or lacks a column that the configuration names.
 */
export async function readSource(config: SourceConfig, studyDir: string): Promise<SourceRead> {
  const table = await readTable(resolve(studyDir, config.file), {
    encoding: config.encoding,
    sheet: config.sheet,
  });
  const columns = mapColumns(config, table);
  const records = table.rows.map(({ row, values }): RawRecord => {
    const mapped = columns.map(
      ([field, at]) => [field, toField(config, field, (values[at] ?? "").trim())] as const,
    );
    const fields = { ...config.constants, ...Object.fromEntries(mapped.filter(([, text]) => text !== "")) };
    return {
      source: config.id,
      file: config.file,
      row,
      fields: { ...fields, id: fields.id ?? `${config.id}:${row}` },
    };
  });
  const lost = table.issues.filter(({ fatal, row }) => fatal && row > 0).length;
  return {
    records,
    issues: table.issues.map((issue) => ({ ...issue, source: config.id, file: config.file, record: "" })),
    input: {
      name: config.file,
      kind: config.kind,
      sha256: table.sha256,
      bytes: table.bytes,
      rows: records.length + lost,
      confidential: isConfidential(config),
    },
  };
}

function toField({ dates }: SourceConfig, field: Field, text: string): string {
  return dates !== undefined && (field === "observed" || field === "published")
    ? toIsoDate(text, dates)
    : text;
}

function mapColumns(config: SourceConfig, { columns }: Table): [Field, number][] {
  if (config.columns === undefined) {
    return FIELDS.flatMap((field): [Field, number][] =>
      columns.includes(field) ? [[field, columns.indexOf(field)]] : [],
    );
  }
  return Object.entries(config.columns).map(([field, column]) => {
    const at = columns.indexOf(column);
    if (columns.length > 0 && at < 0) {
      throw new Error(
        `unknown column of ${config.file}: ${column} (mapped to ${field}; the file has: ${columns.join(", ")})`,
      );
    }
    return [field as Field, at];
  });
}
