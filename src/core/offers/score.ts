import { isCountry } from "../places/regions.js";
import type { Statement } from "./covariates.js";
import { NU } from "./design.js";
import type { FittedModel } from "./fitted-model.js";
import { dot } from "./sampler/model.js";
import { type Curve, cdfAt, spreadOf, standardDraws } from "./sampler/predictive.js";

/** How well predictions meet statements that the fit did not see. */
export type Score = {
  readonly n: number;
  /** Share of each statement's log interval inside the central predictive interval, over points and ranges. */
  readonly coverage50: number;
  readonly coverage80: number;
  readonly coverage95: number;
  /** Standard errors of the coverages, clustered by source. */
  readonly se50: number;
  readonly se80: number;
  /** Mean log probability that an offer's centre falls into the statement widened by 2.5 % at both ends. */
  readonly log_score: number;
  /** Median distance of the predictive median from the statement's log midpoint. */
  readonly mae_log: number;
};

/** A predictive distribution of one statement: of pay over the offer, and of the offer's centre; log USD an hour. */
export type Predictive = { readonly pay: (x: number) => number; readonly centre: (x: number) => number };

const EVALUATED_DRAWS = 100;

/** Predictive distributions of statements by the fitted model: a payer not seen before is drawn from its prior. */
export function predictiveOf(
  { design, draws }: FittedModel,
  seed: number,
): (statement: Statement) => Predictive {
  const step = Math.max(1, Math.floor(draws.length / EVALUATED_DRAWS));
  const kept = draws.filter((_, at) => at % step === 0);
  const standard = standardDraws(seed, NU);
  const curves = kept.map((draw) => ({
    draw,
    known: spreadOf(draw, standard, { payer: false }),
    fresh: spreadOf(draw, standard, { payer: true }),
    knownCentre: spreadOf({ ...draw, pointShare: 1 }, standard, { payer: false }),
    freshCentre: spreadOf({ ...draw, pointShare: 1 }, standard, { payer: true }),
  }));
  return (statement) => {
    const x = design.columnsOf(statement, statement.form === "summary");
    const payer = design.payerIndex.get(statement.payer);
    const parts = curves.map((one) => ({
      centre: dot(x, one.draw.beta) + (payer === undefined ? 0 : (one.draw.payer[payer] as number)),
      pay: payer === undefined ? one.fresh : one.known,
      middle: payer === undefined ? one.freshCentre : one.knownCentre,
    }));
    const mixed = (pick: (part: (typeof parts)[number]) => Curve) => (value: number) =>
      parts.reduce((sum, part) => sum + cdfAt(pick(part), value - part.centre), 0) / parts.length;
    return { pay: mixed(({ pay }) => pay), centre: mixed(({ middle }) => middle) };
  };
}

/** Scores predictions on statements. Points and ranges only: open ends and summaries are scored apart. */
export function scoreStatements(
  statements: readonly Statement[],
  predict: (statement: Statement) => Predictive,
): Score {
  const rows = statements.map((statement) => {
    const { pay, centre } = predict(statement);
    const inside = (level: number) =>
      shareInside(statement, quantile(pay, (1 - level) / 2), quantile(pay, (1 + level) / 2));
    const edge = Math.log(1.025);
    const probability = centre(statement.hi + edge) - centre(statement.lo - edge);
    return {
      source: statement.source,
      inside50: inside(0.5),
      inside80: inside(0.8),
      inside95: inside(0.95),
      log: Math.log(Math.max(probability, 1e-6)),
      miss: Math.abs(quantile(pay, 0.5) - (statement.lo + statement.hi) / 2),
    };
  });
  const mean = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const misses = rows.map(({ miss }) => miss).sort((a, b) => a - b);
  return {
    n: rows.length,
    coverage50: mean(({ inside50 }) => inside50),
    coverage80: mean(({ inside80 }) => inside80),
    coverage95: mean(({ inside95 }) => inside95),
    se50: clustered(rows.map(({ source, inside50 }) => [source, inside50])),
    se80: clustered(rows.map(({ source, inside80 }) => [source, inside80])),
    log_score: mean(({ log }) => log),
    mae_log: misses[Math.floor(misses.length / 2)] ?? Number.NaN,
  };
}

function shareInside({ lo, hi }: Statement, low: number, high: number): number {
  if (hi <= lo) return lo >= low && lo <= high ? 1 : 0;
  return Math.max(0, Math.min(hi, high) - Math.max(lo, low)) / (hi - lo);
}

function quantile(cdf: (x: number) => number, share: number): number {
  let [lo, hi] = [-8, 12];
  while (hi - lo > 1e-3) {
    const middle = (lo + hi) / 2;
    if (cdf(middle) < share) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

function clustered(rows: readonly (readonly [source: string, value: number])[]): number {
  const mean = rows.reduce((sum, [, value]) => sum + value, 0) / rows.length;
  const sums = new Map<string, number>();
  for (const [source, value] of rows) sums.set(source, (sums.get(source) ?? 0) + value - mean);
  return Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) / rows.length;
}

/** Simple rivals fitted to the same statements: normal on the log scale around a mean, with the training residual's sd. */
export function rivalsOf(
  training: readonly Statement[],
): Readonly<Record<string, (statement: Statement) => Predictive>> {
  const offers = training.filter(({ form }) => form === "point" || form === "range");
  const all = () => "";
  const skillset = ({ skillset: code }: Statement) => code;
  const country = ({ place }: Statement) => place;
  const both = (one: Statement) => `${one.skillset}|${one.place}`;
  return {
    global_mean: byMeans(offers, [all]),
    skillset_mean: byMeans(offers, [skillset, all]),
    country_mean: byMeans(offers, [country, all]),
    skillset_country_mean: byMeans(offers, [both, skillset, all]),
    additive_regression: additive(offers, [
      skillset,
      country,
      ({ level }) => level,
      ({ workforce }) => workforce,
    ]),
  };
}

const midpoint = ({ lo, hi }: Statement) => (lo + hi) / 2;

function byMeans(
  training: readonly Statement[],
  keys: readonly ((one: Statement) => string)[],
): (statement: Statement) => Predictive {
  const tables = keys.map((key) => {
    const sums = new Map<string, [number, number]>();
    for (const one of training) {
      const [sum, count] = sums.get(key(one)) ?? [0, 0];
      sums.set(key(one), [sum + midpoint(one), count + 1]);
    }
    return { key, sums };
  });
  const mean = (one: Statement) => {
    for (const { key, sums } of tables) {
      const found = sums.get(key(one));
      if (found) return found[0] / found[1];
    }
    return Number.NaN;
  };
  return normalAround(mean, training);
}

function normalAround(
  mean: (one: Statement) => number,
  training: readonly Statement[],
): (statement: Statement) => Predictive {
  const sd = Math.sqrt(
    training.reduce((sum, one) => sum + (midpoint(one) - mean(one)) ** 2, 0) / training.length,
  );
  return (statement) => {
    const centre = mean(statement);
    const cdf = (x: number) => normalCdf((x - centre) / sd);
    return { pay: cdf, centre: cdf };
  };
}

/** Additive effects by backfitting of group means; an unseen level adds nothing. */
function additive(
  training: readonly Statement[],
  keys: readonly ((one: Statement) => string)[],
): (statement: Statement) => Predictive {
  const start = training.reduce((sum, one) => sum + midpoint(one), 0) / training.length;
  const effects = keys.map(() => new Map<string, number>());
  const fitted = (one: Statement, without = -1) =>
    keys.reduce((sum, key, at) => sum + (at === without ? 0 : (effects[at]?.get(key(one)) ?? 0)), start);
  for (let round = 0; round < 25; round++) {
    keys.forEach((key, at) => {
      const sums = new Map<string, [number, number]>();
      for (const one of training) {
        const [sum, count] = sums.get(key(one)) ?? [0, 0];
        sums.set(key(one), [sum + midpoint(one) - fitted(one, at), count + 1]);
      }
      for (const [code, [sum, count]] of sums) effects[at]?.set(code, sum / count);
    });
  }
  return normalAround((one) => fitted(one), training);
}

/** Φ(z), Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - poly * Math.exp(-x * x);
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}

/** Log price level below which a country counts as low-cost. */
const LOW_COST = Math.log(0.6);

/** Groups in which a score is printed apart. */
export function strataOf(
  priceOf: (place: string) => number,
): Readonly<Record<string, (one: Statement) => boolean>> {
  const cheap = ({ place }: Statement) => isCountry(place) && priceOf(place) < LOW_COST;
  return {
    us: ({ place }) => place === "US",
    other_high_income: (one) => isCountry(one.place) && one.place !== "US" && !cheap(one),
    low_cost_countries: cheap,
    worldwide: ({ place }) => place.startsWith("worldwide") || place.startsWith("not_stated"),
    generalist: ({ skillset }) => skillset === "generalist",
    specialist: ({ skillset }) => skillset !== "generalist",
  };
}
