import { describe, expect, it } from "vitest";
import { money } from "./money.js";
import { type HourlyRate, hourlyRate, perHour } from "./rate.js";
import { share } from "./share.js";
import { hours } from "./time.js";
import { weight } from "./weight.js";

describe("pay for time", () => {
  it("£2 for a 20-minute task is £6 an hour, and £3 when it takes 40 minutes", () => {
    expect(perHour(money(2, "GBP"), hours(20 / 60))).toBeCloseTo(6, 12);
    expect(perHour(money(2, "GBP"), hours(40 / 60))).toBeCloseTo(3, 12);
  });

  it("no time gives no rate", () => {
    expect(() => perHour(money(2, "GBP"), hours(0))).toThrow("invalid hours: 0");
  });

  it("amounts, rates, hours and shares outside their range are refused with the value", () => {
    expect(() => money(-1, "USD")).toThrow("invalid amount: -1");
    expect(() => hourlyRate(Number.NaN, "USD")).toThrow("invalid hourly rate: NaN");
    expect(() => hours(-2)).toThrow("invalid hours: -2");
    expect(() => share(1.01)).toThrow("invalid share, not in [0, 1]: 1.01");
    expect(() => weight(-1)).toThrow("invalid weight: -1");
  });
});

describe("currencies", () => {
  it("do not mix, and a bare number is no money", () => {
    const euros = (pay: HourlyRate<"EUR">) => pay;
    expect(euros(perHour(money(30, "EUR"), hours(2)))).toBe(15);
    // @ts-expect-error dollars are not euros
    euros(perHour(money(30, "USD"), hours(2)));
    // @ts-expect-error a bare number is not money
    perHour(30, hours(2));
    // @ts-expect-error a bare number is not time
    perHour(money(30, "EUR"), 2);
  });
});
