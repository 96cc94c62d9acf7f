import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, findNear, toNear } from "./near.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

describe("edit distance", () => {
  it("counts a swap of neighbours once", () => {
    expect(editDistance("untied", "united", 2)).toBe(1);
    expect(editDistance("kenya", "keyna", 2)).toBe(1);
  });

  it("is symmetric, and zero only for equal words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it("stops above its limit", () => {
    expect(editDistance("portugal", "france", 1)).toBe(2);
  });
});

describe("the nearest name", () => {
  const near = toNear(["united states", "ireland", "iceland", "niger", "nigeria"]);

  it("is the one within one edit, two when the name is long", () => {
    expect(findNear(near, "irelnd")).toBe("ireland");
    expect(findNear(near, "uniyed staes")).toBe("united states");
  });

  it("is not guessed for short or distant words", () => {
    expect(findNear(near, "nige")).toBeUndefined();
    expect(findNear(near, "finland")).toBeUndefined();
  });
});
