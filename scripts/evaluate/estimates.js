// How well the included study's offer model predicts statements that it has not seen, beside simple rivals.
//   node scripts/evaluate.js estimates                       leaves whole sources of the included study out, in five folds
//   node scripts/evaluate.js estimates --holdout FILE [--json]   scores a file with the columns of observations.csv
// @ts-check
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ratesOf } from "../../dist/core/money/fx.js";
import { localFactors } from "../../dist/core/money/purchasing-power.js";
import { toPrices } from "../../dist/core/offers/price-levels.js";
import { predictiveOf, rivalsOf, scoreStatements, strataOf } from "../../dist/core/offers/score.js";
import { openDuckDb } from "../../dist/engines/duckdb/open.js";
import { readCurrencies } from "../../dist/reference/currencies.js";
import { readFx } from "../../dist/reference/fx.js";
import { readPpp } from "../../dist/reference/ppp.js";
import { readStudy } from "../../dist/study/config.js";
import { readStatements } from "../../dist/study/fit/read-statements.js";
import { runModel } from "../../dist/study/fit/run-model.js";
import { ingest } from "../../dist/study/ingest.js";
import { observe } from "../../dist/study/observe.js";

const STUDY = "studies/ai-training";
const FOLDS = 5;

/** @typedef {import("../../dist/core/offers/covariates.js").Statement} Statement */

/** @param {string[]} args */
export async function run(args) {
  const json = args.includes("--json");
  const file = args.includes("--holdout") ? args[args.indexOf("--holdout") + 1] : undefined;
  const training = await statementsOf(STUDY);
  const result = file ? await holdout(training, file) : await folds(training);
  console.log(json ? JSON.stringify(result, null, 2) : toText(result));
}

/** @param {string} folder */
async function statementsOf(folder) {
  const study = await readStudy(folder);
  const engine = await openDuckDb({ threads: 2 });
  try {
    const fx = readFx();
    await ingest(engine, study, fx);
    await observe(engine, study.config, fx);
    return await readStatements(engine);
  } finally {
    engine.close();
  }
}

/** A file scored as a study of its own: same scope and duplicate rules. @param {Statement[]} training @param {string} file */
async function holdout(training, file) {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-holdout-"));
  const { config } = await readStudy(STUDY);
  await copyFile(file, join(folder, "observations.csv"));
  for (const name of [config.payers, config.origins])
    if (name) await copyFile(join(STUDY, name), join(folder, name));
  const study = {
    id: "holdout",
    title: "Holdout",
    wave: config.wave,
    as_of: config.as_of,
    headline_evidence: config.headline_evidence,
    payers: config.payers,
    origins: config.origins,
    sources: [{ id: "holdout", kind: "published", file: "observations.csv" }],
  };
  await writeFile(join(folder, "study.yaml"), JSON.stringify(study));
  const unseen = await statementsOf(resolve(folder));
  await rm(folder, { recursive: true });
  return score([{ training, unseen }]);
}

/** Whole sources left out, in folds by the hash of their address. @param {Statement[]} all */
async function folds(all) {
  const foldOf = (/** @type {string} */ source) =>
    [...source].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 1_000_003, 7) % FOLDS;
  const pairs = Array.from({ length: FOLDS }, (_, fold) => ({
    training: all.filter(({ source }) => foldOf(source) !== fold),
    unseen: all.filter(({ source }) => foldOf(source) === fold),
  }));
  return score(pairs);
}

/** @param {{training: Statement[], unseen: Statement[]}[]} pairs */
async function score(pairs) {
  const prices = referencePrices();
  const priceOf = (/** @type {string} */ place) => new Map(prices).get(place) ?? 0;
  /** @type {Map<Statement, Record<string, import("../../dist/core/offers/score.js").Predictive>>} */
  const predictions = new Map();
  for (const { training, unseen } of pairs) {
    const places = [...new Set(unseen.map(({ place }) => place))];
    const model = await runModel(
      training,
      prices,
      { skillsets: [], places, headline: [], keys: [] },
      20_261_031,
    );
    if (!model) throw new Error("too few statements to fit the model on");
    const methods = { model: predictiveOf(model, 1), ...rivalsOf(training) };
    for (const statement of unseen) {
      predictions.set(
        statement,
        Object.fromEntries(Object.entries(methods).map(([name, predict]) => [name, predict(statement)])),
      );
    }
  }
  const by = (/** @type {string} */ name) => (/** @type {Statement} */ one) => {
    const found = predictions.get(one)?.[name];
    if (!found) throw new Error(`no prediction: ${name}`);
    return found;
  };
  const all = [...predictions.keys()];
  const closed = all.filter(({ form }) => form === "point" || form === "range");
  const names = Object.keys([...predictions.values()][0] ?? {}).filter((name) => name !== "model");
  const part = (/** @type {Statement[]} */ some) =>
    some.length === 0 ? null : scoreStatements(some, by("model"));
  return {
    ...scoreStatements(closed, by("model")),
    strata: Object.fromEntries(
      Object.entries(strataOf(priceOf)).map(([name, test]) => [name, part(closed.filter(test))]),
    ),
    apart: Object.fromEntries(
      ["upto", "from", "summary"].map((form) => [form, part(all.filter((one) => one.form === form))]),
    ),
    rivals: Object.fromEntries(
      names.map((name) => {
        const { log_score, mae_log } = scoreStatements(closed, by(name));
        return [name, { log_score, mae_log }];
      }),
    ),
  };
}

function referencePrices() {
  const [fx, ppp, currencies] = [readFx(), readPpp(), readCurrencies()];
  const factorsOf = localFactors("2026-10-31", currencies, ratesOf(fx), ppp);
  return toPrices((country) => factorsOf(country).ppp);
}

/** @param {Awaited<ReturnType<typeof score>>} result */
function toText(result) {
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  const line = (/** @type {string} */ name, /** @type {any} */ one) =>
    one === null
      ? `  ${name.padEnd(22)} none`
      : `  ${name.padEnd(22)} n ${String(one.n).padStart(4)}  50 %: ${percent(one.coverage50)} (se ${percent(one.se50)})  80 %: ${percent(one.coverage80)} (se ${percent(one.se80)})  95 %: ${percent(one.coverage95)}  log score ${one.log_score.toFixed(3)}  error ${one.mae_log.toFixed(3)}`;
  return [
    line("model", result),
    ...Object.entries(result.strata).map(([name, one]) => line(name, one)),
    ...Object.entries(result.apart).map(([name, one]) => line(name, one)),
    ...Object.entries(result.rivals).map(
      ([name, one]) =>
        `  ${name.padEnd(22)} log score ${one.log_score.toFixed(3)}  error ${one.mae_log.toFixed(3)}`,
    ),
  ].join("\n");
}
