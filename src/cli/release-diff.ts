import { readComparable } from "../bundle/read-comparable.js";
import type { Comparable } from "../core/release/comparable.js";
import { type CellDiff, diffReleases, type ReleaseDiff } from "../core/release/diff.js";
import { changeWords, REASON_WORDS, reasonsWords, supportWords } from "../core/release/diff-words.js";
import type { Setting } from "../core/release/settings.js";
import { type CliEffects, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = { all?: boolean; json?: boolean };

/** Compares two releases on disk and prints what moved. Moves are no failure. */
export async function runDiff(
  older: string,
  newer: string,
  options: Options,
  effects: CliEffects,
): Promise<void> {
  const before = await readComparable(fromCwd(effects, older));
  const diff = compareReleases(before, await readComparable(fromCwd(effects, newer)));
  effects.out(options.json ? `${JSON.stringify(diff, null, 2)}\n` : toText(diff, options.all ?? false));
}

/** What moved between two releases. @throws CliError for two that can't be compared. */
export function compareReleases(before: Comparable, after: Comparable): ReleaseDiff {
  try {
    return diffReleases(before, after);
  } catch (error) {
    throw error instanceof RangeError ? new CliError(error.message, 2) : error;
  }
}

function toText(diff: ReleaseDiff, all: boolean): string {
  const { before, after, notes, settings, cells } = diff;
  const shown = all ? cells : cells.filter(({ headline, large }) => headline && large);
  const title = all
    ? `every cell that is not unchanged (${shown.length})`
    : `headline cells that moved by more than 5 % (${shown.length}; --all for every cell)`;
  const lines = [
    `${before.id}, as of ${before.as_of} → ${after.id}, as of ${after.as_of}`,
    ...notes.map((note) => `note: ${note}`),
    ...settings.map(settingLine),
    recordsLine(diff),
    cellsLine(diff),
    "",
    `${title}, most contributors first:`,
    ...shown.map(cellLine),
  ];
  return `${lines.join("\n")}\n`;
}

function settingLine({ name, before, after }: Setting): string {
  return `setting: ${name} ${before ?? "not stated"} → ${after ?? "not stated"}`;
}

function recordsLine({ records }: ReleaseDiff): string {
  const words = Object.entries(REASON_WORDS).flatMap(([reason, word]) =>
    records.reasons[reason] ? [`${records.reasons[reason]} ${word}`] : [],
  );
  return `records: ${records.before} → ${records.after}: ${words.join(", ") || "none differs"}`;
}

function cellsLine({ counts }: ReleaseDiff): string {
  return `cells: ${counts.unchanged} unchanged, ${counts.moved_small} moved within 5 %, ${counts.moved_large} moved by more than 5 %, ${counts.gained} gained a rate, ${counts.lost} lost theirs, ${counts.appeared} appeared, ${counts.gone} gone`;
}

function cellLine(cell: CellDiff): string {
  const why = reasonsWords(cell);
  return `${cell.cell_id}  ${changeWords(cell)}  [${supportWords(cell)}]${why === "" ? "" : `  ${why}`}`;
}
