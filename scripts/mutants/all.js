// Single changes that tests must notice: `npm run evaluate -- mutants` applies each and runs the tests that know the code.
// @ts-check
import { CELLS } from "./cells.js";
import { OFFERS } from "./offers.js";
import { SAMPLER } from "./sampler.js";
import { STUDY } from "./study.js";

/**
 * @typedef {object} Mutant
 * @property {string} file path from the root
 * @property {string} find text that stands exactly once in the file
 * @property {string} replace what stands there instead
 * @property {string} why what goes wrong then, in words
 * @property {readonly string[]} tests test files of which one must fail
 */

/** @type {readonly Mutant[]} */
export const MUTANTS = [...CELLS, ...OFFERS, ...SAMPLER, ...STUDY];

/**
 * The file's text with the change made.
 * @param {string} text
 * @param {Pick<Mutant, "file" | "find" | "replace">} mutant
 * @throws Error when the text to change does not stand exactly once: the list is stale.
 */
export function mutate(text, { file, find, replace }) {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`stale mutant: stands ${times} times in ${file}: ${find}`);
  return text.replace(find, () => replace);
}
