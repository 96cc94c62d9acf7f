import type { PayUnit } from "../model/unit.js";
import type { Meaning } from "./token.js";
import { words as ar } from "./vocabulary/ar.js";
import { words as de } from "./vocabulary/de.js";
import { words as en } from "./vocabulary/en.js";
import { words as es } from "./vocabulary/es.js";
import { words as fr } from "./vocabulary/fr.js";
import { words as hi } from "./vocabulary/hi.js";
import { words as id } from "./vocabulary/id.js";
import { words as it } from "./vocabulary/it.js";
import { words as ja } from "./vocabulary/ja.js";
import { words as ko } from "./vocabulary/ko.js";
import { words as nl } from "./vocabulary/nl.js";
import { words as pl } from "./vocabulary/pl.js";
import { words as pt } from "./vocabulary/pt.js";
import { words as ru } from "./vocabulary/ru.js";
import { words as tr } from "./vocabulary/tr.js";
import { words as uk } from "./vocabulary/uk.js";
import { words as vi } from "./vocabulary/vi.js";
import type { Words } from "./vocabulary/words.js";
import { words as zh } from "./vocabulary/zh.js";

/** The vocabularies. Adding a language is adding a file and its line here. */
export const VOCABULARIES: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  vi,
  zh,
};

export type Phrase = { readonly parts: readonly string[]; readonly meaning: Meaning };

/** The words of one language, and of English, which pay is stated in everywhere. */
export type Lexicon = {
  readonly lang: string;
  /** Single words. */
  readonly words: ReadonlyMap<string, Meaning>;
  /** Phrases of several words by their first, longest first. */
  readonly openings: ReadonlyMap<string, readonly Phrase[]>;
  /** Endings of compound words (German, Dutch) and what they make of the word, longest first. */
  readonly endings: readonly { readonly text: string; readonly meaning: Meaning }[];
  /** Phrases in characters that are written without spaces, by their first character, longest first. */
  readonly runs: ReadonlyMap<string, readonly { readonly text: string; readonly meaning: Meaning }[]>;
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
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const cache = new Map<string, Lexicon>();

/** The lexicon of a language; English for one that has no vocabulary. */
export function lexiconOf(lang: string): Lexicon {
  const known = cache.get(lang);
  if (known) return known;
  const own = VOCABULARIES[lang];
  const meanings = new Map<string, Meaning>();
  for (const words of own && own !== en ? [en, hi, own] : [en, hi])
    addWords(meanings, words, own !== undefined && own !== en && words === en);
  const lexicon = index(lang, meanings);
  cache.set(lang, lexicon);
  return lexicon;
}

/** The phrases of a list. */
export function phrasesOf(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(" | ");
}

/** English function words mean other things elsewhere: beside another language only its content words count. */
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

function index(lang: string, meanings: ReadonlyMap<string, Meaning>): Lexicon {
  const phrases = new Map<string, Phrase>();
  const runs = new Map<string, { text: string; meaning: Meaning }>();
  for (const [phrase, meaning] of meanings) {
    if (UNSPACED.test(phrase)) {
      const text = phrase.replace(/[/\s\d-]/g, "");
      runs.set(text, { text, meaning: { ...runs.get(text)?.meaning, ...meaning } });
      continue;
    }
    const parts = phrase.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    const key = parts.join(" ");
    if (parts.length > 0 && !/^\d/.test(key))
      phrases.set(key, { parts, meaning: { ...phrases.get(key)?.meaning, ...meaning } });
  }
  const single = new Map<string, Meaning>();
  const openings = new Map<string, Phrase[]>();
  for (const [key, phrase] of phrases) {
    if (phrase.parts.length === 1) single.set(key, phrase.meaning);
    else push(openings, phrase.parts[0] ?? "", phrase);
  }
  for (const list of openings.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  const byChar = new Map<string, { text: string; meaning: Meaning }[]>();
  for (const run of runs.values()) push(byChar, run.text.slice(0, 1), run);
  for (const list of byChar.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { lang, words: single, openings, runs: byChar, endings: endingsOf(lang) };
}

const COMPOUNDING = new Set(["de", "nl"]);

function endingsOf(lang: string): Lexicon["endings"] {
  const words = COMPOUNDING.has(lang) ? VOCABULARIES[lang] : undefined;
  const take = (list: string | undefined, meaning: Meaning) =>
    phrasesOf(list)
      .filter((text) => text.length > 3 && /^\p{L}+$/u.test(text))
      .map((text) => ({ text, meaning }));
  const found = [...take(words?.notPay, { notPay: true }), ...take(words?.pay, { pay: true })];
  return found.sort((a, b) => b.text.length - a.text.length);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
