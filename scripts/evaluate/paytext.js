// Scores pay extraction on labelled texts: precision, recall and F1 on (min, max, unit), with and without currency,
// texts entirely right, false positives on texts without pay, by language and kind, and the worst misses.
// node scripts/evaluate.js paytext [--file FILE.jsonl] [--misses N]   (lines: id, text, lang?, country?, gold)
// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { extractPay } from "../../dist/core/pay/extract.js";

const SHARED = ["../shared/data/paytext/labelled.jsonl", "../shared/data/postings/labelled.jsonl"];

/** @typedef {{min: number|null, max: number|null, unit: string, currency: string|null}} Gold */
/** @typedef {{id: string, text: string, lang?: string|null, country?: string|null, kind?: string, gold: Gold[]}} Case */

/** @param {string[]} args */
export async function run(args) {
  const option = (/** @type {string} */ name) =>
    args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
  const given = option("--file");
  const files = (given ? [given] : SHARED).filter((file) => existsSync(file));
  if (files.length === 0)
    console.log("skipped: no labelled texts (../shared is not there; name one with --file)");
  for (const file of files) score(file, Number(option("--misses") ?? 12));
}

/** @param {string} file @param {number} misses */
function score(file, misses) {
  const cases = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => toCase(JSON.parse(line)))
    .filter((one) => one.text !== "");
  /** @type {Map<string, ReturnType<typeof tally>>} */
  const groups = new Map();
  /** @type {string[]} */
  const wrong = [];
  for (const one of cases) {
    const found = extractPay(one.text, {
      lang: one.lang ?? undefined,
      country: one.country ?? undefined,
    }).statements.filter(({ restatement }) => !restatement);
    const counts = compare(one.gold, found);
    for (const name of ["all", `language ${one.lang ?? "not stated"}`, `kind ${one.kind ?? "text"}`])
      add(groups, name, counts);
    if (!counts.right)
      wrong.push(
        `${one.id} ${JSON.stringify(one.text.slice(0, 160))}\n    gold  ${show(one.gold)}\n    found ${show(found)}`,
      );
  }
  console.log(
    `${file}: ${cases.length} texts, ${cases.filter(({ gold }) => gold.length === 0).length} without pay`,
  );
  for (const [name, counts] of groups) console.log(`  ${name.padEnd(24)} ${line(counts)}`);
  if (misses > 0) console.log(`  misses:\n  ${wrong.slice(0, misses).join("\n  ")}`);
}

/** @param {any} row @returns {Case} */
function toCase(row) {
  const gold = row.gold?.pay ?? row.gold ?? row.pay ?? row.statements ?? [];
  const list = Array.isArray(gold) ? gold : gold ? [gold] : [];
  return { ...row, text: row.text ?? "", gold: list.filter((one) => one && !one.restatement) };
}

const key = (/** @type {Gold} */ one, /** @type {boolean} */ currency) =>
  [
    one.min === null || one.min === undefined ? "" : Number(one.min).toPrecision(9),
    one.max === null || one.max === undefined ? "" : Number(one.max).toPrecision(9),
    one.unit,
    currency ? (one.currency ?? "") : "",
  ].join("|");

/** @param {Gold[]} gold @param {readonly Gold[]} found */
function compare(gold, found) {
  const hits = (/** @type {boolean} */ currency) => {
    const left = gold.map((one) => key(one, currency));
    let count = 0;
    for (const one of found) {
      const at = left.indexOf(key(one, currency));
      if (at >= 0) {
        left.splice(at, 1);
        count += 1;
      }
    }
    return count;
  };
  const plain = hits(false);
  return {
    ...tally(),
    texts: 1,
    gold: gold.length,
    found: found.length,
    plain,
    currency: hits(true),
    right: Number(plain === gold.length && plain === found.length),
    empty: Number(gold.length === 0),
    false: Number(gold.length === 0 && found.length > 0),
  };
}

function tally() {
  return { texts: 0, gold: 0, found: 0, plain: 0, currency: 0, right: 0, empty: 0, false: 0 };
}

/** @param {Map<string, ReturnType<typeof tally>>} groups @param {string} name @param {ReturnType<typeof tally>} counts */
function add(groups, name, counts) {
  const total = groups.get(name) ?? tally();
  for (const field of /** @type {(keyof typeof total)[]} */ (Object.keys(total)))
    total[field] += counts[field];
  groups.set(name, total);
}

/** @param {ReturnType<typeof tally>} counts */
function line(counts) {
  const f1 = (/** @type {number} */ hits) =>
    counts.gold + counts.found === 0 ? "-" : ((2 * hits) / (counts.gold + counts.found)).toFixed(3);
  const share = (/** @type {number} */ part, /** @type {number} */ whole) =>
    whole === 0 ? "-" : (part / whole).toFixed(3);
  return `n ${counts.texts}  precision ${share(counts.plain, counts.found)}  recall ${share(counts.plain, counts.gold)}  F1 ${f1(counts.plain)}  with currency ${f1(counts.currency)}  texts right ${share(counts.right, counts.texts)}  false positives ${share(counts.false, counts.empty)}`;
}

/** @param {readonly Gold[]} list */
function show(list) {
  return JSON.stringify(list.map(({ min, max, currency, unit }) => [min, max, currency, unit]));
}
