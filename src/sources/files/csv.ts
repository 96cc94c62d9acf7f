import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { fileIssue, type Table, type TableIssue, type TableOptions, toTable } from "../table.js";
import { decodeText } from "./decode.js";

const DELIMITERS = [",", ";", "\t", "|"] as const;
type Line = { readonly record: string[]; readonly info: { readonly lines: number } };

/** Reads a CSV file: quoted line breaks, any common delimiter and encoding. Uneven rows become issues. */
export async function readCsv(path: string, options: TableOptions = {}): Promise<Table> {
  const bytes = await readFile(path);
  const { text, issues } = decodeText(bytes, options.encoding);
  const body = text.replace(/^\ufeff/, "");
  if (body.trim() === "")
    return toTable(bytes, {
      columns: [],
      rows: [],
      issues: [...issues, fileIssue("missing_value", "the file is empty", true)],
    });
  const [header, ...records] = numbered(parseLines(body));
  const columns = (header?.values ?? []).map((name) => name.trim());
  const even = records.filter(({ values }) => values.length === columns.length);
  const uneven = records.filter(({ values }) => values.length !== columns.length);
  return toTable(bytes, {
    columns,
    rows: even,
    issues: [...issues, ...uneven.map((record) => unevenRow(record, columns.length))],
  });
}

function parseLines(body: string): Line[] {
  const delimiter = sniffDelimiter(body);
  const rules = {
    delimiter,
    relax_column_count: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
  } as const;
  try {
    return parse(body, rules) as unknown as Line[];
  } catch {
    return parse(body, { ...rules, relax_quotes: true, quote: null }) as unknown as Line[];
  }
}

/** The row number is the line on which the record begins, as an editor shows it. */
function numbered(lines: readonly Line[]): { row: number; values: string[] }[] {
  return lines.map(({ record, info }) => {
    const breaks = record.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0);
    return { row: info.lines - breaks, values: record };
  });
}

function sniffDelimiter(body: string): string {
  const header = body.split(/\r?\n/, 1)[0] ?? "";
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}

function unevenRow({ row, values }: { row: number; values: string[] }, expected: number): TableIssue {
  return {
    kind: "uneven_row",
    fatal: true,
    row,
    column: "",
    value: values.join(",").slice(0, 80),
    reason: `${values.length} columns where the header has ${expected}; check quotes and delimiters`,
  };
}
