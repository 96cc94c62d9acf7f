import { join } from "node:path";
import { readStudy } from "../src/study/config.js";
import { type Built, buildStudy } from "../src/study/run.js";
import { observation, temporary } from "./helpers.js";

/** Builds a study into a fresh folder; returns what the build tells, and the folder. */
export async function build(dir: string, threads = 2): Promise<Built & { out: string }> {
  const out = join(await temporary(), "release");
  return { ...(await buildStudy(await readStudy(dir), { out, threads })), out };
}

export const PAYERS = ["Ada", "Bell", "Curie", "Dirac", "Euler", "Fermi"];
/** Six sound postings of six payers. */
export const SIX = PAYERS.map((payer, index) =>
  observation(`r${index}`, {
    payer,
    pay_min: String(20 + index),
    pay_max: String(26 + index),
    role_title: `${payer} rater`,
  }),
);
