import type { CellReason } from "./cell-reasons.js";
import type { CellDiff, CellSide } from "./diff.js";

/** What a reason is called after its number: "3 added". */
export const REASON_WORDS: Readonly<Record<CellReason["reason"], string>> = {
  added: "added",
  removed: "removed",
  corrected: "corrected",
  reclassified: "reclassified",
  linked: "linked or unlinked",
  aged: "re-weighted by age",
  method: "by method",
  model: "by the model",
  confidential: "by confidential records",
  unexplained: "unexplained",
};

/** A reason for a reader: `2 corrected (a, b)`, `by the model: records changed in the whole study: 12`. */
export function reasonWords({ reason, count, records, note }: CellReason): string {
  const own = reason !== "model" && count > 0;
  const more = count > records.length ? ", …" : "";
  // Ages move together: which ones says nothing.
  const ids = own && reason !== "aged" && records.length > 0 ? ` (${records.join(", ")}${more})` : "";
  return `${own ? `${count} ` : ""}${REASON_WORDS[reason]}${ids}${note === "" ? "" : `: ${note}`}`;
}

/** Every reason for a cell's change, for a reader; empty when it needs none. */
export function reasonsWords({ reasons }: CellDiff): string {
  return reasons.map(reasonWords).join("; ");
}

/** What became of a cell's median, with its old and new figure; for a rate lost or gained, what stood against it. */
export function changeWords({ change, before, after, ratio }: CellDiff): string {
  switch (change) {
    case "moved":
      return `${median(before)} → ${median(after)}${ratio === null ? "" : ` (${percentWords(ratio)})`}`;
    case "gained":
      return `gained a rate, ${median(after)}; before: ${before?.reason ?? ""}`;
    case "lost":
      return `lost its rate of ${median(before)}: ${after?.reason ?? ""}`;
    case "appeared":
      return `appeared: ${sideWords(after)}`;
    case "gone":
      return `gone: ${sideWords(before)}`;
  }
}

function sideWords(side: CellSide | null): string {
  return side?.p50_hourly_usd == null ? "no rate of its own" : median(side);
}

function median(side: CellSide | null): string {
  const amount = side?.p50_hourly_usd ?? null;
  return amount === null ? "no rate" : `$${amount.toFixed(2)}`;
}

function percentWords(ratio: number): string {
  const percent = 100 * (ratio - 1);
  return `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(1)} %`;
}

/** How a cell was made, before and after where that differs: `modelled → direct, grade D → C, contributors 4 → 6`. */
export function supportWords({ before, after }: CellDiff): string {
  const turned = (of: (side: CellSide) => string) => {
    const words = [before, after].flatMap((side) => (side ? [of(side)] : []));
    return [...new Set(words)].join(" → ");
  };
  return [
    turned(({ method }) => method),
    `grade ${turned(({ grade }) => grade)}`,
    `contributors ${turned(({ n_contributors }) => String(n_contributors ?? "withheld"))}`,
  ].join(", ");
}
