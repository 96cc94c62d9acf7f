import type { Issue, IssueKind } from "../../core/model/issue.js";
import type { Assignment, Draft, Place } from "./assignment.js";
import { type Moment, parseTime } from "./time.js";

const MICROS = 1e6;
const LONG_MICROS = 24 * 3600 * MICROS;
const SIGNS: Readonly<Record<string, string>> = { $: "USD", "£": "GBP", "€": "EUR", "₹": "INR" };

export type Parsed = { readonly assignment: Assignment | undefined; readonly issues: readonly Issue[] };

/**
 * A draft's texts as an assignment, or the reasons why not. Without a worker or a known outcome there is no
 * assignment; without a usable interval there is one that carries neither time nor pay.
 */
export function parseDraft(draft: Draft, place: Place): Parsed {
  const issues: Issue[] = [];
  const note: Note = (kind, column, value, reason, fatal = false) =>
    void issues.push({ kind, fatal, source: "", ...place, column, value, reason, record: draft.id ?? "" });
  if (draft.remark) note("ambiguous", "", draft.status, draft.remark);
  if (draft.worker === "") note("missing_value", "worker", "", "no worker", true);
  if (draft.outcome === undefined) note("unknown_code", "status", draft.status, "unknown status", true);
  if (draft.worker === "" || draft.outcome === undefined) return { assignment: undefined, issues };
  const workMicros = parseSeconds(draft.workSeconds, "work seconds", note);
  const { accepted, submitted } = interval(draft, workMicros, note);
  const reward = parseMoney(draft.reward, "reward", note);
  const assignment: Assignment = {
    ...place,
    id: draft.id ?? "",
    worker: draft.worker,
    task: draft.task,
    type: draft.type,
    outcome: draft.outcome,
    accepted,
    submitted,
    reward: reward?.micros ?? null,
    currency: reward === undefined ? "" : draft.currency?.toUpperCase() || reward.currency,
    bonus: parseMoney(draft.bonus, "bonus", note)?.micros ?? 0,
    fees: parseMoney(draft.fees, "fees", note)?.micros ?? 0,
    workMicros,
    allottedMicros: parseSeconds(draft.allottedSeconds, "allotted seconds", note),
  };
  return { assignment, issues };
}

type Note = (kind: IssueKind, column: string, value: string, reason: string, fatal?: boolean) => void;
const NO_INTERVAL = { accepted: null, submitted: null };

function interval(draft: Draft, work: number | null, note: Note) {
  const start = moment(draft.acceptedAt, "accepted_at", note);
  const end = moment(draft.submittedAt, "submitted_at", note);
  if (start === undefined && end !== undefined && work !== null)
    return checked(end.micros - work, end.micros, null, draft, note);
  if (start === undefined) {
    note("missing_value", "accepted_at", draft.acceptedAt, "no start: neither time nor pay is counted");
    return NO_INTERVAL;
  }
  if (end !== undefined) return checked(start.micros, end.micros, work, draft, note);
  if (work === null) {
    note("missing_value", "submitted_at", draft.submittedAt, "no end: neither time nor pay is counted");
    return NO_INTERVAL;
  }
  note("missing_value", "submitted_at", draft.submittedAt, "no end: start plus stated work seconds is taken");
  return checked(start.micros, start.micros + work, null, draft, note);
}

function checked(accepted: number, submitted: number, work: number | null, draft: Draft, note: Note) {
  const length = submitted - accepted;
  if (length < 0) {
    note("invalid_date", "submitted_at", draft.submittedAt, "ends before it starts: not counted");
    return NO_INTERVAL;
  }
  if (length > LONG_MICROS)
    note("absurd_amount", "submitted_at", draft.submittedAt, "longer than a day: cut at the cap");
  if (work !== null && Math.abs(work - length) > Math.max(2 * MICROS, length / 10))
    note(
      "contradiction",
      "work seconds",
      draft.workSeconds ?? "",
      "differs from submitted less accepted, which is used",
    );
  return { accepted, submitted };
}

function moment(text: string, column: string, note: Note): Moment | undefined {
  if (text === "") return undefined;
  const found = parseTime(text);
  if (!found) note("invalid_date", column, text, "unknown form of time or unknown zone");
  return found;
}

function parseSeconds(text: string | undefined, column: string, note: Note): number | null {
  if (!text) return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0) return Math.round(seconds * MICROS);
  note("invalid_number", column, text, "not a number of seconds at or above zero");
  return null;
}

function parseMoney(text: string | undefined, column: string, note: Note) {
  if (!text) return undefined;
  const parts = /^(?<sign>[$£€₹])? ?(?<amount>\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?: ?(?<code>[A-Z]{3}))?$/.exec(
    text,
  )?.groups;
  if (parts?.amount)
    return {
      micros: Math.round(Number(parts.amount.replaceAll(",", "")) * MICROS),
      currency: parts.code ?? SIGNS[parts.sign ?? ""] ?? "",
    };
  note("invalid_amount", column, text, "not an amount of money");
  return undefined;
}
