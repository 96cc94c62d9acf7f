import type { TableFormat } from "./format.js";

const either = (a: string, b: string): string => (a === "" ? b : a);

/**
 * Figure Eight's (CrowdFlower's, Appen's) judgments: one row a judgment, in full reports with a leading underscore
 * before each of the platform's own columns. Times carry no zone and are UTC. A tainted judgment, made by a worker who failed
 * the test questions, was not paid and counts as rejected.
 */
export const figureEight: TableFormat = {
  recognises: (columns) =>
    ["unit_id", "started_at", "created_at"].every((name) => columns.has(name) || columns.has(`_${name}`)) &&
    ["worker", "worker_id", "_worker_id"].some((name) => columns.has(name)),
  toDraft: (field) => {
    const own = (name: string) => either(field(`_${name}`), field(name));
    const tainted = own("tainted").toLowerCase();
    return {
      id: judgmentId(own("job") || own("job_id"), own("judgment_id") || own("id")),
      worker: own("worker_id") || field("worker"),
      task: own("unit_id"),
      type: own("job") || own("job_id") || "job",
      acceptedAt: own("started_at"),
      submittedAt: own("created_at"),
      outcome: tainted === "true" ? "rejected" : "accepted",
      status: tainted === "true" ? "tainted" : "",
      workSeconds: field("seconds"),
    };
  },
};

function judgmentId(job: string, id: string): string {
  return id === "" ? "" : `${job}/${id}`;
}
