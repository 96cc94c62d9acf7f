import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyBundle } from "../src/bundle/verify.js";
import { readStudy } from "../src/study/config.js";
import { buildStudy } from "../src/study/run.js";
import { firstDifference } from "./first-difference.js";
import { temporary } from "./helpers.js";
import { releaseText } from "./release-text.js";

/** Whole runs: each folder holds a study and the release that it must give. `UPDATE_CASES=1` writes what it gives. */
const CASES = "test/cases";
const UPDATE = process.env.UPDATE_CASES === "1";

async function build(study: string): Promise<Map<string, string>> {
  const out = join(await temporary(), "release");
  const { issues } = await buildStudy(await readStudy(study), { out });
  expect(await verifyBundle(out)).toEqual([]);
  return releaseText(out, issues);
}

async function update(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const [name, text] of files) await writeFile(join(dir, name), text);
}

/** Which files differ and where first. */
function differences(dir: string, files: ReadonlyMap<string, string>): string[] {
  const known = existsSync(dir) ? readdirSync(dir) : [];
  const names = [...new Set([...known, ...files.keys()])].sort();
  return names.flatMap((name) => {
    const expected = known.includes(name) ? readFileSync(join(dir, name), "utf8") : undefined;
    const got = files.get(name);
    if (expected === undefined) return [`${name}: not among the expected files`];
    if (got === undefined) return [`${name}: expected, not written`];
    return firstDifference(name, expected, got) ?? [];
  });
}

describe("the release of a whole study is, file by file, the one beside it", () => {
  it.each(readdirSync(CASES))("%s", async (name) => {
    const files = await build(join(CASES, name, "study"));
    const dir = join(CASES, name, "expected");
    if (UPDATE) await update(dir, files);
    const found = differences(dir, files);
    const cure = `\nIf this is what the change should do: UPDATE_CASES=1 npx vitest run test/cases.test.ts`;
    expect(found, `${found.join("\n")}${cure}`).toEqual([]);
  });
});

describe("the first difference", () => {
  it("of equal texts is none", () => {
    expect(firstDifference("a.csv", "id,x\n1,2\n", "id,x\n1,2\n")).toBeUndefined();
  });

  it("of tables names row, column, both values and how many more there are", () => {
    const [expected, got] = ["id,x,y\none,2,3\ntwo,4,5\n", "id,x,y\none,2,3\ntwo,4.5,6\n"];
    expect(firstDifference("a.csv", expected, got)).toBe(
      "a.csv, row two, column x: expected 4, got 4.5 (and 1 more places)",
    );
  });

  it("of lines and documents names the key and the path", () => {
    expect(firstDifference("a.jsonl", '{"id":"a","x":1}\n', '{"id":"a","x":null}\n')).toBe(
      "a.jsonl, row a, column x: expected 1, got null",
    );
    expect(firstDifference("a.json", '{"a":[{"b":1}]}', '{"a":[]}')).toBe(
      "a.json, a.0.b: expected 1, got (nothing)",
    );
  });

  it("of rows in another order is told", () => {
    expect(firstDifference("a.csv", "id\n1\n2\n", "id\n2\n1\n")).toMatch("another order");
  });
});
