// Postings and place texts that the classifier reads in a second on one core, after the tables are loaded.
// Real postings of the shared data where they are there, else a posting written here.
// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { createClassifier } from "../dist/core/classify/classify.js";
import { createPlaceParser } from "../dist/core/places/parse-place.js";
import { readClassifierTables } from "../dist/reference/classifier.js";
import { readPlaceTables } from "../dist/reference/place-names.js";

const FILE = `${process.env.RATEBOOK_SHARED ?? "../shared"}/data/postings/labelled.jsonl`;
const SAMPLE = {
  title: "Registered Nurse - AI Trainer (Fluent in Spanish)",
  text: "You will write and review questions about patient care. Requires 3 years of clinical practice. $40 per hour. ".repeat(
    30,
  ),
  location: "Remote - US",
};
const PLACES = [
  "Remote - US",
  "Bengaluru, India",
  "São Paulo, Brasil",
  "NYC",
  "Nairobi, KE",
  "Estados Unidos",
];
const SECONDS = 3;

export async function run() {
  const began = performance.now();
  const classify = createClassifier(readClassifierTables());
  console.log(`tables read in ${(performance.now() - began).toFixed(0)} ms`);
  const postings = existsSync(FILE) ? readPostings() : [SAMPLE];
  const characters = postings.reduce((sum, { text }) => sum + text.length, 0) / postings.length;
  const postingRate = rate((index) => classify(postings[index % postings.length] ?? SAMPLE));
  console.log(`${postingRate} postings/s (${characters.toFixed(0)} characters each)`);
  const parse = createPlaceParser(readPlaceTables());
  console.log(`${rate((index) => parse(PLACES[index % PLACES.length] ?? ""))} place texts/s with repeats`);
  const { cities } = readPlaceTables();
  const distinct = rate((index) => {
    const { name = "", country = "" } = cities[index % cities.length] ?? {};
    return parse(`${name}, ${country} ${index}`);
  });
  console.log(`${distinct} place texts/s, each new`);
}

function readPostings() {
  const lines = readFileSync(FILE, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { title, text, location_text: location } = JSON.parse(line);
    return { title: title ?? "", text: text ?? "", location: location ?? "" };
  });
}

/** @param {(index: number) => unknown} work */
function rate(work) {
  for (let index = 0; index < 500; index += 1) work(index);
  const began = performance.now();
  let done = 0;
  for (; performance.now() - began < SECONDS * 1000; done += 1) work(done);
  return Math.round((done / (performance.now() - began)) * 1000);
}
