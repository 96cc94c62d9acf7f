import { describe, expect, it } from "vitest";
import { ABSURD_HOURLY_USD, WITHHOLD_MONTHS } from "../model/rules.js";
import { basisText, issueText, REASON_CODES, reasonText } from "./reasons.js";

const details = { unit: "task", statistic: "median", issueKind: "", issueReason: "" };

describe("the words of a decision", () => {
  it("differ for every code, and are none only for none", () => {
    const words = REASON_CODES.map((code) => reasonText(code, details));
    expect(new Set(words).size).toBe(REASON_CODES.length);
    expect(words.filter((text) => text === "")).toHaveLength(1);
  });

  it("print the rule's own numbers", () => {
    expect(reasonText("confidential_recent")).toContain(`${WITHHOLD_MONTHS} months`);
    expect(issueText({ unit: "hour", issueKind: "absurd_amount", issueReason: "" })).toContain(
      `${ABSURD_HOURLY_USD} USD`,
    );
  });

  it("name the unit, the statistic and the first fatal issue", () => {
    expect(reasonText("no_hourly_value", details)).toBe("paid per task with no time stated");
    expect(reasonText("summary", details)).toBe("median over people, not one offer");
    expect(
      reasonText("unusable", { ...details, issueKind: "invalid_number", issueReason: "not a number" }),
    ).toBe("invalid_number: not a number");
    expect(reasonText("unusable", details)).toBe("unusable");
  });
});

describe("the words of an hourly basis", () => {
  it("tell what the hours rest on", () => {
    const row = { unit: "month", hoursPerWeek: 20, taskMinutes: 15, hours: 7 };
    expect(basisText("standard", row)).toBe("173⅓ h a month");
    expect(basisText("standard", { ...row, unit: "year" })).toBe("2,080 h a year");
    expect(basisText("standard", { ...row, unit: "biweek" })).toBe("80 h a fortnight");
    expect(basisText("standard", { ...row, unit: "shift" })).toBe("8 h a shift");
    expect(basisText("stated_week", row)).toBe("stated 20.0 h a week");
    expect(basisText("stated_minutes", row)).toBe("stated 15.00 min");
    expect(basisText("stated", row)).toBe("stated");
    expect(basisText("stated_day", row)).toBe("stated 7.0 h a day");
    expect(basisText("stated_total", row)).toBe("stated 7.0 h in all");
    expect(basisText("earnings", row)).toBe("");
    expect(basisText("", row)).toBe("");
  });
});
