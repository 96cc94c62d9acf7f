import { describe, expect, it } from "vitest";
import { TIME_UNITS } from "../model/unit.js";
import { HOURS_PER_WEEK, hoursIn, PAID_WEEKS_PER_YEAR, scalesWithWeek } from "./hours.js";

describe("standard hours", () => {
  it.each([
    ["minute", 1 / 60],
    ["hour", 1],
    ["shift", 8],
    ["day", 8],
    ["week", 40],
    ["biweek", 80],
    ["month", 173 + 1 / 3],
    ["year", 2080],
  ] as const)("a %s has %f", (unit, hours) => {
    expect(hoursIn(unit)).toBeCloseTo(hours, 9);
  });

  it("follow the hours a week that a record states", () => {
    expect(hoursIn("week", 20)).toBe(20);
    expect(hoursIn("year", 35)).toBe(35 * PAID_WEEKS_PER_YEAR);
    expect(hoursIn("hour", 20)).toBe(1);
  });

  it("grow with the week exactly in the units that say so", () => {
    for (const unit of TIME_UNITS) {
      const grows = hoursIn(unit, 2 * HOURS_PER_WEEK) / hoursIn(unit);
      expect(grows, unit).toBeCloseTo(scalesWithWeek(unit) ? 2 : 1, 12);
    }
  });
});
