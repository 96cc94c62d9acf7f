import { spawn } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readRelease } from "../src/bundle/read.js";
import { verifyBundle } from "../src/bundle/verify.js";
import { makeStudy, observation, temporary } from "./helpers.js";

const BIN = resolve("bin/ratebook.js");
const FILES = { "payroll.csv": "internal", "survey.csv": "survey", "postings.jsonl": "postings" } as const;

type Run = { code: number | null; out: string; err: string };

/** Runs the built command line, killed after some milliseconds when told. */
function ratebook(args: readonly string[], killAfter?: number): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", (code) => done({ code, out, err }));
  });
}

describe("own data joins a study from the command line", () => {
  let study: string;
  let release: string;

  beforeAll(async () => {
    study = join(await temporary(), "own-data");
    release = join(study, "..", "release");
    await mkdir(study);
    await ratebook([
      "init",
      study,
      "--title",
      "Own data: payroll, survey and postings in one study",
      "--as-of",
      "2026-10-31",
    ]);
    for (const [file, kind] of Object.entries(FILES)) {
      await copyFile(join("examples/own-data", file), join(study, file));
      const { code } = await ratebook(["add", join(study, file), "--kind", kind, "--study", study]);
      expect(code).toBe(0);
    }
    const built = await ratebook(["build", study, "--out", release, "--json"]);
    expect(built.code).toBe(0);
    expect(JSON.parse(built.out).counts.rows).toBe(61);
  }, 60_000);

  it("proposes the mapping that the example's study.yaml keeps", async () => {
    const made = parse(await readFile(join(study, "study.yaml"), "utf8"));
    const kept = parse(await readFile("examples/own-data/study.yaml", "utf8"));
    expect(made).toEqual(kept);
  });

  it("makes a sound release in which every row of every file has its fate", async () => {
    expect(await verifyBundle(release)).toEqual([]);
    const { manifest } = await readRelease(release);
    const { rows, used, duplicate, out_of_scope, issue } = manifest.counts;
    expect(used + duplicate + out_of_scope + issue).toBe(rows);
    expect(used).toBeGreaterThan(45);
    expect(manifest.inputs.map(({ kind, confidential }) => [kind, confidential])).toEqual([
      ["internal", true],
      ["postings", false],
      ["survey", true],
    ]);
  });

  it("lets no confidential row out: no id, title, place or amount of payroll and survey in any file", async () => {
    const secrets = [
      "E1001",
      "R-001",
      "Düsseldorf",
      "Ärztin",
      "Example Data",
      "118000",
      "61500",
      "2150000",
      "Plattform",
    ];
    for (const file of await readdir(release)) {
      const bytes = await readFile(join(release, file));
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
    }
    const { evidence } = await readRelease(release);
    expect(new Set(evidence.map(({ source }) => source))).toEqual(new Set(["postings"]));
  });

  it("explains a confidential cell by counts only", async () => {
    const { code, out } = await ratebook(["explain", "generalist/DE", "-r", release]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/R-0|survey\.csv/);
  });

  it("adding a file again replaces its entry and keeps the comments", async () => {
    await ratebook([
      "add",
      join(study, "survey.csv"),
      "--kind",
      "survey",
      "--study",
      study,
      "--set",
      "skillset=generalist",
    ]);
    const text = await readFile(join(study, "study.yaml"), "utf8");
    expect(text).toContain("# Filled by: ratebook add");
    const { sources } = parse(text) as { sources: { id: string; constants?: Record<string, string> }[] };
    expect(sources.map(({ id }) => id)).toEqual(["payroll", "survey", "postings"]);
    expect(sources[1]?.constants).toMatchObject({ skillset: "generalist" });
  });
});

describe("the command line", () => {
  it.each([
    [["add", "x.csv"], 2, /--kind/],
    [["add", "x.csv", "--kind", "diary"], 2, /unknown --kind.*diary/],
    [
      ["add", "x.csv", "--kind", "survey", "--study", "no/such"],
      1,
      /missing study file: no\/such.*ratebook init/,
    ],
    [["build", "no/such", "--out", "x"], 1, /missing study file/],
    [["build"], 2, /required option.*--out/],
    [["bild"], 2, /unknown command/],
    [["explain", "nonsense", "-r", "no/such"], 1, /missing release/],
    [["release", "verify", "no/such"], 1, /missing release/],
  ] as [string[], number, RegExp][])("%j exits %i and says why", async (args, code, message) => {
    const run = await ratebook(args);
    expect(run).toMatchObject({ code, out: "" });
    expect(run.err).toMatch(message);
  });

  it("names file, line and key of a broken study", async () => {
    const study = await makeStudy([]);
    await writeFile(
      join(study, "study.yaml"),
      "id: small\ntitle: x\nwave: 2026-10\nas_of: soon\nsources: []\n",
    );
    const { code, err } = await ratebook(["build", study, "--out", join(study, "release")]);
    expect(code).toBe(1);
    expect(err).toMatch(/study\.yaml[\s\S]*as_of, line 4/);
  });

  it("finishes with what is usable and exits 0; --strict exits 1, with the release written", async () => {
    const study = await makeStudy([observation("good"), observation("bad", { currency: "XXQ" })]);
    const out = join(study, "release");
    const lenient = await ratebook(["build", study, "--out", out]);
    expect(lenient.code).toBe(0);
    expect(lenient.out).toMatch(/left out: 1 unknown currency/);
    const strict = await ratebook(["build", study, "--out", out, "--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/1 record/);
    expect(await verifyBundle(out)).toEqual([]);
  });

  it("refuses a file of which no row could be used, saves nothing, and says how to map it", async () => {
    const study = await makeStudy([observation("good")]);
    await writeFile(join(study, "odd.csv"), "colour,shape\nred,round\n");
    const before = await readFile(join(study, "study.yaml"), "utf8");
    const run = await ratebook(["add", join(study, "odd.csv"), "--kind", "internal", "--study", study]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/none of 1 rows.*--map/);
    expect(await readFile(join(study, "study.yaml"), "utf8")).toBe(before);
  });

  it("a build killed at any moment leaves a whole release, and nothing beside it after the next", async () => {
    const study = await makeStudy(["a", "b", "c"].map((id) => observation(id)));
    const parent = await temporary();
    const out = join(parent, "release");
    await ratebook(["build", study, "--out", out]);
    for (const delay of [150, 300, 450, 500, 550, 600, 700]) {
      await ratebook(["build", study, "--out", out], delay);
      const left = await readdir(parent);
      if (left.includes("release")) expect(await verifyBundle(out)).toEqual([]);
      else expect(left.some((name) => name.endsWith(".old"))).toBe(true);
    }
    await ratebook(["build", study, "--out", out]);
    expect(await readdir(parent)).toEqual(["release"]);
    expect(await verifyBundle(out)).toEqual([]);
  }, 60_000);
});

describe("pay in texts", () => {
  it("is read into one observation for each statement, with its currency and unit", async () => {
    const study = await makeStudy([observation("good")]);
    const posts = [
      {
        id: "a",
        url: "https://jobs.example/a",
        title: "Physician, medical reviewer",
        company: "Acme",
        country: "US",
        salary: "$90–140 an hour",
      },
      {
        id: "b",
        url: "https://jobs.example/b",
        title: "Data annotator",
        company: "Bell",
        country: "Kenya",
        salary: "Level 1: KES 40,000 per month\nLevel 2: KES 60,000 per month",
      },
      {
        id: "d",
        url: "https://jobs.example/d",
        title: "Registered nurse, answer review",
        company: "Dirac",
        location: "Bengaluru",
        salary: "$20/hr",
      },
      {
        id: "c",
        url: "https://jobs.example/c",
        title: "Data annotator",
        company: "Curie",
        country: "US",
        salary: "competitive",
      },
    ];
    const file = join(study, "posts.jsonl");
    await writeFile(file, posts.map((post) => JSON.stringify(post)).join("\n"));
    const added = await ratebook(["add", file, "--kind", "postings", "--study", study, "--json"]);
    expect(JSON.parse(added.out).source.columns).toMatchObject({ pay_text: "salary" });
    const built = await ratebook(["build", study, "--out", join(study, "release"), "--json"]);
    expect(built.code).toBe(0);
    const { evidence, manifest } = await readRelease(join(study, "release"));
    expect(evidence.map(({ id }) => id).sort()).toEqual(["a", "b", "b#2", "c", "d", "good"]);
    expect(evidence.find(({ id }) => id === "a")).toMatchObject({
      pay_min: 90,
      pay_max: 140,
      unit: "hour",
      status: "used",
    });
    expect(evidence.find(({ id }) => id === "b#2")).toMatchObject({
      pay_min: 60_000,
      currency: "KES",
      unit: "month",
    });
    expect(evidence.find(({ id }) => id === "d")).toMatchObject({ place: "IN", skillset: "medicine" });
    expect(evidence.find(({ id }) => id === "c")).toMatchObject({ status: "issue" });
    expect(manifest.counts).toMatchObject({ rows: 6, issue: 1 });
  });
});
