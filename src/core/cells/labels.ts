import {
  LEVEL_LABELS,
  type Level,
  PAY_MODEL_LABELS,
  type PayModel,
  WORK_KIND_LABELS,
  WORKFORCE_LABELS,
  type Workforce,
  type WorkKind,
} from "../model/codes.js";
import { EVIDENCE_LABELS, type Evidence } from "../model/evidence.js";
import type { Grid } from "./keys.js";

/** What the value of a grid's further key is called; empty in the base grid, which has none. */
export function keyLabel(grid: Grid, key: string): string {
  if (grid === "evidence") return EVIDENCE_LABELS[key as Evidence];
  if (grid === "level") return LEVEL_LABELS[key as Level];
  if (grid === "pay_model") return PAY_MODEL_LABELS[key as PayModel];
  if (grid === "workforce") return WORKFORCE_LABELS[key as Workforce];
  return grid === "work_kind" ? WORK_KIND_LABELS[key as WorkKind] : "";
}
