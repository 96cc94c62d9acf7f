import { describe, expect, it } from "vitest";
import { drawOf, statement } from "../../../test/statements.js";
import type { Statement } from "./covariates.js";
import { toDesign } from "./design.js";
import type { FittedModel } from "./fitted-model.js";
import { type Predictive, predictiveOf, rivalsOf, scoreStatements, strataOf } from "./score.js";

/** Pay uniform between 0 and 10 on the log scale, whatever the statement: quantiles are known by heart. */
const uniform = (x: number) => Math.max(0, Math.min(1, x / 10));
const known: (one: Statement) => Predictive = () => ({ pay: uniform, centre: uniform });
const point = (at: number, source = "a") => statement({ lo: at, hi: at, source });
const range = (lo: number, hi: number) => statement({ form: "range", lo, hi });

describe("the score of predictions", () => {
  it("counts the points inside the central intervals", () => {
    /** The middle 50 % is 2.5 to 7.5, 80 % is 1 to 9, 95 % is 0.25 to 9.75. */
    const score = scoreStatements(
      [0.1, 0.5, 2, 5, 8.5].map((at) => point(at)),
      known,
    );
    expect([score.coverage50, score.coverage80, score.coverage95]).toEqual([1 / 5, 3 / 5, 4 / 5]);
    expect(score.n).toBe(5);
  });

  it("counts of a range the part inside", () => {
    expect(scoreStatements([range(5, 10)], known).coverage50).toBeCloseTo(0.5, 3);
    expect(scoreStatements([range(3, 7)], known).coverage50).toBeCloseTo(1, 3);
    expect(scoreStatements([range(8, 9.5)], known).coverage50).toBe(0);
  });

  it("gives the mean log probability of a statement, widened by 2.5 % at both ends", () => {
    const edge = Math.log(1.025);
    expect(scoreStatements([point(5)], known).log_score).toBeCloseTo(Math.log((2 * edge) / 10), 6);
    expect(scoreStatements([range(2, 4)], known).log_score).toBeCloseTo(Math.log((2 + 2 * edge) / 10), 6);
    expect(scoreStatements([point(50)], known).log_score).toBeCloseTo(Math.log(1e-6), 6);
  });

  it("gives the median distance of the middle", () => {
    expect(scoreStatements([point(5), point(6), range(7, 9)], known).mae_log).toBeCloseTo(1, 2);
  });

  it("has standard errors by source: statements of one source are not independent", () => {
    const apart = scoreStatements([point(5, "a"), point(5, "b"), point(0.5, "c"), point(0.5, "d")], known);
    const together = scoreStatements([point(5, "a"), point(5, "a"), point(0.5, "b"), point(0.5, "b")], known);
    /** Deviations ±½ from the mean ½: alone √(4 · ¼) / 4, in pairs √(2 · 1) / 4. */
    expect(apart.se50).toBeCloseTo(0.25, 12);
    expect(together.se50).toBeCloseTo(Math.SQRT2 / 4, 12);
  });
});

describe("the fitted model's predictions", () => {
  const design = toDesign([statement({ payer: "A" }), statement({ payer: "B", place: "IN" })], () => 0);
  const model = (rest: Parameters<typeof drawOf>[2] = {}): FittedModel => ({
    statements: [],
    design,
    draws: [drawOf(design, { intercept: 3, "country IN": -1 }, { payer: Float64Array.of(0.5, 0), ...rest })],
    diagnostics: [],
    chains: 1,
    sweeps: 1,
    predicted: () => undefined,
  });
  const median = (cdf: (x: number) => number) => {
    let [lo, hi] = [-5, 10];
    while (hi - lo > 1e-4) {
      const middle = (lo + hi) / 2;
      if (cdf(middle) < 0.5) lo = middle;
      else hi = middle;
    }
    return lo;
  };

  it("stand at the statement's own centre, with the effect of a payer that the model knows", () => {
    const predict = predictiveOf(model(), 1);
    expect(median(predict(statement({ payer: "A" })).pay)).toBeCloseTo(3.5, 1);
    expect(median(predict(statement({ payer: "B", place: "IN" })).pay)).toBeCloseTo(2, 1);
  });

  it("are wider for a payer not seen before", () => {
    const predict = predictiveOf(model({ payerSd: 1 }), 1);
    const inside = (payer: string, centre: number) => {
      const { pay } = predict(statement({ payer }));
      return pay(centre + 0.5) - pay(centre - 0.5);
    };
    expect(inside("A", 3.5)).toBeGreaterThan(inside("new", 3) + 0.2);
  });

  it("of the centre leave the width of offers out", () => {
    const { pay, centre } = predictiveOf(
      model({ pointShare: 0, logWidthMean: 0 }),
      1,
    )(statement({ payer: "A" }));
    expect(centre(4) - centre(3)).toBeGreaterThan(pay(4) - pay(3));
  });
});

describe("the simple rivals", () => {
  const around = (at: number, off: number, changes: Partial<Statement> = {}) =>
    [at - off, at + off].map((x) => statement({ lo: x, hi: x, ...changes }));
  const training = [
    ...around(1, 0.1),
    ...around(3, 0.2, { skillset: "law" }),
    ...around(2, 0.1, { place: "IN" }),
    statement({ form: "upto", lo: 9, hi: 9 }),
  ];
  const rivals = rivalsOf(training);
  it("stand at the means of their groups, of points and ranges only", () => {
    const half = (name: string, one: Statement, at: number) =>
      expect(rivals[name]?.(one).pay(at), `${name} at ${at}`).toBeCloseTo(0.5, 6);
    half("global_mean", statement(), 2);
    half("skillset_mean", statement({ skillset: "law" }), 3);
    half("skillset_mean", statement(), 1.5);
    half("country_mean", statement({ place: "IN" }), 2);
    half("skillset_country_mean", statement({ skillset: "law", place: "US" }), 3);
  });

  it("fall back on the broader group where their own is empty", () => {
    expect(rivals.skillset_country_mean?.(statement({ skillset: "law", place: "IN" })).pay(3)).toBeCloseTo(
      0.5,
      6,
    );
    expect(rivals.skillset_country_mean?.(statement({ skillset: "math", place: "KE" })).pay(2)).toBeCloseTo(
      0.5,
      6,
    );
  });

  it("by additive regression recover effects that add up", () => {
    const rows = ["generalist", "law"].flatMap((skillset, s) =>
      ["US", "IN"].flatMap((place, p) =>
        [0, 0.2].map((noise) => {
          const at = 3 + s - 2 * p + noise;
          return statement({ skillset, place, lo: at, hi: at });
        }),
      ),
    );
    const regression = rivalsOf(rows).additive_regression;
    expect(regression?.(statement({ skillset: "law", place: "IN" })).pay(2.1)).toBeCloseTo(0.5, 3);
    expect(regression?.(statement({ skillset: "law", place: "KE" })).pay(3.1)).toBeCloseTo(0.5, 3);
  });

  it("spread as their residuals do, normally", () => {
    const sd = Math.sqrt((1.1 ** 2 + 0.9 ** 2 + 0.8 ** 2 + 1.2 ** 2 + 2 * 0.1 ** 2) / 6);
    const cdf = rivals.global_mean?.(statement()).pay;
    /** Φ(1) and Φ(−2) from R pnorm. */
    expect(cdf?.(2 + sd)).toBeCloseTo(0.8413447, 6);
    expect(cdf?.(2 - 2 * sd)).toBeCloseTo(0.0227501, 6);
  });
});

describe("the groups in which scores are printed", () => {
  const strata = strataOf((place) => (place === "IN" ? Math.log(0.3) : 0));
  const of = (changes: Partial<Statement>) =>
    Object.entries(strata).flatMap(([name, holds]) => (holds(statement(changes)) ? [name] : []));

  it("part countries by price, and skillsets by knowledge asked", () => {
    expect(of({})).toEqual(["us", "generalist"]);
    expect(of({ place: "DE", skillset: "law" })).toEqual(["other_high_income", "specialist"]);
    expect(of({ place: "IN" })).toEqual(["low_cost_countries", "generalist"]);
    expect(of({ place: "worldwide!US" })).toEqual(["worldwide", "generalist"]);
    expect(of({ place: "LATAM" })).toEqual(["generalist"]);
  });
});
