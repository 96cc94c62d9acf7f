import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MUTANTS, mutate } from "../scripts/mutants/all.js";

describe("the list of changes that tests must notice", () => {
  it("finds each change's text exactly once, and changes it", () => {
    const stale = MUTANTS.filter((mutant) => {
      const text = readFileSync(mutant.file, "utf8");
      return text.split(mutant.find).length !== 2 || mutate(text, mutant) === text;
    });
    expect(stale.map(({ file, find }) => `${file}: ${find}`)).toEqual([]);
  });

  it("names tests that exist, and says why each change matters", () => {
    const wrong = MUTANTS.filter(
      ({ tests, why }) => why === "" || tests.length === 0 || !tests.every(existsSync),
    );
    expect(wrong).toEqual([]);
  });

  it("is long enough, and tells its changes apart", () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MUTANTS.map(({ why }) => why)).size).toBe(MUTANTS.length);
  });

  it("refuses a text that stands twice or never", () => {
    const change = { file: "x.ts", find: "a", replace: "b" };
    expect(mutate("cat", change)).toBe("cbt");
    expect(() => mutate("banana", change)).toThrow("stands 3 times in x.ts");
    expect(() => mutate("sky", change)).toThrow("stands 0 times");
  });
});
