import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sixDecimals } from "./decimals.js";
import { portionText, timesText } from "./in-words.js";
import { byText, compareText } from "./order.js";

describe("the order of texts", () => {
  it("is total, and turns round with its arguments", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareText(a, b)).toBe(compareText(b, a) === 0 ? 0 : -compareText(b, a));
        expect(compareText(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it("is that of the text an item is asked for", () => {
    expect([{ id: "b" }, { id: "B" }, { id: "a" }].sort(byText(({ id }) => id))).toEqual([
      { id: "B" },
      { id: "a" },
      { id: "b" },
    ]);
  });
});

it("a published figure keeps six decimals", () => {
  expect(sixDecimals(1 / 3)).toBe(0.333333);
  expect(sixDecimals(12.5)).toBe(12.5);
  expect(sixDecimals(-0.0000004)).toBe(-0);
});

it("shares and factors have words where people have them, and figures elsewhere", () => {
  expect([portionText(1 / 3), portionText(0.25), portionText(0.4)]).toEqual(["a third", "a quarter", "40 %"]);
  expect([timesText(3), timesText(2.5)]).toEqual(["three times", "2.5 times"]);
});
