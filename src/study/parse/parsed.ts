import type { IssueKind } from "../../core/model/issue.js";

/** The answer for one distinct text of a field: a code, a number, or why there is none. */
export type Parsed =
  | { readonly code: string; readonly num?: number }
  | { readonly num: number; readonly code?: string }
  | { readonly issue: IssueKind; readonly reason: string; readonly fatal: boolean };

/** A problem that takes the record out of the estimates. */
export function fatal(issue: IssueKind, reason: string): Parsed {
  return { issue, reason, fatal: true };
}

/** A problem that only tells; the field counts as not stated. */
export function noted(issue: IssueKind, reason: string): Parsed {
  return { issue, reason, fatal: false };
}
