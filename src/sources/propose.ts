import { FIELDS, type Field } from "../core/model/fields.js";
import type { SourceRole } from "../core/model/source.js";
import { countryCode } from "../reference/place-names.js";
import { currencyInName, nameWords, unitInName } from "./column-name.js";
import { COMMON_WORDS } from "./common-words.js";
import { type DateOrder, dateOrder } from "./dates.js";
import { KIND_WORDS } from "./kinds.js";
import type { Table } from "./table.js";

/** A proposed reading of a file: their column for each field, values for all rows, and what the reader should know. */
export type Proposal = {
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  readonly dates: DateOrder | undefined;
  /** Columns that no field takes. */
  readonly unused: readonly string[];
  readonly notes: readonly string[];
};

type Candidate = { readonly field: Field; readonly column: number; readonly score: number };

const NUMERIC: readonly Field[] = ["pay", "pay_min", "pay_max"];
const COUNTS: readonly Field[] = ["hours_per_week", "task_minutes", "n"];
const DATES: readonly Field[] = ["published", "observed"];
const SAMPLE = 200;

/**
 * Looks at a table's columns, their names and their values, and proposes which field each holds. Names decide;
 * values can refuse (a "rate" that is text is stated pay, an "id" that repeats is none).
 */
export function proposeMapping(
  table: Table,
  kind: SourceRole,
  given: Readonly<Partial<Record<Field, string>>> = {},
): Proposal {
  const values = table.columns.map((_, at) => sample(table, at));
  const fixed = Object.entries(given).map(([field, column]) => [field as Field, column] as const);
  const taken = new Set(fixed.map(([, column]) => table.columns.indexOf(column)));
  const filled = new Set<Field>(fixed.map(([field]) => field));
  const columns: Partial<Record<Field, string>> = { ...given };
  for (const { field, column } of candidates(table, kind, values)) {
    if (taken.has(column) || filled.has(field) || clashes(field, filled)) continue;
    taken.add(column);
    filled.add(field);
    columns[field] = table.columns[column] ?? "";
  }
  const ordered = Object.fromEntries(
    FIELDS.flatMap((field) => (columns[field] ? [[field, columns[field]]] : [])),
  );
  return {
    columns: ordered,
    ...fill(table, ordered),
    unused: table.columns.filter((_, at) => !taken.has(at)),
  };
}

function sample(table: Table, at: number): string[] {
  return table.rows
    .slice(0, SAMPLE)
    .map(({ values }) => (values[at] ?? "").trim())
    .filter((text) => text !== "");
}

/** One amount and a range exclude each other, as do a number and a text that states pay. */
function clashes(field: Field, filled: ReadonlySet<Field>): boolean {
  const bounds = filled.has("pay_min") || filled.has("pay_max");
  if (field === "pay") return bounds || filled.has("pay_text");
  if (field === "pay_min" || field === "pay_max") return filled.has("pay");
  if (field === "pay_text") return bounds || filled.has("pay");
  return false;
}

function candidates(table: Table, kind: SourceRole, values: readonly string[][]): Candidate[] {
  const found = FIELDS.flatMap((field) =>
    table.columns.flatMap((column, at): Candidate[] => {
      const score = nameScore(field, nameWords(column), kind);
      const texts = values[at] ?? [];
      if (score === 0) return [];
      if (fits(field, texts)) return [{ field, column: at, score }];
      return field === "pay" && texts.some((text) => /\d/.test(text))
        ? [{ field: "pay_text", column: at, score }]
        : [];
    }),
  );
  return found.sort(
    (a, b) => b.score - a.score || a.column - b.column || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
  );
}

/** 100 for the field's own name, then exact names (kind's words first), then names that begin with or hold the words. */
function nameScore(field: Field, name: string, kind: SourceRole): number {
  if (name === field.replaceAll("_", " ")) return 100;
  const own = KIND_WORDS[kind][field] ?? [];
  const lists = [own, COMMON_WORDS[field] ?? []];
  const scores = lists.flatMap((list, which) =>
    list.map((words, rank) => {
      const weight = 8 * words.split(" ").length - rank / 10 - 3 * which;
      if (name === words) return 60 + weight;
      const padded = ` ${name} `;
      if (words.length > 2 && padded.includes(` ${words} `))
        return (name.startsWith(words) ? 22 : 18) + weight;
      return 0;
    }),
  );
  return Math.max(0, ...scores);
}

function fits(field: Field, texts: readonly string[]): boolean {
  if (texts.length === 0) return field !== "pay" && field !== "pay_text";
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (NUMERIC.includes(field)) return share((text) => /^[+-]?\d[\d.,'’\s]*$/.test(text)) >= 0.6;
  if (COUNTS.includes(field)) return share((text) => /^\d+(?:[.,]\d+)?$/.test(text)) >= 0.6;
  if (field === "id") return new Set(texts).size === texts.length;
  if (field === "currency") return share((text) => /^(?:[A-Za-z]{3}|\S{1,3}\$?)$/.test(text)) >= 0.6;
  if (field === "source_url") return share((text) => /^https?:\/\//.test(text)) >= 0.6;
  if (field === "country")
    return share((text) => countryCode(text) !== undefined || /^[A-Za-z]{2}$/.test(text)) >= 0.5;
  if (field === "language") return share((text) => /^[a-z]{2}$/i.test(text)) >= 0.6;
  if (DATES.includes(field)) return share((text) => /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/.test(text)) >= 0.6;
  return true;
}

function fill(
  table: Table,
  columns: Readonly<Partial<Record<Field, string>>>,
): Pick<Proposal, "constants" | "dates" | "notes"> {
  const pay = columns.pay ?? columns.pay_min ?? columns.pay_max;
  const currency = pay !== undefined && !columns.currency ? currencyInName(pay) : undefined;
  const unit = pay !== undefined && !columns.unit ? unitInName(pay) : undefined;
  const dated = [columns.observed, columns.published].filter((column) => column !== undefined);
  const orders = dated.map((column) => dateOrder(sample(table, table.columns.indexOf(column))));
  const order = orders.find((found) => found !== undefined);
  const notes = [
    ...(currency ? [`currency ${currency}: taken from the column's name ${pay}`] : []),
    ...(unit ? [`unit ${unit}: taken from the column's name ${pay}`] : []),
    ...(order === "ambiguous"
      ? ["ambiguous dates: read as day/month/year (say --dates mdy if the month comes first)"]
      : []),
  ];
  return {
    constants: { ...(currency ? { currency } : {}), ...(unit ? { unit } : {}) },
    dates: order === "ambiguous" ? "dmy" : order,
    notes,
  };
}
