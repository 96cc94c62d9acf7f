import { describe, expect, it } from "vitest";
import { MODEL, ROWS } from "../../../../test/sampler.js";
import { termOffsets } from "./model.js";
import { toSystem } from "./system.js";

const system = toSystem(MODEL, ROWS);

describe("a model indexed for sampling", () => {
  it("parts the columns that rows meet from those that follow their prior", () => {
    expect([...system.active]).toEqual([0, 1, 2, 3, 4]);
    expect([...system.idle]).toEqual([5]);
  });

  it("knows the term of every column", () => {
    expect([...termOffsets(MODEL.terms)]).toEqual([0, 1, 3, 6]);
    expect([...system.columnTerm]).toEqual([0, 1, 1, 2, 2, 2]);
    expect([...system.termOf]).toEqual([0, 1, 1, 2, 2]);
  });

  it("keeps each row's entries at their place among the active columns", () => {
    const last = toSystem(MODEL, ROWS.slice(3));
    expect([...last.active]).toEqual([0, 1, 2, 4]);
    expect([...(last.entries[0]?.columns ?? [])]).toEqual([0, 2, 3]);
    ROWS.forEach(({ x }, at) => {
      const columns = [...(system.entries[at]?.columns ?? [])].map((position) => system.active[position]);
      expect(columns).toEqual([...x.columns]);
      expect(system.entries[at]?.values).toEqual(x.values);
    });
  });

  it("lists each term's entries, row by row", () => {
    const { rows, columns, values } = system.byTerm[2] ?? { rows: [], columns: [], values: [] };
    expect([...rows]).toEqual([0, 1, 2, 2, 3, 4, 5]);
    expect([...columns]).toEqual([3, 3, 3, 4, 4, 4, 4]);
    expect([...values]).toEqual([1, 1, 0.5, 0.5, 1, 1, 1]);
  });

  it("lists each payer's rows and the columns that they meet; a row without payer is nobody's", () => {
    expect(system.byPayer.map(({ members }) => [...members])).toEqual([[0, 1], [2, 3], [4]]);
    expect([...(system.byPayer[1]?.positions ?? [])].sort()).toEqual([0, 1, 2, 3, 4]);
    expect([...(system.byPayer[2]?.positions ?? [])].sort()).toEqual([0, 1, 4]);
  });
});
