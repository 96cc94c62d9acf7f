// Applies each change of scripts/mutants in a copy of the project and runs the tests that know the code: one of them
// must fail. Options: --only PATTERN (of file or reason). Fails when a change survives or its text is stale.
// @ts-check
import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { MUTANTS, mutate } from "../mutants/all.js";

/** @typedef {import("../mutants/all.js").Mutant} Mutant */

const COPIES = 2;
const LIMIT_MS = 180_000;
const VITEST = "node_modules/vitest/vitest.mjs";

/** @param {readonly string[]} args */
export async function run(args) {
  const mutants = chosen(args);
  const folder = mkdtempSync(join(tmpdir(), "ratebook-mutants-"));
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const running = new Set();
  const clean = () => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = () => {
    clean();
    process.exit(130);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    const copies = Array.from({ length: COPIES }, (_, at) => copyProject(join(folder, String(at))));
    await mustPass(copies[0] ?? folder, mutants, running);
    const survivors = await tryAll(copies, mutants, running);
    console.log(`${mutants.length - survivors.length} of ${mutants.length} changes caught`);
    for (const { file, why, tests } of survivors)
      console.log(`SURVIVES ${file}: ${why} (${tests.join(", ")})`);
    if (survivors.length > 0) process.exitCode = 1;
  } finally {
    clean();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

/**
 * The changes that `--only` asks for, each found in its file. @throws Error for a stale one or for none.
 * @param {readonly string[]} args
 */
function chosen(args) {
  const at = args.indexOf("--only");
  const pattern = new RegExp(at < 0 ? "" : (args[at + 1] ?? ""), "i");
  const mutants = MUTANTS.filter(({ file, why }) => pattern.test(file) || pattern.test(why));
  if (mutants.length === 0) throw new Error(`no change matches --only ${args[at + 1]}`);
  for (const mutant of mutants) mutate(readFileSync(mutant.file, "utf8"), mutant);
  return mutants;
}

/**
 * Copies every file that git knows or would know, and links the packages.
 * @param {string} target
 */
function copyProject(target) {
  const listed = execFileSync("git", [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--deduplicate",
  ]);
  for (const file of listed.toString().split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(file, join(target, file));
  }
  symlinkSync(resolve("node_modules"), join(target, "node_modules"), "junction");
  return target;
}

/**
 * Without any change the tests must pass, else nothing that they say counts.
 * @param {string} copy
 * @param {readonly Mutant[]} mutants
 * @param {Set<import("node:child_process").ChildProcess>} running
 */
async function mustPass(copy, mutants, running) {
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  const { passed, output } = await runTests(copy, tests, running);
  if (!passed) throw new Error(`the tests fail without any change:\n${output}`);
  console.log(`${tests.length} test files pass without any change`);
}

/**
 * Tries the changes, one a copy at a time. @returns those that no test noticed.
 * @param {readonly string[]} copies
 * @param {readonly Mutant[]} mutants
 * @param {Set<import("node:child_process").ChildProcess>} running
 */
async function tryAll(copies, mutants, running) {
  /** @type {Mutant[]} */
  const survivors = [];
  let next = 0;
  let done = 0;
  const work = async (/** @type {string} */ copy) => {
    for (;;) {
      const mutant = mutants[next++];
      if (mutant === undefined) return;
      const path = join(copy, mutant.file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, mutate(text, mutant));
      const { passed } = await runTests(copy, mutant.tests, running);
      writeFileSync(path, text);
      if (passed) survivors.push(mutant);
      done += 1;
      console.log(
        `${done}/${mutants.length} ${passed ? "SURVIVES" : "caught  "} ${mutant.file}: ${mutant.why}`,
      );
    }
  };
  await Promise.all(copies.map(work));
  return survivors;
}

/**
 * Runs test files in a copy until the first failure; a run beyond the time limit counts as failed.
 * @param {string} copy
 * @param {readonly string[]} tests
 * @param {Set<import("node:child_process").ChildProcess>} running
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function runTests(copy, tests, running) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [VITEST, "run", "--bail=1", "--no-color", ...tests], {
      cwd: copy,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
    });
    running.add(child);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", fail);
    child.on("close", (code) => {
      running.delete(child);
      done({ passed: code === 0, output });
    });
  });
}
