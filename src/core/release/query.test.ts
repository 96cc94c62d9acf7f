import { describe, expect, it } from "vitest";
import { baseCell, type CellKeys, toCellId } from "../cells/keys.js";
import { columnsOf } from "./columns.js";
import { toDataPackage } from "./data-package.js";
import type { EstimateRow } from "./estimate-row.js";
import { queryRates } from "./query.js";
import { isTable, RELEASE_FILES, TABLE_NAMES, TABLES, tableFile } from "./tables.js";

/** The part of a row that a query reads. */
function row(keys: CellKeys, p50_hourly_usd: number | null, broader_cell = ""): EstimateRow {
  return { cell_id: toCellId(keys), ...keys, p50_hourly_usd, broader_cell } as EstimateRow;
}

describe("rates by cell", () => {
  const lawInIndia = row(baseCell("law", "IN"), null, "family:legal_finance/034");
  const family = row(baseCell("family:legal_finance", "034"), 21);
  const own = row(baseCell("law", "US"), 60);
  const rates = queryRates([lawInIndia, family, own]);

  it("are found by name and by keys alike", () => {
    expect(rates.cell("law/US")).toBe(own);
    expect(rates.cell(baseCell("law", "US"))).toBe(own);
    expect(rates.cell("law/KE")).toBeUndefined();
  });

  it("a row without a rate shows the broader cell that it names, and one with a rate itself", () => {
    expect(rates.shown(lawInIndia)).toBe(family);
    expect(rates.shown(own)).toBe(own);
    expect(rates.shown(row(baseCell("math", "IN"), null))).toBeUndefined();
  });

  it("the nearest rate of any cell one can name stands along its ladder", () => {
    expect(rates.nearest({ ...baseCell("law", "US"), grid: "level", key: "expert" })).toBe(own);
    expect(rates.nearest(baseCell("finance", "LK"))).toBe(family);
    expect(rates.nearest(baseCell("medicine", "LK"))).toBeUndefined();
    expect(rates.nearest(baseCell("law", "worldwide"))).toBeUndefined();
  });
});

describe("the tables of a release", () => {
  it("have keys among their columns, and no column twice", () => {
    for (const name of TABLE_NAMES) {
      const columns = columnsOf(TABLES[name].schema).map((column) => column.name);
      expect(new Set(columns).size).toBe(columns.length);
      for (const key of TABLES[name].key) expect(columns).toContain(key);
    }
  });

  it("are the files of a release, each format once, with two that hold no table", () => {
    expect(new Set(RELEASE_FILES).size).toBe(RELEASE_FILES.length);
    const tables = RELEASE_FILES.filter((file) => isTable(file.split(".")[0] ?? ""));
    expect(tables.length).toBe(RELEASE_FILES.length - 2);
    expect(tables).toContain(tableFile("estimates"));
    expect(isTable("release")).toBe(false);
    expect(isTable("toString")).toBe(false);
  });

  it("stand in the data package with every column, its type and the key", () => {
    const { resources } = toDataPackage({ title: "t", licence: "CC-BY-4.0" }, [
      { path: "effects.csv", bytes: 3, sha256: "0f" },
      { path: "figures.json", bytes: 2, sha256: "1e" },
    ]) as { resources: Record<string, unknown>[] };
    const [effects, figures] = resources;
    const schema = effects?.schema as { fields: { name: string; type: string }[]; primaryKey: string[] };
    expect(schema.primaryKey).toEqual([...TABLES.effects.key]);
    expect(schema.fields).toContainEqual({ name: "multiplier", type: "number" });
    expect(schema.fields).toContainEqual({ name: "n_contributors", type: "integer" });
    expect(effects).toMatchObject({
      name: "effects-csv",
      hash: "sha256:0f",
      profile: "tabular-data-resource",
    });
    expect(figures).not.toHaveProperty("schema");
  });
});
