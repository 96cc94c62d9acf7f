import { describe, expect, it } from "vitest";
import { LEVELS, PAY_MODELS, WORK_KINDS, WORKFORCES } from "../model/codes.js";
import { EVIDENCE } from "../model/evidence.js";
import type { Grid } from "./keys.js";
import { keyLabel } from "./labels.js";

const CODES: Readonly<Record<Exclude<Grid, "base">, readonly string[]>> = {
  evidence: EVIDENCE,
  level: LEVELS,
  pay_model: PAY_MODELS,
  workforce: WORKFORCES,
  work_kind: WORK_KINDS,
};

describe("the label of a further key", () => {
  it("stands for every code of every grid, and for one code only", () => {
    for (const [grid, codes] of Object.entries(CODES)) {
      const labels = codes.map((code) => keyLabel(grid as Grid, code));
      expect(labels.filter((label) => !label)).toEqual([]);
      expect(new Set(labels).size).toBe(codes.length);
    }
  });

  it("is that of its own grid, where two grids share a code", () => {
    expect(keyLabel("pay_model", "per_task")).toBe("Per task");
    expect(keyLabel("work_kind", "other")).toBe("Other");
    expect(keyLabel("evidence", "paid")).toMatch(/^Paid:/);
  });

  it("is empty in the base grid", () => {
    expect(keyLabel("base", "")).toBe("");
  });
});
