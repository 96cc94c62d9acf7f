import { describe, expect, it } from "vitest";
import type { Issue } from "../core/model/issue.js";
import { type RawRecord, sourceConfigSchema } from "../core/model/source.js";
import type { SourceRead } from "../sources/read-source.js";
import { readSources } from "./read-sources.js";

/** Above what a call takes as arguments: about 120,000. */
const MANY = 150_000;
const source = (id: string) => sourceConfigSchema.parse({ id, kind: "published", file: `${id}.csv` });

function toRead(
  id: string,
  records: number,
  lost = 0,
  fields: RawRecord["fields"] = { pay: "20" },
): SourceRead {
  const row = (at: number): RawRecord => ({ source: id, file: `${id}.csv`, row: at + 2, fields });
  const issue = (at: number): Issue => ({
    kind: "uneven_row",
    fatal: true,
    source: id,
    file: `${id}.csv`,
    row: at + 2,
    column: "",
    value: "",
    reason: "",
    record: "",
  });
  return {
    records: Array.from({ length: records }, (_, at) => row(at)),
    issues: Array.from({ length: lost }, (_, at) => issue(at)),
    input: {
      name: `${id}.csv`,
      kind: "published",
      sha256: "",
      bytes: 0,
      rows: records + lost,
      confidential: false,
    },
  };
}

describe("reading the sources of a study", () => {
  it("takes 150,000 rows and as many issues of one source", async () => {
    const read = await readSources([source("big")], "", [], async () => toRead("big", MANY, MANY));
    expect([read.records.length, read.fileIssues.length]).toEqual([MANY, MANY]);
    expect(read.unreadable.get("big")).toBe(MANY);
    expect(read.inputs[0]?.rows).toBe(2 * MANY);
  });

  it("keeps the sources in their order", async () => {
    const read = await readSources([source("b"), source("a")], "", [], async ({ id }) => toRead(id, 2));
    expect(read.records.map((record) => record.source)).toEqual(["b", "b", "a", "a"]);
  });

  it("counts each statement of pay in a text as a row", async () => {
    const text = {
      id: "x",
      country: "KE",
      pay_text: "Level 1: KES 40,000 per month\nLevel 2: KES 60,000 per month",
    };
    const read = await readSources([source("a")], "", [], async () => toRead("a", 1, 0, text));
    expect(read.records.map(({ fields }) => [fields.id, fields.pay_min])).toEqual([
      ["x", "40000"],
      ["x#2", "60000"],
    ]);
    expect(read.inputs[0]?.rows).toBe(2);
    expect(read.unreadable.get("a")).toBe(0);
  });
});
