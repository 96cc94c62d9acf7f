import type { Outcome } from "./assignment.js";
import type { TableFormat } from "./format.js";

const OUTCOME: Readonly<Record<string, Outcome>> = {
  approved: "accepted",
  rejected: "rejected",
  submitted: "unreviewed",
  returned: "returned",
  abandoned: "returned",
};

/** Amazon Mechanical Turk's batch results: one row an assignment. The reward carries a dollar sign, always USD. */
export const mturk: TableFormat = {
  recognises: (columns) =>
    ["HITId", "AssignmentId", "WorkerId", "AcceptTime", "SubmitTime"].every((name) => columns.has(name)),
  toDraft: (field) => ({
    id: field("AssignmentId"),
    worker: field("WorkerId"),
    task: field("HITId"),
    type: field("HITTypeId") || field("Title"),
    acceptedAt: field("AcceptTime"),
    submittedAt: field("SubmitTime"),
    outcome: OUTCOME[field("AssignmentStatus").toLowerCase()],
    status: field("AssignmentStatus"),
    reward: field("Reward"),
    currency: "USD",
    workSeconds: field("WorkTimeInSeconds"),
    allottedSeconds: field("AssignmentDurationInSeconds"),
  }),
};
