import { describe, expect, it } from "vitest";
import { addMoney, money, toUsd, type UnitsPerUsd } from "./money.js";
import { hourlyRate, payFor, perHour } from "./rate.js";
import { share } from "./share.js";
import { hours, minutes } from "./time.js";
import { weight } from "./weight.js";

describe("pay for time", () => {
  it("£2 for a 20-minute task is £6 an hour, and £3 when it takes 40 minutes", () => {
    expect(perHour(money(2, "GBP"), minutes(20))).toBeCloseTo(6, 12);
    expect(perHour(money(2, "GBP"), minutes(40))).toBeCloseTo(3, 12);
  });

  it("a rate times its hours is the pay again", () => {
    const pay = money(52_000, "USD");
    expect(payFor(perHour(pay, hours(2080)), hours(2080))).toBeCloseTo(52_000, 9);
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
    expect(() => toUsd(money(1, "EUR"), 0 as UnitsPerUsd<"EUR">)).toThrow("invalid exchange rate: 0");
  });
});

describe("currencies", () => {
  it("only money of one currency adds up", () => {
    expect(addMoney(money(1, "USD"), money(2, "USD"))).toBe(3);
    // @ts-expect-error dollars and euros do not add up
    addMoney(money(1, "USD"), money(2, "EUR"));
    // @ts-expect-error a bare number is not money
    addMoney(money(1, "USD"), 2);
    // @ts-expect-error euros are not converted at the pound's rate
    toUsd(money(1, "EUR"), 0.8 as UnitsPerUsd<"GBP">);
  });
});
