import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RawRecord } from "../core/model/source.js";
import { applyCorrections, type RecordCorrection, readCorrections, staleCorrections } from "./corrections.js";

const record = (id: string, fields: RawRecord["fields"]): RawRecord => ({
  source: "s",
  file: "s.csv",
  row: 2,
  fields: { id, ...fields },
});
const correction = (changes: Partial<RecordCorrection>): RecordCorrection => ({
  record: "a",
  column: "unit",
  from: "hour",
  to: "month",
  why: "the page says a month",
  date: "2026-11-01",
  row: 2,
  ...changes,
});

async function read(text: string) {
  const dir = await mkdtemp(join(tmpdir(), "ratebook-corrections-"));
  await writeFile(join(dir, "corrections.csv"), text);
  return readCorrections(dir, "corrections.csv");
}
const HEADER = "record,column,from,to,why,date\n";

describe("the corrections of a study", () => {
  it("are read in their order, with their lines", async () => {
    const rows = await read(
      `${HEADER}a,unit,hour,month,the page says a month,2026-11-01\nb,note,,checked,said so,2026-11-02\n`,
    );
    expect(rows).toEqual([
      correction({}),
      correction({
        record: "b",
        column: "note",
        from: "",
        to: "checked",
        why: "said so",
        date: "2026-11-02",
        row: 3,
      }),
    ]);
    expect(await readCorrections("nowhere", undefined)).toEqual([]);
  });

  it.each([
    ["a,wage,1,2,why,2026-11-01", /row 2, column column/],
    ["a,unit,hour,month,,2026-11-01", /row 2, column why/],
    ["a,unit,hour,month,why,yesterday", /row 2, column date/],
    [",unit,hour,month,why,2026-11-01", /row 2, column record/],
    ["a,unit,hour,day,why,2026-11-01\na,unit,hour,month,why,2026-11-01", /row 3: a unit is corrected above/],
  ])("%s is refused, with the row", async (line, message) => {
    await expect(read(`${HEADER}${line}\n`)).rejects.toThrow(message);
  });
});

describe("a correction", () => {
  it("changes the field of its record, and is kept with it", () => {
    const { records } = applyCorrections(
      [record("a", { unit: "hour", pay: "5" }), record("b", { unit: "hour" })],
      [correction({})],
    );
    expect(records[0]?.fields).toEqual({ id: "a", unit: "month", pay: "5" });
    expect(records[0]?.corrections).toEqual([
      { column: "unit", from: "hour", to: "month", why: "the page says a month", date: "2026-11-01" },
    ]);
    expect(records[1]).toEqual(record("b", { unit: "hour" }));
  });

  it("may fill an empty field and empty a full one", () => {
    const filled = applyCorrections(
      [record("a", {})],
      [correction({ column: "currency", from: "", to: "EUR" })],
    );
    expect(filled.records[0]?.fields).toEqual({ id: "a", currency: "EUR" });
    const emptied = applyCorrections(
      [record("a", { level: "phd" })],
      [correction({ column: "level", from: "phd", to: "" })],
    );
    expect(emptied.records[0]?.fields).toEqual({ id: "a" });
  });

  it("holds no more when the source states something else, and is told as such", () => {
    const stale = correction({});
    const { records, applied } = applyCorrections([record("a", { unit: "week" })], [stale]);
    expect(records[0]?.fields.unit).toBe("week");
    expect(staleCorrections("corrections.csv", [stale], applied)).toEqual([
      expect.objectContaining({
        kind: "stale_correction",
        fatal: false,
        row: 2,
        column: "unit",
        value: "hour",
        record: "a",
      }),
    ]);
    const used = correction({ from: "week" });
    expect(
      staleCorrections("c.csv", [used], applyCorrections([record("a", { unit: "week" })], [used]).applied),
    ).toEqual([]);
  });
});
