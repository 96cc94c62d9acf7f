import type { Statement } from "../src/core/offers/covariates.js";
import type { Design } from "../src/core/offers/design.js";
import type { Draw, Sparse } from "../src/core/offers/sampler/model.js";

/** A posted $20 offer to a US generalist, as the offer model sees it, with the given parts changed. */
export function statement(changes: Partial<Statement> = {}): Statement {
  return {
    form: "point",
    lo: Math.log(20),
    hi: Math.log(20),
    n: 1,
    payer: "payer:Ada",
    source: "https://ada.example/1",
    skillset: "generalist",
    level: "",
    language: "",
    workKind: "",
    payModel: "hourly",
    workforce: "marketplace",
    evidence: "posted",
    place: "US",
    years: 0,
    ...changes,
  };
}

/** The entries of a design's row by term and code: `{ "country US": 1, "trend": -0.5 }`. */
export function entriesByName(design: Design, { columns, values }: Sparse): Record<string, number> {
  const names = Object.entries(design.codes).flatMap(([term, codes]) =>
    codes.map((code) => [term, code].filter(Boolean).join(" ")),
  );
  return Object.fromEntries([...columns].map((column, at) => [names[column], values[at] ?? Number.NaN]));
}

/** A posterior draw: effects by term and code (`level expert`), the others 0; a residual of 0.2 and points only. */
export function drawOf(
  design: Design,
  effects: Readonly<Record<string, number>>,
  rest: Partial<Draw> = {},
): Draw {
  const names = Object.entries(design.codes).flatMap(([term, codes]) =>
    codes.map((code) => [term, code].filter(Boolean).join(" ")),
  );
  const unknown = Object.keys(effects).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`unknown effects: ${unknown.join(", ")}`);
  return {
    beta: Float64Array.from(names, (name) => effects[name] ?? 0),
    payer: new Float64Array(design.model.payers),
    termSd: new Float64Array(design.model.terms.length),
    payerSd: 0.3,
    sigma: 0.2,
    summarySd: 0.1,
    pointShare: 1,
    logWidthMean: -2,
    logWidthSd: 0.3,
    ...rest,
  };
}
