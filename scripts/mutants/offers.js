// Changes to the offer model: statements, design, mix, prediction, summaries, effects.
// @ts-check

const DESIGN = ["src/core/offers/design.test.ts"];
const MIX = ["src/core/offers/mix.test.ts"];
const PREDICT = ["src/core/offers/predict-cells.test.ts"];
const SPREAD = ["src/core/offers/sampler/predictive.test.ts"];
const EFFECTS = ["src/core/offers/effects.test.ts"];
const SUMMARY = ["src/core/offers/summarise-cells.test.ts"];
const COVARIATES = ["src/core/offers/covariates.test.ts"];
const PRICES = ["src/core/offers/price-levels.test.ts"];

/** @type {import("./all.js").Mutant[]} */
export const OFFERS = [
  {
    file: "src/core/offers/covariates.ts",
    find: "years: -ageDays / DAYS_PER_YEAR,",
    replace: "years: ageDays / DAYS_PER_YEAR,",
    why: "time runs backwards",
    tests: COVARIATES,
  },
  {
    file: "src/core/offers/covariates.ts",
    find: "(people ?? UNSTATED_N) : 1,",
    replace: "(people ?? 1) : 1,",
    why: "an average without a number is one person's",
    tests: COVARIATES,
  },
  {
    file: "src/core/offers/design.ts",
    find: "const share = 1 / Math.max(1, places.length);",
    replace: "const share = 1;",
    why: "a statement for several countries takes the sum of their effects",
    tests: DESIGN,
  },
  {
    file: "src/core/offers/design.ts",
    find: "places.reduce((sum, one) => sum + share * priceOf(one), 0);",
    replace: "places.reduce((sum, one) => sum + priceOf(one), 0);",
    why: "price levels of several countries add up",
    tests: DESIGN,
  },
  {
    file: "src/core/offers/design.ts",
    find: '["family_price", family, price],',
    replace: "",
    why: "families have no slope of their own on the price level",
    tests: DESIGN,
  },
  {
    file: "src/core/offers/design.ts",
    find: '["summary", "", summary ? 1 : 0],',
    replace: '["summary", "", 0],',
    why: "averages are taken for offers",
    tests: DESIGN,
  },
  {
    file: "src/core/offers/design.ts",
    find: '["trend", "", years],',
    replace: '["trend", "", 1],',
    why: "the trend does not know the date",
    tests: DESIGN,
  },
  {
    file: "src/core/model/rules.ts",
    find: "export const SMOOTHING = 5;",
    replace: "export const SMOOTHING = 50;",
    why: "smoothing by 50 offers instead of 5",
    tests: MIX,
  },
  {
    file: "src/core/offers/mix.ts",
    find: "weight: ageShare(-statement.years)",
    replace: "weight: ageShare(statement.years)",
    why: "old offers weigh more",
    tests: MIX,
  },
  {
    file: "src/core/offers/mix.ts",
    find: "const factors = capFactors(payers.map(([, group]) => total(group)));",
    replace: "const factors = payers.map(() => 1);",
    why: "no payer is capped in the mix",
    tests: MIX,
  },
  {
    file: "src/core/offers/mix.ts",
    find: 'form !== "summary" && headline.includes(evidence)',
    replace: "headline.includes(evidence)",
    why: "averages are offers of the mix",
    tests: MIX,
  },
  {
    file: "src/core/offers/mix.ts",
    find: "const family = smooth(families.get(familyOf(skillset)) ?? [], all, index);",
    replace: "const family = all;",
    why: "a skillset's mix is smoothed by the study's, not by its family's",
    tests: MIX,
  },
  {
    file: "src/core/offers/mix.ts",
    find: "(own.get(place) ?? 0) + (SMOOTHING * weight) / everything",
    replace: "(own.get(place) ?? 0)",
    why: "a skillset stands in no place where it has no offer",
    tests: MIX,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: 'const PREDICTED_EVIDENCE = "posted";',
    replace: 'const PREDICTED_EVIDENCE = "compiled";',
    why: "cells are predicted as compiled pay",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: "dot(columns, draw.beta) + (payer < 0 ? 0 : (draw.payer[payer] as number)),",
    replace: "dot(columns, draw.beta),",
    why: "payers' effects are left out of cells",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: "offset - effect(own[kind] as number)",
    replace: "offset",
    why: "a further key adds to an offer's own instead of taking its place",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: "gathering.add(shift.get(family)?.get(place) ?? 0, count);",
    replace: "gathering.add(0, count);",
    why: "all places pay alike in cells over all places",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: "const share = space.mixes.skillsets.get(member) ?? 0;",
    replace: "const share = 1;",
    why: "skillsets weigh alike in a family, however many offers they have",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/predict-cells.ts",
    find: "spreadOf(draw, standard, { payer: false }),",
    replace: "spreadOf(draw, standard, { payer: true }),",
    why: "payers count twice in a cell's spread",
    tests: PREDICT,
  },
  {
    file: "src/core/offers/summarise-cells.ts",
    find: "p10: mean(0),",
    replace: "p10: mean(1),",
    why: "p10 is p25",
    tests: SUMMARY,
  },
  {
    file: "src/core/offers/summarise-cells.ts",
    find: "lo95: at(0.025),",
    replace: "lo95: at(0.1),",
    why: "the 95 % interval is the 80 % one at its lower end",
    tests: SUMMARY,
  },
  {
    file: "src/core/offers/summarise-cells.ts",
    find: "const at = draw * size + cell * PROBABILITIES.length;",
    replace: "const at = draw * size;",
    why: "every cell is the first cell",
    tests: SUMMARY,
  },
  {
    file: "src/core/offers/effects.ts",
    find: "dot(of, beta) - dot(against, beta)",
    replace: "dot(against, beta) - dot(of, beta)",
    why: "every modelled premium is inverted",
    tests: EFFECTS,
  },
  {
    file: "src/core/offers/effects.ts",
    find: "multiplier: at(0.5), lo95: at(0.025), hi95: at(0.975)",
    replace: "multiplier: at(0.5), lo95: at(0.25), hi95: at(0.75)",
    why: "the interval of effects holds half",
    tests: EFFECTS,
  },
  {
    file: "src/core/offers/effects.ts",
    find: "({ level }) => level === code);",
    replace: "({ level }) => level !== code);",
    why: "effects count the payers of the other levels",
    tests: EFFECTS,
  },
  {
    file: "src/core/offers/effects.ts",
    find: 'single(model, "level", REFERENCE_LEVEL)',
    replace: "NONE",
    why: "levels stand against the mean level, printed as against entry",
    tests: EFFECTS,
  },
  {
    file: "src/core/offers/price-levels.ts",
    find: "countries.set(country, -Math.log(factor));",
    replace: "countries.set(country, Math.log(factor));",
    why: "cheap countries are dear",
    tests: PRICES,
  },
  {
    file: "src/core/offers/price-levels.ts",
    find: ": own - base;",
    replace: ": own;",
    why: "price levels don't stand against the United States",
    tests: PRICES,
  },
  {
    file: "src/core/offers/sampler/predictive.ts",
    find: "half * (standard.within[at] as number);",
    replace: "half;",
    why: "pay stands at the upper end of every range",
    tests: SPREAD,
  },
  {
    file: "src/core/offers/sampler/predictive.ts",
    find: "const wide = (standard.point[at] as number) >= draw.pointShare;",
    replace: "const wide = (standard.point[at] as number) < draw.pointShare;",
    why: "the share of points is that of ranges",
    tests: SPREAD,
  },
];
