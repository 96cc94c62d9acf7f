import type { Draft } from "./assignment.js";
import {
  branch,
  branches,
  type Fields,
  leaf,
  type TableFormat,
  type Tree,
  type TreeFormat,
} from "./format.js";

const CANCELLED = "cancelled annotation: its time counts as unpaid";
const DRAFT = "draft without an annotation: not counted";

/**
 * Label Studio's JSON: a task with its annotations. An annotation is submitted at `created_at` after `lead_time`
 * seconds, which hold the time of the drafts it grew from; so drafts are read only where no annotation came of them,
 * and then as a remark without time.
 */
export const labelStudio: TreeFormat = {
  recognises: (item) => Array.isArray(item.annotations) && ("data" in item || "drafts" in item),
  toDrafts: (task) => {
    const done = branches(task, "annotations");
    const ids = new Set(done.map((annotation) => leaf(annotation, "id")));
    const open = branches(task, "drafts").filter(
      (draft) => !ids.has(leaf(draft, "annotation")) && !done.some((one) => person(one) === person(draft)),
    );
    return [
      ...done.map((annotation) => toDraft(task, annotation)),
      ...open.map((draft) => ({ ...toDraft(task, draft), ...UNFINISHED })),
    ];
  },
};

const UNFINISHED = {
  outcome: "returned",
  status: "draft",
  remark: DRAFT,
  acceptedAt: "",
  submittedAt: "",
} as const;

function toDraft(task: Tree, annotation: Tree): Draft {
  const cancelled = annotation.was_cancelled === true;
  return {
    id: `${leaf(task, "id")}/${leaf(annotation, "id")}`,
    worker: person(annotation),
    task: leaf(task, "id"),
    type: leaf(task, "project") || leaf(annotation, "project") || "project",
    acceptedAt: "",
    submittedAt: leaf(annotation, "created_at"),
    outcome: cancelled ? "returned" : "unreviewed",
    status: cancelled ? "cancelled" : "",
    workSeconds: leaf(annotation, "lead_time"),
    remark: cancelled ? CANCELLED : undefined,
  };
}

function person(annotation: Tree): string {
  const key = "completed_by" in annotation ? "completed_by" : "user";
  const someone = branch(annotation, key);
  return leaf(annotation, key) || leaf(someone, "id") || leaf(someone, "email");
}

/** Label Studio's CSV and JSON-MIN: one row an annotation. */
export const labelStudioTable: TableFormat = {
  recognises: (columns) =>
    ["annotator", "annotation_id", "lead_time", "created_at"].every((name) => columns.has(name)),
  toDraft: (field: Fields) => ({
    id: `${field("id")}/${field("annotation_id")}`,
    worker: field("annotator"),
    task: field("id"),
    type: field("project") || "project",
    acceptedAt: "",
    submittedAt: field("created_at"),
    outcome: "unreviewed",
    status: "",
    workSeconds: field("lead_time"),
  }),
};
