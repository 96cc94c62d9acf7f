import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readSource } from "./read-source.js";
import { readTable } from "./read-table.js";

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "ratebook-files-"));
  await writeFile(join(dir, name), content);
  return join(dir, name);
}

describe("CSV", () => {
  it("counts rows by line, also after a quoted line break", async () => {
    const table = await readTable(await file("a.csv", 'a,b\n1,"x\ny"\n2,z\n'));
    expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it.each([";", "\t", "|"])("sniffs the delimiter %j", async (delimiter) => {
    const table = await readTable(await file("a.csv", `a${delimiter}b\n1${delimiter}2\n`));
    expect(table.columns).toEqual(["a", "b"]);
  });

  it("reads UTF-16 with and without a mark, and Latin-1", async () => {
    const utf16 = Buffer.from("\ufeffcity,pay\nZürich,1\n", "utf16le");
    for (const bytes of [utf16, utf16.subarray(2), Buffer.from("city,pay\nZürich,1\n", "latin1")]) {
      expect((await readTable(await file("a.csv", bytes))).rows[0]?.values).toEqual(["Zürich", "1"]);
    }
  });

  it("leaves uneven rows out and says where", async () => {
    const { rows, issues } = await readTable(await file("a.csv", "a,b\n1,2\n3\n4,5\n"));
    expect(rows).toHaveLength(2);
    expect(issues).toEqual([expect.objectContaining({ kind: "uneven_row", row: 3, fatal: true })]);
  });

  it("says that an empty file is empty", async () => {
    expect((await readTable(await file("a.csv", ""))).issues).toEqual([
      expect.objectContaining({ reason: "the file is empty" }),
    ]);
  });
});

describe("other formats", () => {
  it("JSON Lines keeps the good lines and names the broken one", async () => {
    const { columns, rows, issues } = await readTable(
      await file("a.jsonl", '{"a":1,"b":{"c":"x"}}\n{broken\n{"a":2}\n'),
    );
    expect(columns).toEqual(["a", "b.c"]);
    expect(rows).toHaveLength(2);
    expect(issues).toEqual([expect.objectContaining({ kind: "invalid_json", row: 2 })]);
  });

  it("XLSX gives dates as ISO days and numbers without noise", async () => {
    const path = await file("a.xlsx", "");
    await writeXlsxFile([
      [{ value: "day" }, { value: "pay" }],
      [
        { value: new Date("2026-03-01T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
        { value: 12.5, type: Number },
      ],
    ]).toFile(path);
    expect((await readTable(path)).rows).toEqual([{ row: 2, values: ["2026-03-01", "12.5"] }]);
  });

  it("an unknown format and a missing file name the path and the cure", async () => {
    await expect(readTable(await file("a.docx", "x"))).rejects.toThrow(/unsupported format: .*a.docx .*CSV/);
    await expect(readTable("no/such.csv")).rejects.toThrow("missing file: no/such.csv");
  });
});

describe("a source", () => {
  it("maps its columns, fills constants and refuses a column that is not there", async () => {
    const path = await file("pay.csv", "Job,Base\nRater,50000\n");
    const config = {
      id: "own",
      kind: "internal",
      file: path,
      columns: { role_title: "Job", pay: "Base" },
      constants: { unit: "year" },
    } as const;
    const { records, input } = await readSource(config, ".");
    expect(records[0]?.fields).toEqual({ role_title: "Rater", pay: "50000", unit: "year", id: "own:2" });
    expect(input).toMatchObject({ rows: 1, confidential: true });
    await expect(readSource({ ...config, columns: { pay: "Salary" } }, ".")).rejects.toThrow(
      /unknown column .*Salary.*Job, Base/,
    );
  });
});
