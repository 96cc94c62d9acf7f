import { createHash } from "node:crypto";
import type { IssueKind } from "../core/model/issue.js";

/** A problem of a file or of one of its rows, before the source's name is known. */
export type TableIssue = {
  readonly kind: IssueKind;
  readonly fatal: boolean;
  /** 1-based with the header as row 1; 0 for the whole file. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

/** A file as texts: what every file reader gives. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly values: readonly string[] }[];
  readonly issues: readonly TableIssue[];
  readonly sha256: string;
  readonly bytes: number;
};

export type TableOptions = { readonly encoding?: string | undefined; readonly sheet?: string | undefined };

/** A table with its file's size and hash. */
export function toTable(bytes: Uint8Array, parts: Omit<Table, "sha256" | "bytes">): Table {
  return { ...parts, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}

/** An issue of the whole file. */
export function fileIssue(kind: IssueKind, reason: string, fatal = false): TableIssue {
  return { kind, fatal, row: 0, column: "", value: "", reason };
}

/** Objects as a table: columns in order of first appearance, absent keys as empty text. */
export function toColumns(
  records: readonly { readonly row: number; readonly fields: Readonly<Record<string, string>> }[],
) {
  const columns = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const rows = records.map(({ row, fields }) => ({
    row,
    values: columns.map((column) => fields[column] ?? ""),
  }));
  return { columns, rows };
}
