import type { Column } from "../../engines/engine.js";

/** What became of an assignment. An unreviewed one counts as accepted (METHODS 3). */
export const OUTCOMES = ["accepted", "unreviewed", "rejected", "returned"] as const;
/** Unpaid time that a log states outright. */
export const ACTIVITIES = ["search", "waiting", "onboarding", "admin"] as const;

export type Outcome = (typeof OUTCOMES)[number] | (typeof ACTIVITIES)[number];

/** The texts that a format's reader takes from one item of an export; absent ones are empty. */
export type Draft = {
  readonly id?: string | undefined;
  readonly worker: string;
  readonly task: string;
  readonly type: string;
  readonly acceptedAt: string;
  readonly submittedAt: string;
  readonly outcome: Outcome | undefined;
  /** The status as the export writes it. */
  readonly status: string;
  readonly reward?: string | undefined;
  readonly currency?: string | undefined;
  readonly bonus?: string | undefined;
  readonly fees?: string | undefined;
  readonly workSeconds?: string | undefined;
  readonly allottedSeconds?: string | undefined;
  /** What the reader itself has to say about this item. */
  readonly remark?: string | undefined;
};

/** Where an item stands: the file, and the line or index in it. */
export type Place = { readonly file: string; readonly row: number };

/**
 * One assignment, one worker's go at one task; or a stretch of logged unpaid time. Times in microseconds since 1970
 * UTC; money in millionths of its currency, both whole numbers. A null time means that no usable interval is known.
 */
export type Assignment = Place & {
  readonly id: string;
  readonly worker: string;
  readonly task: string;
  readonly type: string;
  readonly outcome: Outcome;
  readonly accepted: number | null;
  readonly submitted: number | null;
  readonly reward: number | null;
  readonly currency: string;
  readonly bonus: number;
  readonly fees: number;
  readonly workMicros: number | null;
  readonly allottedMicros: number | null;
};

/** The engine's table of assignments: what every reader ends in. */
export const ASSIGNMENT_COLUMNS: readonly Column[] = [
  { name: "worker", type: "text" },
  { name: "task", type: "text" },
  { name: "task_type", type: "text" },
  { name: "outcome", type: "text" },
  { name: "accepted_us", type: "double" },
  { name: "submitted_us", type: "double" },
  { name: "reward_micro", type: "double" },
  { name: "currency", type: "text" },
  { name: "bonus_micro", type: "double" },
  { name: "fees_micro", type: "double" },
  { name: "work_us", type: "double" },
  { name: "allotted_us", type: "double" },
];

/** An assignment as a row of that table. */
export function toRow(one: Assignment): (string | number | null)[] {
  return [
    one.worker,
    one.task,
    one.type,
    one.outcome,
    one.accepted,
    one.submitted,
    one.reward,
    one.currency,
    one.bonus,
    one.fees,
    one.workMicros,
    one.allottedMicros,
  ];
}
