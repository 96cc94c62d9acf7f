import { readFile } from "node:fs/promises";
import type { Issue } from "../core/model/issue.js";
import { parseJsonLine } from "../sources/json-line.js";
import { readTable } from "../sources/read-table.js";
import type { Assignment, Draft, Outcome, Place } from "./formats/assignment.js";
import { cvat } from "./formats/cvat.js";
import { figureEight } from "./formats/figure-eight.js";
import { type Format, isTree, type TableFormat, type Tree, type TreeFormat } from "./formats/format.js";
import { labelStudio, labelStudioTable } from "./formats/label-studio.js";
import { labelbox } from "./formats/labelbox.js";
import { mturk } from "./formats/mturk.js";
import { parseDraft } from "./formats/parse.js";
import { plain } from "./formats/plain.js";
import { prolific } from "./formats/prolific.js";

/** Tried in this order: the most particular columns first. */
const TABLES: readonly (readonly [Format, TableFormat])[] = [
  ["mturk", mturk],
  ["prolific", prolific],
  ["figure-eight", figureEight],
  ["cvat", cvat],
  ["label-studio", labelStudioTable],
  ["plain", plain],
];
const TREES: readonly (readonly [Format, TreeFormat])[] = [
  ["label-studio", labelStudio],
  ["labelbox", labelbox],
];

export type TaskLog = {
  readonly format: Format;
  readonly assignments: readonly Assignment[];
  readonly issues: readonly Issue[];
};

type Found = { readonly draft: Draft; readonly place: Place };
type OneFile = {
  readonly format: Format;
  readonly found: readonly Found[];
  readonly issues: readonly Issue[];
};

/**
 * Reads task logs of one format and merges them: an assignment that several rows state counts once.
 * @throws Error for a missing file, a form that no reader knows, or files of different formats.
 */
export async function readTaskLogs(files: readonly string[], asked: Format | "auto"): Promise<TaskLog> {
  const read = await Promise.all(files.map((file) => readFileOf(file, asked)));
  const formats = [...new Set(read.map(({ format }) => format))];
  const [format] = formats;
  if (format === undefined || formats.length > 1)
    throw new Error(`ambiguous format, give the files of one format at a time: ${formats.join(", ")}`);
  const parsed = read.flatMap(({ found }) => found.map(({ draft, place }) => parseDraft(draft, place)));
  const { kept, issues } = mergeRepeats(parsed.flatMap(({ assignment }) => assignment ?? []));
  return {
    format,
    assignments: kept,
    issues: [...read.flatMap((one) => one.issues), ...parsed.flatMap((one) => one.issues), ...issues],
  };
}

async function readFileOf(file: string, asked: Format | "auto"): Promise<OneFile> {
  if (/\.(?:json|ndjson|jsonl)$/i.test(file)) {
    const tree = await readTrees(file, asked);
    if (tree) return tree;
  }
  const table = await readTable(file);
  const columns = new Set(table.columns);
  const known = TABLES.find(([name, one]) => (asked === "auto" || asked === name) && one.recognises(columns));
  if (!known) throw new Error(unknownForm(file, asked, table.columns));
  const at = new Map(table.columns.map((name, index) => [name, index]));
  const found = table.rows.flatMap(({ row, values }) => {
    const draft = known[1].toDraft((column) => values[at.get(column) ?? -1]?.trim() ?? "");
    return draft ? [{ draft, place: { file, row } }] : [];
  });
  return {
    format: known[0],
    found,
    issues: table.issues.map((issue) => ({ ...issue, source: "", file, record: "" })),
  };
}

async function readTrees(file: string, asked: Format | "auto"): Promise<OneFile | undefined> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`missing file: ${file}`);
  });
  const { items, issues } = parseTrees(text, file);
  const first = items[0]?.tree;
  const known =
    first && TREES.find(([name, one]) => (asked === "auto" || asked === name) && one.recognises(first));
  if (!known) return undefined;
  const found = items.flatMap(({ tree, row }) =>
    known[1].toDrafts(tree).map((draft) => ({ draft, place: { file, row } })),
  );
  return { format: known[0], found, issues };
}

type Trees = { readonly items: readonly { tree: Tree; row: number }[]; readonly issues: readonly Issue[] };

/** The objects of a JSON array, or of JSON Lines, where a line that holds none is an issue. */
function parseTrees(text: string, file: string): Trees {
  const body = text.replace(/^\ufeff/, "").trim();
  if (body.startsWith("[")) return { items: parseArray(body), issues: [] };
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line, row: index + 1, tree: parseJsonLine(line) }));
  return {
    items: lines.flatMap(({ tree, row }) => (tree ? [{ tree, row }] : [])),
    issues: lines
      .filter(({ line, tree }) => line.trim() !== "" && !tree)
      .map(({ line, row }) => ({
        kind: "invalid_json",
        fatal: true,
        source: "",
        file,
        row,
        column: "",
        value: line.slice(0, 80),
        reason: "not a JSON object on this line",
        record: "",
      })),
  };
}

function parseArray(body: string): { tree: Tree; row: number }[] {
  try {
    const value = JSON.parse(body) as unknown[];
    return value.flatMap((tree, index) => (isTree(tree) ? [{ tree, row: index + 1 }] : []));
  } catch {
    return [];
  }
}

function unknownForm(file: string, asked: string, columns: readonly string[]): string {
  const what = asked === "auto" ? "unknown form of task log" : `invalid ${asked} export`;
  return `${what}: ${file} (its columns: ${columns.slice(0, 12).join(", ")}; see docs/task-logs.md)`;
}

/** A later state of an assignment wins over an earlier one, whatever the order of rows. */
const RANK: readonly Outcome[] = ["accepted", "rejected", "returned", "unreviewed"];

function mergeRepeats(all: readonly Assignment[]): { kept: Assignment[]; issues: Issue[] } {
  const kept = new Map<string, Assignment>();
  const issues: Issue[] = [];
  for (const one of all) {
    const key = one.id === "" ? JSON.stringify({ ...one, file: "", row: 0 }) : one.id;
    const other = kept.get(key);
    const first = other && RANK.indexOf(other.outcome) <= RANK.indexOf(one.outcome) ? other : one;
    kept.set(key, first);
    if (!other) continue;
    const { file, row, id } = first === one ? other : one;
    issues.push({
      kind: "duplicate_id",
      fatal: true,
      source: "",
      file,
      row,
      column: "",
      value: id,
      reason: "repeats another row",
      record: id,
    });
  }
  return { kept: [...kept.values()], issues };
}
