import { parse } from "csv-parse/sync";

/** A file of a table or document as values by place: row (by key) and column, or path. */
type Cells = ReadonlyMap<string, string>;

const MISSING = "(nothing)";

/**
 * The first difference between two texts of a file, in words: where, what was expected, what was got, and how many more.
 * Tables are compared by row key and column, documents by path. Undefined when the texts are equal.
 */
export function firstDifference(file: string, expected: string, got: string): string | undefined {
  if (expected === got) return undefined;
  const [want, have] = [toCells(file, expected), toCells(file, got)];
  const places = [...new Set([...want.keys(), ...have.keys()])];
  const differing = places.filter((place) => want.get(place) !== have.get(place));
  const [first] = differing;
  if (first === undefined) return `${file}: the same values in another order or form`;
  const more = differing.length > 1 ? ` (and ${differing.length - 1} more places)` : "";
  return `${file}, ${first}: expected ${want.get(first) ?? MISSING}, got ${have.get(first) ?? MISSING}${more}`;
}

function toCells(file: string, text: string): Cells {
  if (file.endsWith(".csv")) return tableCells(parse(text, { columns: true }) as Record<string, string>[]);
  if (file.endsWith(".jsonl"))
    return tableCells(
      text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
  return new Map(documentCells(JSON.parse(text), ""));
}

/** Rows are known by their first column, and by how often it stood before. */
function tableCells(rows: readonly Readonly<Record<string, unknown>>[]): Cells {
  const seen = new Map<string, number>();
  return new Map(
    rows.flatMap((row) => {
      const key = String(Object.values(row)[0]);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      const name = nth === 1 ? key : `${key} (${nth})`;
      return Object.entries(row).map(
        ([column, value]) => [`row ${name}, column ${column}`, String(value)] as const,
      );
    }),
  );
}

function documentCells(value: unknown, path: string): [string, string][] {
  if (typeof value !== "object" || value === null) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, part]) => documentCells(part, path ? `${path}.${key}` : key));
}
