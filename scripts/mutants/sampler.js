// Changes to the sampler's steps.
// @ts-check

/** @type {import("./all.js").Mutant[]} */
export const SAMPLER = [
  {
    file: "src/core/offers/sampler/state.ts",
    find: 'if (row.form === "upto") return row.hi - halfWidth;',
    replace: 'if (row.form === "upto") return row.hi + halfWidth;',
    why: "“up to” is the lower end",
    tests: ["src/core/offers/sampler/state.test.ts"],
  },
  {
    file: "src/core/offers/sampler/state.ts",
    find: "1 / (1 / precision + state.summaryVariance)",
    replace: "precision",
    why: "many people make an average exact",
    tests: ["src/core/offers/sampler/state.test.ts"],
  },
  {
    file: "src/core/offers/sampler/coefficients.ts",
    find: 'return prior?.kind === "fixed" ? prior.mean : 0;',
    replace: "return 0;",
    why: "priors have no mean",
    tests: ["src/core/offers/sampler/coefficients.test.ts"],
  },
  {
    file: "src/core/offers/sampler/coefficients.ts",
    find: "for (const column of positions) sums[column] = 0;",
    replace: "",
    why: "one payer's sums run on into the next's",
    tests: ["src/core/offers/sampler/coefficients.test.ts"],
  },
  {
    file: "src/core/offers/sampler/latent.ts",
    find: "const HALF_T = 2;",
    replace: "const HALF_T = 20;",
    why: "half-normal priors instead of half-t(2)",
    tests: ["src/core/offers/sampler/latent.test.ts"],
  },
  {
    file: "src/core/offers/sampler/latent.ts",
    find: "const a = random.gamma(1 + points);",
    replace: "const a = random.gamma(1 + n);",
    why: "the share of points counts rows with a width",
    tests: ["src/core/offers/sampler/latent.test.ts"],
  },
  {
    file: "src/core/offers/sampler/latent.ts",
    find: "random.gamma((nu + 1) / 2) / ((nu + (effect * effect) / variance) / 2);",
    replace: "random.gamma((nu + 1) / 2) / (nu / 2);",
    why: "outlying payers keep their weight",
    tests: ["src/core/offers/sampler/latent.test.ts"],
  },
  {
    file: "src/core/offers/sampler/rescale.ts",
    find: "state.fitted[row] = (state.fitted[row] as number) + (ratio - 1) * (part[row] as number);",
    replace: "state.fitted[row] = state.fitted[row] as number;",
    why: "fitted values stay behind when a term is rescaled",
    tests: ["src/core/offers/sampler/rescale.test.ts"],
  },
  {
    file: "src/core/offers/sampler/shift-scale.ts",
    find: "weights[index] = (weights[index] as number) / alpha;",
    replace: "weights[index] = (weights[index] as number) * alpha;",
    why: "weights and variance move apart",
    tests: ["src/core/offers/sampler/rescale.test.ts"],
  },
  {
    file: "src/core/offers/sampler/diagnostics.ts",
    find: "const between = n * variance(means, average(means));",
    replace: "const between = variance(means, average(means));",
    why: "chains that disagree pass",
    tests: ["src/core/offers/sampler/diagnostics.test.ts"],
  },
  {
    file: "src/core/offers/sampler/fit.ts",
    find: "!(rhat <= MAX_RHAT && ess >= MIN_ESS)",
    replace: "!(rhat <= MAX_RHAT || ess >= MIN_ESS)",
    why: "one of the two limits is enough",
    tests: ["src/core/offers/sampler/diagnostics.test.ts"],
  },
];
