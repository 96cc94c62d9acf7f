// How many postings of 3,000 characters a second pay extraction reads on one core, and what hostile text costs.
// node scripts/bench.js paytext [--file FILE.jsonl]
// @ts-check
import { readFileSync } from "node:fs";
import { extractPay } from "../dist/core/pay/extract.js";

const FILLER =
  "You will read model answers, compare them and explain your choice. We look for people who write clearly, work with care and enjoy hard questions. Remote, 10 to 30 hours a week, start in 2 days; over 300 contributors in 25 countries work with us since 2019. ";

/** @param {string[]} args */
export async function run(args) {
  const file = args.includes("--file") ? args[args.indexOf("--file") + 1] : undefined;
  const texts = file
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line).text)
    : Array.from({ length: 2000 }, (_, n) =>
        `${FILLER.repeat(6)}\n\nCompensation: $${20 + (n % 40)}–${70 + (n % 30)} per hour, paid weekly.\n\n${FILLER.repeat(6)}`.slice(
          0,
          3200,
        ),
      );
  for (const text of texts.slice(0, 300)) extractPay(text);
  const began = process.hrtime.bigint();
  let rounds = 0;
  while (Number(process.hrtime.bigint() - began) < 3e9) {
    for (const text of texts) extractPay(text);
    rounds += 1;
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `pay texts: ${Math.round((rounds * texts.length) / seconds)} a second, ${((rounds * characters) / seconds / 1e6).toFixed(1)} MB/s, mean ${Math.round(characters / texts.length)} characters`,
  );
  for (const piece of ["9", "1-", "$1–", "$", "1,", "(1 to ", "k ", "$9 per "]) {
    const hostile = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = process.hrtime.bigint();
    extractPay(hostile);
    console.log(
      `100 kB of ${JSON.stringify(piece)}: ${(Number(process.hrtime.bigint() - start) / 1e6).toFixed(0)} ms`,
    );
  }
}
