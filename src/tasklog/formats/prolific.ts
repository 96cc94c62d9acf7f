import type { Outcome } from "./assignment.js";
import type { Fields, TableFormat } from "./format.js";

const OUTCOME: Readonly<Record<string, Outcome>> = {
  approved: "accepted",
  "partially approved": "accepted",
  "awaiting review": "unreviewed",
  rejected: "rejected",
  returned: "returned",
  "timed-out": "returned",
  "timed out": "returned",
  "screened out": "returned",
  active: "returned",
};

/** Older exports name their columns in snake case, newer ones in words. */
function either(field: Fields, ...names: readonly string[]): string {
  return names.map(field).find((text) => text !== "") ?? "";
}

/** Prolific's export of a study's submissions: one row a submission, no pay in it. */
export const prolific: TableFormat = {
  recognises: (columns) =>
    ["Submission id", "session_id", "Session id"].some((name) => columns.has(name)) &&
    ["PROLIFIC_PID", "Participant id", "participant_id"].some((name) => columns.has(name)) &&
    ["Started at", "started_datetime"].some((name) => columns.has(name)),
  toDraft: (field) => {
    const status = either(field, "Status", "status");
    return {
      id: either(field, "Submission id", "session_id", "Session id"),
      worker: either(field, "PROLIFIC_PID", "Participant id", "participant_id"),
      task: either(field, "Study id", "study_id") || "study",
      type: either(field, "Study id", "study_id") || "study",
      acceptedAt: either(field, "Started at", "started_datetime"),
      submittedAt: either(field, "Completed at", "completed_date_time"),
      outcome: OUTCOME[status.toLowerCase().replaceAll("_", " ")],
      status,
      workSeconds: either(field, "Time taken", "time_taken"),
    };
  },
};
