import { CELL_REASONS } from "../core/release/cell-reasons.js";
import type { CellDiff, CellSide, ReleaseDiff } from "../core/release/diff.js";
import { changeWords, REASON_WORDS, reasonsWords, supportWords } from "../core/release/diff-words.js";
import type { Block, Section } from "./blocks.js";
import { dollars } from "./format.js";

const SHOWN = 20;

/** What changed since an earlier release: the headline's larger moves, and why cells and records differ. */
export function changes(diff: ReleaseDiff): Section {
  const { before, after, cells } = diff;
  const since = before.wave === after.wave ? before.id : before.wave;
  const large = cells.filter(({ headline, large }) => headline && large);
  return {
    id: "changes",
    title: `What changed since ${since}`,
    blocks: [...summary(diff), ...moves(large), causes(diff, large)],
  };
}

function summary({ before, counts, notes, settings }: ReleaseDiff): Block[] {
  const text = `Against the release as of ${before.as_of}, ${counts.unchanged} cells are unchanged, ${counts.moved_small} moved within 5 %, ${counts.moved_large} by more; ${counts.gained} gained a rate, ${counts.lost} lost theirs, ${counts.appeared} appeared, ${counts.gone} are gone.`;
  const set = settings.map(
    ({ name, before, after }) => `${name}: ${before ?? "not stated"} → ${after ?? "not stated"}`,
  );
  const items = [...notes, ...set];
  return [{ kind: "paragraph", text }, ...(items.length > 0 ? [{ kind: "list" as const, items }] : [])];
}

function moves(large: readonly CellDiff[]): Block[] {
  if (large.length === 0)
    return [{ kind: "paragraph", text: "No cell of the headline moved by more than 5 %." }];
  const table: Block = {
    kind: "table",
    caption:
      "Cells of the headline whose median moved by more than 5 %, US dollars an hour, most contributors first; under it the 95 % intervals.",
    columns: ["Cell", "Median", "Support", "Why"],
    // Beyond the last column: all are texts.
    numbersFrom: 9,
    rows: large
      .slice(0, SHOWN)
      .map((cell) => [
        cell.label,
        `${changeWords(cell)}\n${interval(cell.before)} → ${interval(cell.after)}`,
        supportWords(cell),
        reasonsWords(cell),
      ]),
  };
  const more = large.length - SHOWN;
  return more > 0
    ? [table, { kind: "paragraph", text: `And ${more} more in \`ratebook release diff\`.` }]
    : [table];
}

function interval(side: CellSide | null): string {
  return `${dollars(side?.p50_lo95_hourly_usd ?? null)} to ${dollars(side?.p50_hi95_hourly_usd ?? null)}`;
}

function causes({ cells, records }: ReleaseDiff, large: readonly CellDiff[]): Block {
  const count = (list: readonly CellDiff[], reason: string) =>
    list.filter(({ reasons }) => reasons.some((one) => one.reason === reason)).length;
  const rows = CELL_REASONS.map((reason) => [
    REASON_WORDS[reason],
    ...[count(large, reason), count(cells, reason), records.reasons[reason] ?? 0].map(String),
  ]);
  return {
    kind: "table",
    caption:
      "How often each reason holds. A cell and a record can have several; a record that no cell rests on counts, too.",
    columns: ["Reason", "Headline cells, above 5 %", "All cells that differ", "Records"],
    numbersFrom: 1,
    rows: rows.filter(([, ...counts]) => counts.some((one) => one !== "0")),
  };
}
