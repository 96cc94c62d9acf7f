import type { Outcome } from "./assignment.js";
import type { TableFormat } from "./format.js";

/** Every status that a plain log may hold; an empty one is not reviewed. */
export const PLAIN_STATUS: Readonly<Record<string, Outcome>> = {
  "": "unreviewed",
  submitted: "unreviewed",
  unreviewed: "unreviewed",
  pending: "unreviewed",
  accepted: "accepted",
  approved: "accepted",
  rejected: "rejected",
  returned: "returned",
  abandoned: "returned",
  expired: "returned",
  search: "search",
  waiting: "waiting",
  onboarding: "onboarding",
  admin: "admin",
};

/** Columns that a plain log must have, and those it may have (docs/task-logs.md). */
export const PLAIN_REQUIRED = ["worker", "accepted_at", "submitted_at"] as const;

/** The documented plain table, one row an assignment or a stretch of logged unpaid time. */
export const plain: TableFormat = {
  recognises: (columns) => PLAIN_REQUIRED.every((name) => columns.has(name)),
  toDraft: (field) => ({
    id: field("assignment"),
    worker: field("worker"),
    task: field("task"),
    type: field("task_type"),
    acceptedAt: field("accepted_at"),
    submittedAt: field("submitted_at"),
    outcome: PLAIN_STATUS[field("status").toLowerCase()],
    status: field("status"),
    reward: field("reward"),
    currency: field("currency"),
    bonus: field("bonus"),
    fees: field("fees"),
    workSeconds: field("work_seconds"),
    allottedSeconds: field("allotted_seconds"),
  }),
};
