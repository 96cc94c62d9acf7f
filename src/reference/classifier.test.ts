import { describe, expect, it } from "vitest";
import { SKILLSET_CODES, SKILLSETS } from "../core/model/skillsets.js";
import { readClassifierTables, readSkillsetNames } from "./classifier.js";

describe("the words of skillsets", () => {
  const names = readSkillsetNames();

  it("name each skillset by its label and by words of its own", () => {
    for (const code of SKILLSET_CODES) {
      expect(names.get(SKILLSETS[code].label.toLowerCase())).toBe(code);
      expect([...names.values()].filter((named) => named === code).length).toBeGreaterThan(1);
    }
    expect(names.get("cpa")).toBe("finance");
    expect(names.get("pharmacist")).toBeUndefined();
  });

  it("reach the classifier without their marks, names of columns not at all", () => {
    const { terms } = readClassifierTables();
    const words = terms.flatMap((row) => row.terms);
    expect(words.filter((word) => word.includes("="))).toEqual([]);
    expect(words).toContain("physician");
    expect(terms.map(({ field }) => field)).not.toContain("name");
  });

  it("a poet writes in a title, and is creative where a column says so", () => {
    expect(readClassifierTables().terms.find(({ terms }) => terms.includes("poet"))?.code).toBe("writing");
    expect(names.get("poet")).toBe("creative");
  });
});
