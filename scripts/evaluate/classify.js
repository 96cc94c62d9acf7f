// How well the classifier agrees with labelled postings (JSON Lines with `gold`): accuracy by field, calibration,
// platforms, confusions; near-identical templates count once (the mean over each group of titles).
// Use: npm run evaluate -- classify [--file postings.jsonl] [--errors]
// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { createClassifier } from "../../dist/core/classify/classify.js";
import { readClassifierTables } from "../../dist/reference/classifier.js";

const SHARED = process.env.RATEBOOK_SHARED ?? "../shared";
const FIELDS = [
  "skillset",
  "language",
  "countries",
  "pay_model",
  "ai_training",
  "work_kind",
  "level",
  "workforce",
];

/** @param {string[]} args */
export async function run(args) {
  const given = args.indexOf("--file");
  const file = given >= 0 ? (args[given + 1] ?? "") : `${SHARED}/data/postings/labelled.jsonl`;
  if (!existsSync(file)) return console.log(`skipped: missing file: ${file}`);
  const classify = createClassifier(readClassifierTables());
  const cases = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((row) => ({
      row,
      gold: row.gold ?? row,
      got: classify({
        title: row.title ?? "",
        text: row.text ?? "",
        location: row.location ?? row.location_text ?? "",
      }),
    }));
  const weights = groupWeights(cases);
  for (const field of FIELDS) printField(cases, field, weights, args.includes("--errors"));
  printF1(cases);
  printConfusions(cases);
  printCalibration(cases);
  printPlatforms(cases);
}

/** @typedef {{ row: any, gold: any, got: any }} Case */

/** @param {Case} one @param {string} field */
function isStated({ gold }, field) {
  if (!(field in gold)) return false;
  return field === "language" || field === "countries" || gold[field] !== null;
}

/** @param {Case} one @param {string} field */
function isRight({ gold, got }, field) {
  if (field !== "countries") return (gold[field] ?? null) === (got[field] ?? null);
  return [...gold.countries].sort().join() === [...got.countries].sort().join();
}

/** Titles without languages, places and digits: one template, one weight. @param {Case[]} cases */
function groupWeights(cases) {
  const keys = cases.map(({ row, gold }) => {
    const stem = row.title
      .replace(/\b[A-Z]\w+\b(?= (?:\(|Writers|Freelance))|\([^)]*\)/g, "")
      .replace(/\W+/g, " ")
      .trim();
    return `${row.platform}|${gold.skillset}|${stem}`;
  });
  const sizes = Map.groupBy ? Map.groupBy(keys, (key) => key) : group(keys);
  return keys.map((key) => 1 / (sizes.get(key)?.length ?? 1));
}

/** @param {string[]} keys */
function group(keys) {
  const groups = new Map();
  for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), key]);
  return groups;
}

/** @param {Case[]} cases @param {string} field @param {number[]} weights @param {boolean} listed */
function printField(cases, field, weights, listed) {
  let right = 0,
    total = 0,
    grouped = 0,
    groups = 0;
  for (const [index, one] of cases.entries()) {
    if (!isStated(one, field)) continue;
    const hit = isRight(one, field) ? 1 : 0;
    const weight = weights[index] ?? 1;
    right += hit;
    total += 1;
    grouped += hit * weight;
    groups += weight;
    if (listed && !hit)
      console.log(
        `  ${field}: ${JSON.stringify(one.gold[field])} but got ${JSON.stringify(one.got[field])} (${one.got.evidence[field] ?? one.got.evidence.place}) | ${one.row.title} | ${one.row.location_text}`,
      );
  }
  console.log(
    `${field.padEnd(12)} ${share(right, total)} of ${total}; templates counted once: ${share(grouped, groups)}`,
  );
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? "none" : (part / whole).toFixed(3));

/** @param {Case[]} cases */
function printF1(cases) {
  const codes = [...new Set(cases.map(({ gold }) => gold.skillset).filter(Boolean))];
  const large = codes.filter((code) => cases.filter(({ gold }) => gold.skillset === code).length >= 10);
  const scores = large.map((code) => {
    const hit = cases.filter(({ gold, got }) => gold.skillset === code && got.skillset === code).length;
    const gold = cases.filter((one) => one.gold.skillset === code).length;
    const got = cases.filter((one) => one.got.skillset === code && one.gold.skillset).length;
    return (2 * hit) / (gold + got);
  });
  console.log(
    `macro-F1 over ${large.join(", ")}: ${share(
      scores.reduce((a, b) => a + b, 0),
      scores.length,
    )}`,
  );
}

/** @param {Case[]} cases */
function printConfusions(cases) {
  for (const field of ["skillset", "work_kind", "level"]) {
    const counts = new Map();
    for (const one of cases)
      if (isStated(one, field) && !isRight(one, field)) {
        const key = `${one.gold[field]} taken for ${one.got[field]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key}: ${count}`);
    if (rows.length) console.log(`confusions of ${field}: ${rows.join("; ")}`);
  }
}

/** @param {Case[]} cases */
function printCalibration(cases) {
  const stated = cases.filter((one) => isStated(one, "skillset"));
  const bins = new Map();
  for (const one of stated) {
    const bin = one.got.confidence.toFixed(2);
    bins.set(bin, [...(bins.get(bin) ?? []), isRight(one, "skillset") ? 1 : 0]);
  }
  let error = 0;
  for (const [bin, hits] of [...bins].sort()) {
    const rate = hits.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / hits.length;
    error += (Math.abs(rate - Number(bin)) * hits.length) / stated.length;
    console.log(`confidence ${bin}: ${hits.length} cases, ${rate.toFixed(3)} right`);
  }
  console.log(`calibration error ${error.toFixed(3)}`);
}

/** @param {Case[]} cases */
function printPlatforms(cases) {
  for (const platform of [...new Set(cases.map(({ row }) => row.platform))]) {
    const some = cases.filter((one) => one.row.platform === platform);
    const parts = FIELDS.slice(0, 7).map((field) => {
      const stated = some.filter((one) => isStated(one, field));
      return `${field} ${share(stated.filter((one) => isRight(one, field)).length, stated.length)}`;
    });
    console.log(`${String(platform)} (${some.length}): ${parts.join(", ")}`);
  }
}
