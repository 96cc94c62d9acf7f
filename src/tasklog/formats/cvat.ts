import type { TableFormat } from "./format.js";

/**
 * CVAT's event log (CSV): of its events only `send:working_time` is work. Each says how many milliseconds were worked up
 * to its timestamp, in one job of a task.
 */
export const cvat: TableFormat = {
  recognises: (columns) =>
    ["scope", "timestamp", "duration", "job_id", "user_id"].every((name) => columns.has(name)),
  toDraft: (field) => {
    if (field("scope") !== "send:working_time") return undefined;
    const worked = /"working_time"\s*:\s*(\d+(?:\.\d+)?)/.exec(field("payload"))?.[1] ?? field("duration");
    return {
      worker: field("user_id") || field("user_name"),
      task: field("job_id"),
      type: field("task_id") || field("project_id") || "task",
      acceptedAt: "",
      submittedAt: field("timestamp"),
      outcome: "unreviewed",
      status: field("scope"),
      workSeconds: worked === "" ? "" : String(Number(worked) / 1000),
    };
  },
};
