import { describe, expect, it } from "vitest";
import { drawOf, statement } from "../../../test/statements.js";
import { describeModel } from "./describe.js";
import { TERM_PRIORS, toDesign } from "./design.js";
import type { FittedModel } from "./fitted-model.js";

const STATEMENTS = [
  statement({ payer: "A" }),
  statement({ payer: "B" }),
  statement({ payer: "B", place: "IN" }),
];
const design = toDesign(STATEMENTS, () => 0);
const model: FittedModel = {
  statements: STATEMENTS,
  design,
  draws: [drawOf(design, {})],
  diagnostics: [{ name: "sd of payer", mean: 0.123456, sd: 0.04321, rhat: 1.00456, ess: 412.6 }],
  chains: 4,
  sweeps: 440,
  predicted: () => undefined,
};

describe("what a release says of its model", () => {
  const described = describeModel(model);
  const prior = (name: string) => described.terms.find((term) => term.name === name)?.prior;

  it("is how much it was fitted to, and how long", () => {
    expect(described).toMatchObject({ statements: 3, payers: 2, chains: 4, sweeps: 440 });
  });

  it("prints every term with its prior, then payer, residual and the summaries' deviation", () => {
    expect(described.terms.map(({ name }) => name)).toEqual([
      ...Object.keys(TERM_PRIORS),
      "payer",
      "residual",
      "summary deviation",
    ]);
    expect(described.terms.filter((term) => !term.note || !term.prior)).toEqual([]);
  });

  it("tells normal from Student-t and fixed from pooled", () => {
    expect(prior("intercept")).toBe("normal(3.4012, 1.5)");
    expect(prior("level")).toBe("normal, sd half-t(2) of scale 0.4");
    expect(prior("country")).toBe("Student-t(4), sd half-t(2) of scale 0.3");
    expect(prior("payer")).toBe("Student-t(4), sd half-t(2) of scale 0.4");
    expect(prior("summary deviation")).toMatch(/^normal/);
  });

  it("rounds diagnostics to four decimals, effective draws to whole ones", () => {
    expect(described.diagnostics).toEqual([
      { name: "sd of payer", mean: 0.1235, sd: 0.0432, rhat: 1.0046, effective_draws: 413 },
    ]);
  });
});
