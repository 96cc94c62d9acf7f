import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { runCli } from "../../test/run-cli.js";
import type { CliEffects } from "./command.js";

const folder = () => mkdtempSync(join(tmpdir(), "ratebook-cli-"));
const run = (args: readonly string[], given: Partial<CliEffects> = {}) =>
  runCli(args, { cwd: folder(), ...given });

it("a command works in the folder and on the day that it is given", async () => {
  const cwd = folder();
  const { code, out } = await run(["init", "mine"], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("study: ");
  expect(readFileSync(join(cwd, "mine", "study.yaml"), "utf8")).toContain("as_of: 2026-02-03");
  expect(existsSync("mine")).toBe(false);
});

it("classify and extract read the input they are given, and answer every line in order", async () => {
  const lines = [
    '{"id":"1","title":"Registered nurse, AI trainer"}\n',
    "no json\n",
    '\ufeff{"id":"3","title":5}\n',
  ];
  const classified = await run(["classify"], { input: Readable.from(lines) });
  const answers = classified.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(["1", null, null]);
  expect(answers[1].issue).toMatchObject({ kind: "invalid_json", row: 2, value: "no json" });
  expect(answers[2].issue).toMatchObject({ kind: "unknown_code", row: 3, column: "title" });
  expect(classified).toMatchObject({ code: 0, err: "invalid lines: 2\n" });

  const extracted = await run(["extract"], {
    input: Readable.from(['{"id":"1","text":"$20 an hour"}\n', "[]\n"]),
  });
  const [found, broken] = extracted.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(found.statements).toMatchObject([{ min: 20, max: 20, currency: "USD", unit: "hour" }]);
  expect(broken.issues).toMatchObject([{ kind: "invalid_json", value: "[]" }]);
});

it("--strict turns invalid lines into exit code 1", async () => {
  expect(await run(["classify", "--strict"], { input: Readable.from(["?\n"]) })).toMatchObject({ code: 1 });
});

it.each([["classify"], ["extract"]])(
  "%s: a file that is not there is named, exit code 1",
  async (command) => {
    const cwd = folder();
    const { code, err, out } = await run([command, "gone.jsonl"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("missing file: gone.jsonl");
    expect(out).toBe("");
  },
);

it("relative paths start from the folder that is given", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "lines.jsonl"), '{"id":"x","text":"€15/h"}\n');
  const { out } = await run(["extract", "lines.jsonl"], { cwd });
  expect(JSON.parse(out)).toMatchObject({ id: "x", statements: [{ min: 15, currency: "EUR" }] });
});
