import { type Remark, readRemark } from "../../core/classify/remark.js";
import { joinKey, splitKey } from "./key.js";
import type { Parsed } from "./parsed.js";

/** What a record remarks on its figure, as one text; empty where neither title nor note stands. */
export function toRemarkKey(title: string, note: string): string {
  return title === "" && note === "" ? "" : joinKey(title, note);
}

/** The lookups that a remark answers, by field. */
export const REMARK_FIELDS = {
  work_class: ({ work }) => ({ code: work }),
  remark_fault: ({ fault }) => ({ code: fault }),
  remark_total: ({ hours }) => toCount(hours.total),
  remark_daily: ({ hours }) => toCount(hours.daily),
  remark_weekly: ({ hours }) => toCount(hours.weekly),
} as const satisfies Readonly<Record<string, (remark: Remark) => Parsed>>;

/** Reads a remark key. */
export function parseRemark(key: string): Remark {
  const [title = "", note = ""] = splitKey(key);
  return readRemark(title, note);
}

function toCount(hours: number | null): Parsed {
  return hours === null ? { code: "" } : { num: hours };
}
