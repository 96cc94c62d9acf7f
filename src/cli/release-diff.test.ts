import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../test/run-cli.js";
import { readRelease } from "../bundle/read.js";
import { columnsOf } from "../core/release/columns.js";
import type { ReleaseDiff } from "../core/release/diff.js";
import { evidenceRowSchema } from "../core/release/evidence-row.js";
import { openDuckDb } from "../engines/duckdb/open.js";
import { readStudy } from "../study/config.js";
import { buildStudy } from "../study/run.js";

/** Runs a command line in a folder; returns what it said. */
const run = (cwd: string, ...args: string[]) => runCli(args, { cwd });

type Edit = (text: string) => string;

/** A case's study built as it is and with its files edited, in one folder, as `old` and `new`. */
async function buildTwice(name: string, edits: Readonly<Record<string, Edit>>): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "ratebook-diff-"));
  const study = join(dir, "study");
  cpSync(join("test/cases", name, "study"), study, { recursive: true });
  await buildStudy(await readStudy(study), { out: join(dir, "old") });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(study, file);
    const text = readFileSync(path, "utf8");
    expect(edit(text), file).not.toBe(text);
    writeFileSync(path, edit(text));
  }
  await buildStudy(await readStudy(study), { out: join(dir, "new") });
  return dir;
}

async function diffOf(dir: string): Promise<ReleaseDiff> {
  const { out, err, code } = await run(dir, "release", "diff", "old", "new", "--json");
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return JSON.parse(out) as ReleaseDiff;
}

const without =
  (...ids: string[]): Edit =>
  (text) =>
    text
      .split("\n")
      .filter((line) => !ids.some((id) => line.startsWith(`${id},`)))
      .join("\n");

describe("two builds of a study, one row of it changed", () => {
  let dir: string;
  beforeAll(async () => {
    dir = await buildTwice("small", {
      "pages.csv": (text) =>
        text.replace("AI tutor,generalist,,entry,22,24", "AI tutor,generalist,,entry,32,34"),
    });
  });

  it("differ in the cells of that row, by a correction of it", async () => {
    const { cells, records, settings } = await diffOf(dir);
    expect(settings).toEqual([]);
    expect(records.changed.map(({ id }) => id)).toEqual(["us-noether"]);
    const us = cells.find(({ cell_id }) => cell_id === "any/US");
    expect(us?.change).toBe("moved");
    expect(us?.reasons).toContainEqual(
      expect.objectContaining({ reason: "corrected", records: ["us-noether"] }),
    );
    expect(cells.flatMap(({ reasons }) => reasons).filter(({ reason }) => reason === "unexplained")).toEqual(
      [],
    );
  });

  it("are told in lines, headline cells first and every cell on demand, with exit code 0", async () => {
    const { out, code } = await run(dir, "release", "diff", "old", "new");
    expect(code).toBe(0);
    expect(out).toMatch(/^small-2026-10, as of 2026-10-31 → small-2026-10, as of 2026-10-31\nrecords: /);
    expect(out).toMatch(/cells: \d+ unchanged, \d+ moved within 5 %/);
    const all = await run(dir, "release", "diff", "old", "new", "--all");
    expect(all.out).toMatch(/^any\/US {2}\$[\d.]+ → \$[\d.]+ .* 1 corrected \(us-noether\)/m);
    expect(all.out.length).toBeGreaterThan(out.length);
  });

  it("differ in nothing from themselves", async () => {
    const { out } = await run(dir, "release", "diff", "new", "new");
    expect(out).toContain("none differs");
    expect(out).toContain(
      ", 0 moved within 5 %, 0 moved by more than 5 %, 0 gained a rate, 0 lost theirs, 0 appeared, 0 gone",
    );
  });

  it("stand in the report of the newer one, when it is asked for", async () => {
    const { code, err } = await run(dir, "report", "new", "--out", "report", "--previous", "old");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const page = readFileSync(join(dir, "report", "report.html"), "utf8");
    expect(page).toContain("What changed since small-2026-10");
    expect(page).toContain("<td>corrected</td>");
  });

  it("can be compared when an older version wrote one of them with fewer columns", async () => {
    const old = join(dir, "bare");
    mkdirSync(old);
    cpSync(join(dir, "old"), old, { recursive: true });
    const columns = columnsOf(evidenceRowSchema).filter(({ name }) => name !== "language");
    const { evidence } = await readRelease(join(dir, "old"));
    const engine = await openDuckDb();
    await engine.load(
      "evidence",
      columns,
      evidence.map((row) => columns.map(({ name }) => row[name as keyof typeof row])),
    );
    await engine.writeParquet("evidence", ["id"], join(old, "evidence.parquet"));
    engine.close();
    const { out, code } = await run(dir, "release", "diff", "bare", "old");
    expect(code).toBe(0);
    expect(out).toContain("note: the older release (small-2026-10) has no evidence.language");
    expect(out).toContain("none differs");
  });
});

describe("no direct cell moves without a reason", () => {
  it("when rows go, come back under another id, change their skillset, and the day moves on", async () => {
    const dir = await buildTwice("small", {
      "pages.csv": (text) =>
        without("us-ohm")(text)
          .replace("us-euler,", "euler-us,")
          .replace("Evaluator,generalist", "Evaluator,law"),
      "study.yaml": (text) => text.replace("as_of: 2026-10-31", "as_of: 2026-12-31"),
    });
    const { cells, records } = await diffOf(dir);
    expect(records.changed).toContainEqual(expect.objectContaining({ id: "us-ohm", reasons: ["removed"] }));
    expect(records.changed).toContainEqual(
      expect.objectContaining({ id: "euler-us", id_before: "us-euler", reasons: ["aged"] }),
    );
    expect(records.reasons).not.toHaveProperty("added");
    expect(cells.flatMap(({ reasons }) => reasons.map(({ reason }) => reason))).not.toContain("unexplained");
    expect(cells.filter(({ change, reasons }) => change === "moved" && reasons.length === 0)).toEqual([]);
  });

  it("nor a modelled one: its own records changed, or the fit did by others", async () => {
    const dir = await buildTwice("modelled", { "adverts.csv": without("p01", "p03") });
    const reasons = (await diffOf(dir)).cells.flatMap((cell) => cell.reasons.map(({ reason }) => reason));
    expect(new Set(reasons)).toContain("removed");
    expect(new Set(reasons)).toContain("model");
    expect(new Set(reasons)).not.toContain("unexplained");
  });
});

it("releases of two studies are bad use, and a folder without a release fails", async () => {
  const dir = mkdtempSync(join(tmpdir(), "ratebook-diff-"));
  for (const name of ["small", "modelled"])
    await buildStudy(await readStudy(join("test/cases", name, "study")), { out: join(dir, name) });
  const two = await run(dir, "release", "diff", "small", "modelled");
  expect(two).toMatchObject({ code: 2, out: "" });
  expect(two.err).toContain("invalid comparison: releases of two studies, small and modelled");
  const report = await run(dir, "report", "small", "--out", "report", "--previous", "modelled");
  expect(report).toMatchObject({ code: 2, out: "" });
  const none = await run(dir, "release", "diff", "small", "nowhere", "--json");
  expect(none).toMatchObject({ code: 1, out: "" });
  expect(none.err).toContain("missing release");
});
