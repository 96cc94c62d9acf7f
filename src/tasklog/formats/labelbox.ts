import type { Draft } from "./assignment.js";
import { branch, branches, leaf, type Tree, type TreeFormat } from "./format.js";

/**
 * Labelbox's export (NDJSON): a data row with its projects and their labels. A label is made at `created_at` after
 * `seconds_to_create`; a skipped one is returned, one whose last review rejects it is rejected. Review time is another
 * person's and is not in the export by person.
 */
export const labelbox: TreeFormat = {
  recognises: (item) => "data_row" in item && "projects" in item,
  toDrafts: (item) =>
    Object.entries(branch(item, "projects")).flatMap(([project, tree]) =>
      branches(tree as Tree, "labels").map((label) => toDraft(item, project, label)),
    ),
};

function toDraft(item: Tree, project: string, label: Tree): Draft {
  const details = branch(label, "label_details");
  const performance = branch(label, "performance_details");
  const skipped = performance.skipped === true;
  const [outcome, status] = skipped ? (["returned", "skipped"] as const) : reviewed(details);
  return {
    id: leaf(label, "id"),
    worker: leaf(details, "created_by"),
    task: leaf(branch(item, "data_row"), "id"),
    type: project,
    acceptedAt: "",
    submittedAt: leaf(details, "created_at"),
    outcome,
    status,
    workSeconds: leaf(performance, "seconds_to_create"),
    remark: skipped ? "skipped label: its time counts as unpaid" : undefined,
  };
}

function reviewed(details: Tree) {
  const last = branches(details, "reviews").at(-1);
  if (!last) return ["unreviewed", ""] as const;
  const verdict = leaf(last, "reviewed_score") || leaf(last, "score");
  return Number(verdict) < 0 ? (["rejected", verdict] as const) : (["accepted", verdict] as const);
}
