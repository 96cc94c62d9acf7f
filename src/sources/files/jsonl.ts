import { readFile } from "node:fs/promises";
import { parseJsonLine } from "../json-line.js";
import { fileIssue, type Table, type TableIssue, type TableOptions, toColumns, toTable } from "../table.js";
import { decodeText } from "./decode.js";

/** Reads JSON Lines, or one JSON array of objects. Nested objects become `outer.inner`. Broken lines become issues. */
export async function readJsonl(path: string, options: TableOptions = {}): Promise<Table> {
  const bytes = await readFile(path);
  const { text, issues } = decodeText(bytes, options.encoding);
  const found: TableIssue[] = [...issues];
  const body = text.replace(/^\ufeff/, "").trim();
  if (body === "") found.push(fileIssue("missing_value", "the file is empty", true));
  const items = body.startsWith("[") ? fromArray(body, found) : fromLines(text, found);
  return toTable(bytes, { ...toColumns(items), issues: found });
}

type Item = { readonly row: number; readonly fields: Record<string, string> };

function fromArray(body: string, issues: TableIssue[]): Item[] {
  try {
    const items = JSON.parse(body) as unknown[];
    return items.map((item, index) => ({ row: index + 1, fields: flatten(item) }));
  } catch {
    issues.push(fileIssue("invalid_json", "neither JSON Lines nor a JSON array", true));
    return [];
  }
}

function fromLines(text: string, issues: TableIssue[]): Item[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const item = parseJsonLine(line);
    if (item) return [{ row: index + 1, fields: flatten(item) }];
    issues.push({
      kind: "invalid_json",
      fatal: true,
      row: index + 1,
      column: "",
      value: line.slice(0, 80),
      reason: "not a JSON object on this line",
    });
    return [];
  });
}

function flatten(value: unknown, prefix = ""): Record<string, string> {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError("not an object");
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => {
      const name = prefix + key;
      if (inner !== null && typeof inner === "object" && !Array.isArray(inner))
        return flatten(inner, `${name}.`);
      if (Array.isArray(inner)) return { [name]: inner.join("; ") };
      return { [name]: inner === null || inner === undefined ? "" : String(inner) };
    }),
  );
}
