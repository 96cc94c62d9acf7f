import type { PayUnit } from "../model/unit.js";
import { isUnspaced } from "./characters.js";
import { BESIDE_NUMBERS } from "./currencies.js";
import { marksIn } from "./marks.js";
import type { Meaning } from "./token.js";
import { phrasesOf, type Vocabularies } from "./vocabularies.js";
import type { Words } from "./vocabulary/words.js";

export type Phrase = { readonly parts: readonly string[]; readonly meaning: Meaning };
type Run = { readonly text: string; readonly meaning: Meaning };

/** The words of one language, and of those in which pay is stated everywhere. */
export type Lexicon = {
  /** The language's own vocabulary; none for one that has no file. */
  readonly own: Words | undefined;
  /** Single words. */
  readonly words: ReadonlyMap<string, Meaning>;
  /** Phrases of several words by their first, longest first. */
  readonly openings: ReadonlyMap<string, readonly Phrase[]>;
  /** Endings of compound words and what they make of the word, longest first. */
  readonly endings: readonly Run[];
  /** Phrases in characters that are written without spaces, by their first character, longest first. */
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  /** Words that are a currency next to a number only. */
  readonly beside: ReadonlyMap<string, string>;
  /** What a word says whatever the language. */
  readonly mark: (text: string) => Meaning | undefined;
};

const FLAGS = [
  "per",
  "to",
  "between",
  "and",
  "upto",
  "from",
  "andUp",
  "andBelow",
  "average",
  "pay",
  "notPay",
  "total",
  "filler",
] as const;

/** The lexicon of each language, built when it is first asked for. */
export function lexiconsOf(vocabularies: Vocabularies): (lang: string) => Lexicon {
  const cache = new Map<string, Lexicon>();
  const mark = marksIn(vocabularies);
  const beside = besideIn(vocabularies);
  return (lang) => {
    const known = cache.get(lang);
    if (known) return known;
    const own = vocabularies[lang];
    const endings = own?.compounding ? endingsOf(own) : [];
    const lexicon = { own, ...index(meaningsIn(vocabularies, own), mark), endings, beside, mark };
    cache.set(lang, lexicon);
    return lexicon;
  };
}

function besideIn(vocabularies: Vocabularies): ReadonlyMap<string, string> {
  const tables = [BESIDE_NUMBERS, ...Object.values(vocabularies).map(({ beside }) => beside ?? {})];
  return new Map(
    tables
      .flatMap((table) => Object.entries(table))
      .flatMap(([currency, list]) => phrasesOf(list).map((word) => [word, currency] as const)),
  );
}

/** What the phrases of a language mean, and of those that are read beside every other. */
function meaningsIn(vocabularies: Vocabularies, own: Words | undefined): ReadonlyMap<string, Meaning> {
  const everywhere = Object.values(vocabularies).filter((words) => words.everywhere !== undefined);
  const meanings = new Map<string, Meaning>();
  for (const words of everywhere)
    addWords(meanings, words, words.everywhere === "content" && own !== undefined && own !== words);
  if (own && !everywhere.includes(own)) addWords(meanings, own, false);
  return meanings;
}

/** Short function words mean other things elsewhere: beside another language only content words count. */
function addWords(meanings: Map<string, Meaning>, words: Words, contentOnly: boolean): void {
  const add = (phrase: string, meaning: Meaning) => {
    const key = phrase.toLowerCase();
    meanings.set(key, { ...meanings.get(key), ...meaning });
  };
  const each = (
    table: Readonly<Partial<Record<string, string>>> | undefined,
    toMeaning: (key: string) => Meaning,
  ) => {
    for (const [key, list] of Object.entries(table ?? {}))
      for (const phrase of phrasesOf(list)) add(phrase, toMeaning(key));
  };
  each(words.units, (unit) => ({ unit: unit as PayUnit }));
  each(words.paidBy, (unit) => ({ paidBy: unit as PayUnit, pay: true }));
  each(words.scales, (scale) => ({ scale: Number(scale) }));
  each(words.currencies, (currency) => ({ currency }));
  for (const flag of FLAGS) {
    for (const phrase of phrasesOf(words[flag])) {
      if (contentOnly && phrase.length < 3) continue;
      add(phrase, { [flag]: true });
    }
  }
}

function index(
  meanings: ReadonlyMap<string, Meaning>,
  mark: Lexicon["mark"],
): Pick<Lexicon, "words" | "openings" | "runs"> {
  const phrases = new Map<string, Phrase>();
  const runs = new Map<string, Run>();
  for (const [phrase, meaning] of meanings) {
    if ([...phrase].some((sign) => isUnspaced(sign.charCodeAt(0)))) {
      const text = phrase.replace(/[/\s\d-]/g, "");
      runs.set(text, { text, meaning: { ...runs.get(text)?.meaning, ...meaning, ...mark(text) } });
      continue;
    }
    const parts = phrase.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    const key = parts.join(" ");
    if (parts.length > 0 && !/^\d/.test(key))
      phrases.set(key, { parts, meaning: { ...phrases.get(key)?.meaning, ...meaning, ...mark(key) } });
  }
  const words = new Map<string, Meaning>();
  const openings = new Map<string, Phrase[]>();
  for (const [key, phrase] of phrases) {
    if (phrase.parts.length === 1) words.set(key, phrase.meaning);
    else push(openings, phrase.parts[0] ?? "", phrase);
  }
  for (const list of openings.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  const byFirst = new Map<string, Run[]>();
  for (const run of runs.values()) push(byFirst, run.text.slice(0, 1), run);
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { words, openings, runs: byFirst };
}

function endingsOf(words: Words): Lexicon["endings"] {
  const take = (list: string | undefined, meaning: Meaning) =>
    phrasesOf(list)
      .filter((text) => text.length > 3 && /^\p{L}+$/u.test(text))
      .map((text) => ({ text, meaning }));
  const found = [...take(words.notPay, { notPay: true }), ...take(words.pay, { pay: true })];
  return found.sort((a, b) => b.text.length - a.text.length);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
