import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const PAGE = readFileSync("docs/library.md", "utf8");
const EXAMPLES = [
  ...PAGE.matchAll(/^## (\S+)\n[\s\S]*?```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/gm),
].map(([, door = "", code = "", printed = ""]) => ({ door, code, printed }));
const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, string> };

describe("docs/library.md", () => {
  it("shows one example for each door of the package", () => {
    const doors = Object.keys(exports).filter((path) => path !== "./package.json");
    expect(EXAMPLES.map(({ door }) => door).sort()).toEqual(
      doors.map((path) => path.replace(".", "ratebook")).sort(),
    );
  });

  // In order: the later ones read the release that an earlier one writes. A module inside the package may import it by name.
  it.each(EXAMPLES)("prints with $door what it says", ({ code, printed }) => {
    mkdirSync("out/test", { recursive: true });
    const file = join(mkdtempSync("out/test/library-"), "example.mjs");
    writeFileSync(file, code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toBe(printed);
  });
});
