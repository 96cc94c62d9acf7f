import { phrasesOf, type Vocabularies } from "./vocabularies.js";
import type { Letters, Words } from "./vocabulary/words.js";

const SAMPLE = 1500;
/** Words after which the count is clear. */
const ENOUGH = 60;
const WORD = /[\p{L}\p{M}]+/gu;
const PLAIN_WORD = /[a-z]+/g;

/** What gives languages away. */
type Signs = {
  readonly scripts: readonly (readonly [RegExp, string])[];
  readonly letters: readonly (readonly [RegExp, string])[];
  /** Languages that have a word among their common ones. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
};

/**
 * Finds the language of a text: that of the hint where it is read, else by the script, else by common words and
 * letters; English where nothing tells.
 */
export function languageReader(vocabularies: Vocabularies): (text: string, hint?: string) => string {
  const signs: Signs = {
    scripts: inOrder(vocabularies, ({ script }) => script),
    letters: inOrder(vocabularies, ({ letters }) => letters),
    speakers: speakersOf(vocabularies),
  };
  return (text, hint) => {
    const code = hint?.toLowerCase().split(/[-_]/)[0] ?? "";
    if (Object.hasOwn(vocabularies, code)) return code;
    const sample = text.slice(0, SAMPLE);
    if (isAscii(sample)) return byWords(sample, PLAIN_WORD, [], signs.speakers);
    const script = signs.scripts.find(([pattern]) => pattern.test(sample));
    return script?.[1] ?? byWords(sample, WORD, signs.letters, signs.speakers);
  };
}

function inOrder(
  vocabularies: Vocabularies,
  pick: (words: Words) => Letters | undefined,
): (readonly [RegExp, string])[] {
  return Object.entries(vocabularies)
    .flatMap(([lang, words]) => {
      const letters = pick(words);
      return letters ? [{ ...letters, lang }] : [];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ pattern, lang }) => [pattern, lang] as const);
}

function speakersOf(vocabularies: Vocabularies): Signs["speakers"] {
  const speakers = new Map<string, string[]>();
  for (const [lang, words] of Object.entries(vocabularies)) {
    if (words.common === undefined) continue;
    for (const word of new Set([...words.common.split(" "), ...tellingWords(words)]))
      speakers.set(word, [...(speakers.get(word) ?? []), lang]);
  }
  return speakers;
}

/** Units and words for pay, of four letters or more. */
function tellingWords({ units, paidBy, pay }: Words): string[] {
  const lists = [...Object.values(units ?? {}), ...Object.values(paidBy ?? {}), pay];
  return lists.flatMap(phrasesOf).filter((word) => word.length > 3 && !word.includes(" "));
}

function isAscii(sample: string): boolean {
  for (let at = 0; at < sample.length; at++) if (sample.charCodeAt(at) > 127) return false;
  return true;
}

function byWords(
  sample: string,
  word: RegExp,
  letters: Signs["letters"],
  speakers: Signs["speakers"],
): string {
  const scores = new Map<string, number>();
  const add = (lang: string, score: number) => scores.set(lang, (scores.get(lang) ?? 0) + score);
  const pattern = new RegExp(word);
  const lower = sample.toLowerCase();
  let words = 0;
  for (let found = pattern.exec(lower); found && words < ENOUGH; found = pattern.exec(lower)) {
    for (const lang of speakers.get(found[0]) ?? []) add(lang, 1);
    words += 1;
  }
  for (const [pattern, lang] of letters) if (pattern.test(sample)) add(lang, 2);
  let best = "en";
  for (const [lang, score] of scores) {
    const top = scores.get(best) ?? 0;
    if (score > top || (score === top && best === "en" && score <= 1)) best = lang;
  }
  return best;
}
