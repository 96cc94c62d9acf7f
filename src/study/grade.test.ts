import { describe, expect, it } from "vitest";
import { NO_PERCENTILES, type Publishable } from "../core/disclose/estimate.js";
import { publishPublic } from "../core/disclose/publish.js";
import { GRADES } from "../core/release/estimate-row.js";
import { GRADE_RULES, gradeOf } from "./grade.js";

type Parts = {
  readonly method?: Publishable["method"];
  readonly contributors?: number;
  readonly ratio?: number | null;
  readonly age?: number;
  readonly posted?: number;
  readonly paid?: number;
};

/** A cell that would be graded A, with the given parts changed. */
function grade({
  method = "direct",
  contributors = 20,
  ratio = 1.3,
  age = 365,
  posted = 0.5,
  paid = 0,
}: Parts) {
  const percentiles =
    ratio === null ? NO_PERCENTILES : { ...NO_PERCENTILES, p50: 10, lo95: 10, hi95: 10 * ratio };
  const support = {
    observations: 50,
    contributors,
    topShare: 0.1,
    mix: { posted, paid, reported: 1 - posted - paid, compiled: 0, repeated: 0 },
    medianAgeDays: age,
  };
  return gradeOf(publishPublic({ cell: "x", method, reason: "", percentiles, support, confidential: false }));
}

describe("grades", () => {
  it("A needs 20 contributors, a factor of 1.3, one year, half first hand: each by itself", () => {
    expect(grade({})).toBe("A");
    for (const worse of [{ contributors: 19 }, { ratio: 1.31 }, { age: 366 }, { posted: 0.49 }])
      expect(grade(worse), JSON.stringify(worse)).toBe("B");
  });

  it("B needs 10 contributors, a factor of 1.6, two years, a quarter first hand", () => {
    const least = { contributors: 10, ratio: 1.6, age: 730, posted: 0.25 };
    expect(grade(least)).toBe("B");
    for (const worse of [{ contributors: 9 }, { ratio: 1.61 }, { age: 731 }, { posted: 0.24 }])
      expect(grade({ ...least, ...worse }), JSON.stringify(worse)).toBe("C");
  });

  it("count paid pay as first hand like posted pay", () => {
    expect(grade({ posted: 0.2, paid: 0.3 })).toBe("A");
    expect(grade({ posted: 0, paid: 0.5 })).toBe("A");
  });

  it("any other direct estimate is C", () => {
    expect(grade({ contributors: 5, ratio: 2, age: 3000, posted: 0 })).toBe("C");
  });

  it("a modelled estimate is C with 3 contributors of its own and a factor of 2, else D", () => {
    const modelled = { method: "modelled", contributors: 3, ratio: 2 } as const;
    expect(grade(modelled)).toBe("C");
    expect(grade({ ...modelled, contributors: 2 })).toBe("D");
    expect(grade({ ...modelled, ratio: 2.01 })).toBe("D");
    expect(grade({ method: "modelled", contributors: 50, ratio: 1.1 })).toBe("C");
    expect(grade({ ...modelled, ratio: null })).toBe("D");
  });

  it("no rate is E", () => {
    expect(grade({ method: "insufficient" })).toBe("E");
    expect(grade({ method: "suppressed" })).toBe("E");
  });

  it("are printed with a rule each", () => {
    expect(GRADE_RULES.map((rule) => rule.grade)).toEqual(GRADES);
    expect(GRADE_RULES[0]?.rule).toMatch(/20 contributors.*1\.3.*1 year.*half/);
    expect(GRADE_RULES[1]?.rule).toMatch(/10 contributors.*1\.6.*2 years.*a quarter/);
  });
});
