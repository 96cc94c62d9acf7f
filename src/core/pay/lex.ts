import { isDigit, isLetter, isSpace, isUnspaced } from "./characters.js";
import { CODES, DOLLAR_LETTERS, isoOf, SIGNS, SMALL_CODES } from "./currencies.js";
import type { Lexicon, Phrase } from "./lexicon.js";
import { numberEnd, toValue } from "./numbers.js";
import { segment } from "./segments.js";
import type { Meaning, Token } from "./token.js";

const NONE: Meaning = {};

/** A word in small letters and what it says by itself. */
type Word = { readonly text: string; readonly meaning: Meaning };

/** Words seen, by their spelling; emptied when full, so that memory stays flat over any number of texts. */
const WORDS = new WeakMap<Lexicon, Map<string, Word>>();
const MOST_WORDS = 20_000;

/** Cuts a text into numbers, words and phrases of the lexicon, symbols and line breaks. One pass. */
export function lex(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (const { start, end, read } of segment(text, lexicon.own?.money)) {
    if (read) lexPlain(text, start, end, lexicon, tokens);
    else tokens.push(skipped(text, start, end));
  }
  return joinPhrases(tokens, text, lexicon.openings);
}

/** What stands for a stretch that can't matter: the end of its line or sentence. */
function skipped(text: string, start: number, end: number): Token {
  const raw = text.slice(end - 1, end);
  const kind = raw === "." ? "symbol" : "break";
  return {
    kind,
    text: kind === "break" ? "\n" : raw,
    raw,
    start: Math.max(start, end - 1),
    end,
    spaced: true,
    meaning: NONE,
    value: 0,
  };
}

function lexPlain(text: string, from: number, limit: number, lexicon: Lexicon, tokens: Token[]): void {
  const words = wordsOf(lexicon);
  let spaced = true;
  for (let start = from; start < limit; ) {
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      start += 1;
      spaced = true;
      continue;
    }
    const token =
      isLetter(code) || isUnspaced(code)
        ? wordAt(text, start, spaced, lexicon, words)
        : signAt(text, start, spaced);
    tokens.push(token);
    start = token.end;
    spaced = false;
  }
}

function wordAt(
  text: string,
  start: number,
  spaced: boolean,
  lexicon: Lexicon,
  seen: Map<string, Word>,
): Token {
  const run = isUnspaced(text.charCodeAt(start))
    ? lexicon.runs.get(text[start] as string)?.find((one) => text.startsWith(one.text, start))
    : undefined;
  const end = run ? start + run.text.length : wordEnd(text, start);
  const raw = text.slice(start, end);
  const word = run ?? seen.get(raw) ?? learn(seen, raw, lexicon);
  return { kind: "word", text: word.text, raw, start, end, spaced, meaning: word.meaning, value: 0 };
}

/** A break, a number or a symbol. All tokens are built alike, field by field in one order: that is much faster. */
function signAt(text: string, start: number, spaced: boolean): Token {
  const code = text.charCodeAt(start);
  const digit = isDigit(code);
  const end = digit ? numberEnd(text, start) : start + 1;
  const raw = text.slice(start, end);
  const kind = digit ? "number" : code === 10 || code === 13 || code === 0x2028 ? "break" : "symbol";
  const meaning = kind === "symbol" ? (SIGN_MEANINGS.get(raw) ?? NONE) : NONE;
  return { kind, text: raw, raw, start, end, spaced, meaning, value: digit ? toValue(raw) : 0 };
}

function wordsOf(lexicon: Lexicon): Map<string, Word> {
  const known = WORDS.get(lexicon);
  if (known && known.size < MOST_WORDS) return known;
  const words = new Map<string, Word>();
  WORDS.set(lexicon, words);
  return words;
}

function learn(seen: Map<string, Word>, raw: string, lexicon: Lexicon): Word {
  const text = raw.toLowerCase();
  const ending =
    text.length > 7 ? lexicon.endings.find((one) => text.endsWith(one.text))?.meaning : undefined;
  const meaning = lexicon.words.get(text) ?? merged(ending, lexicon.mark(text));
  const word = { text, meaning: withCode(raw, text, meaning, lexicon.beside) };
  // A slice keeps its whole text alive: the key is a copy.
  seen.set([...raw].join(""), word);
  return word;
}

function merged(a: Meaning | undefined, b: Meaning | undefined): Meaning {
  return a && b ? { ...a, ...b } : (a ?? b ?? NONE);
}

const SIGN_MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(SIGNS).map(([sign, currency]) => [sign, { currency }]),
);

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) || isUnspaced(code)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

/** Joins the words of phrases, the longest that begins at each, and letters with their dollar sign. In place. */
function joinPhrases(tokens: Token[], text: string, openings: Lexicon["openings"]): Token[] {
  let kept = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const found = token.kind === "word" ? joinedAt(tokens, at, openings) : undefined;
    if (found === undefined) {
      tokens[kept++] = token;
      at += 1;
      continue;
    }
    const { end } = tokens[at + found.length - 1] as Token;
    const raw = text.slice(token.start, end);
    tokens[kept++] = { ...token, text: raw.toLowerCase(), raw, end, meaning: found.meaning };
    at += found.length;
  }
  tokens.length = kept;
  return tokens;
}

function joinedAt(
  tokens: readonly Token[],
  at: number,
  openings: Lexicon["openings"],
): { readonly length: number; readonly meaning: Meaning } | undefined {
  const { text } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.text === "$" && !next.spaced) {
    const letters = DOLLAR_LETTERS.get(text);
    const extra = tokens[at + 2];
    const tail = extra && !extra.spaced && (extra.text === "s" || extra.text === "d") ? 3 : 2;
    if (letters !== undefined) return { length: tail, meaning: { currency: letters } };
  }
  for (const phrase of openings.get(text) ?? []) {
    const length = matchLength(tokens, at, phrase);
    if (length > 0) return { length, meaning: phrase.meaning };
  }
  return undefined;
}

function withCode(raw: string, text: string, meaning: Meaning, besides: Lexicon["beside"]): Meaning {
  if (CODES.has(raw)) return { ...meaning, currency: isoOf(raw) };
  if (SMALL_CODES.has(text)) return { ...meaning, currency: isoOf(text.toUpperCase()) };
  const beside = meaning.currency === undefined ? besides.get(text) : undefined;
  return beside === undefined ? meaning : { ...meaning, beside };
}

const JOINERS = new Set(["-", ".", "'", "’", "/", "(", ")"]);

/** Tokens that a phrase takes, its words apart by white space or one joining sign; 0 when it isn't there. */
function matchLength(tokens: readonly Token[], at: number, { parts }: Phrase): number {
  let cursor = at;
  for (let part = 0; part < parts.length; part++) {
    if (part > 0) {
      const joiner = tokens[cursor];
      if (joiner?.kind === "symbol" && JOINERS.has(joiner.text)) cursor += 1;
    }
    const token = tokens[cursor];
    if (token === undefined || token.kind === "break" || token.text !== parts[part]) return 0;
    cursor += 1;
  }
  return cursor - at;
}
