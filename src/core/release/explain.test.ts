import { describe, expect, it } from "vitest";
import { evidenceRow, soundRelease } from "../../../test/release-rows.js";
import { baseCell, type CellKeys } from "../cells/keys.js";
import type { EvidenceRow } from "./evidence-row.js";
import { explainCell } from "./explain.js";
import { standsBehind } from "./stands-behind.js";

const HEADLINE = ["posted", "repeated"];
const behind = (cell: Partial<CellKeys>, changes: Partial<EvidenceRow> = {}) =>
  standsBehind({ ...baseCell("law", "US"), ...cell }, evidenceRow("a", changes), HEADLINE);

describe("what stands behind a cell", () => {
  it("a statement stands behind its own cell and every broader one", () => {
    for (const skillset of ["law", "family:legal_finance", "specialist", "any"])
      for (const place of ["US", "021", "any"])
        expect(behind({ skillset, place }), `${skillset}/${place}`).toBe(true);
    expect(behind({ skillset: "finance" })).toBe(false);
    expect(behind({ skillset: "generalist" })).toBe(false);
    expect(behind({ place: "CA" })).toBe(false);
    expect(behind({ place: "worldwide" })).toBe(false);
  });

  it("a statement for several countries stands behind each, one for a region behind the region alone", () => {
    expect(behind({ place: "KE" }, { place: "KE+US" })).toBe(true);
    expect(behind({ place: "202" }, { place: "KE+US" })).toBe(true);
    expect(behind({ place: "AFRICA" }, { place: "AFRICA" })).toBe(true);
    expect(behind({ place: "KE" }, { place: "AFRICA" })).toBe(false);
  });

  it("other evidence than the headline's stands in the grid by evidence only", () => {
    expect(behind({}, { evidence: "reported" })).toBe(false);
    expect(behind({ grid: "evidence", key: "reported" }, { evidence: "reported" })).toBe(true);
    expect(behind({ grid: "evidence", key: "posted" }, { evidence: "reported" })).toBe(false);
  });

  it("a further key is the record's own", () => {
    expect(behind({ grid: "level", key: "expert" })).toBe(true);
    expect(behind({ grid: "level", key: "entry" })).toBe(false);
    expect(behind({ grid: "workforce", key: "contractor" })).toBe(true);
  });

  it("low-cost task labour is out of the headline, though it is out of scope there, and in its own strata", () => {
    const low = { stratum: "low_cost_task", status: "out_of_scope" } as const;
    expect(behind({}, low)).toBe(false);
    expect(behind({ stratum: "low_cost_task" }, low)).toBe(true);
    expect(behind({ stratum: "with_low_cost" }, low)).toBe(true);
    expect(behind({ stratum: "low_cost_task" })).toBe(false);
    expect(behind({ stratum: "with_low_cost" })).toBe(true);
  });

  it("duplicates, issues and what is out of scope stand behind nothing", () => {
    for (const status of ["duplicate", "issue", "out_of_scope"] as const)
      expect(behind({}, { status })).toBe(false);
  });
});

describe("an explanation", () => {
  it("leads to the records, and to what repeats each", () => {
    const evidence = [
      evidenceRow("a"),
      evidenceRow("b", { status: "duplicate", duplicate_of: "a" }),
      evidenceRow("c", { place: "KE" }),
    ];
    const { cell, records, broader } = explainCell(soundRelease({ evidence }), "law/US");
    expect(cell.cell_id).toBe("law/US");
    expect(broader).toBeNull();
    expect(records.map(({ id }) => id)).toEqual(["a"]);
    expect(records[0]?.repeats.map(({ id }) => id)).toEqual(["b"]);
  });

  it("names the nearest broader cell of one without a rate", () => {
    expect(explainCell(soundRelease(), "law/US/level=phd").broader?.cell_id).toBe("law/US");
  });

  it("of an unknown cell is refused, with cells that share its skillset or place", () => {
    expect(() => explainCell(soundRelease(), "LAW/KE")).toThrow(
      "unknown cell: LAW/KE (did you mean law/US?)",
    );
    expect(() => explainCell(soundRelease(), "cooking/mars")).toThrow("cells are skillset/place");
  });
});
