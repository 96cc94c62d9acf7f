import { BESIDE_NUMBERS, CODES, DOLLAR_LETTERS, isoOf, SIGNS, SMALL_CODES } from "./currencies.js";
import type { Lexicon, Phrase } from "./lexicon.js";
import { numberEnd, toValue } from "./numbers.js";
import { segment } from "./segments.js";
import type { Meaning, Token } from "./token.js";

const NONE: Meaning = {};

/** Cuts a text into numbers, words and phrases of the lexicon, symbols and line breaks. One pass. */
export function lex(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (const { start, end, read } of segment(text, lexicon.lang)) {
    if (read) lexPlain(text, start, end, lexicon, tokens);
    else tokens.push(skipped(text, start, end));
  }
  return joinPhrases(tokens, text, lexicon);
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

function lexPlain(text: string, start: number, limit: number, lexicon: Lexicon, tokens: Token[]): void {
  let at = start;
  let spaced = true;
  const push = (kind: Token["kind"], end: number, meaning: Meaning = NONE, value = 0) => {
    const raw = text.slice(at, end);
    tokens.push({ kind, text: raw.toLowerCase(), raw, start: at, end, spaced, meaning, value });
    at = end;
    spaced = false;
  };
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028) push("break", at + 1);
    else if (isSpace(code)) {
      at += 1;
      spaced = true;
    } else if (isDigit(code)) {
      const end = numberEnd(text, at);
      push("number", end, NONE, toValue(text.slice(at, end)));
    } else if (isUnspaced(code)) {
      const found = lexicon.runs.get(text[at] ?? "")?.find((one) => text.startsWith(one.text, at));
      push("word", at + (found?.text.length ?? 1), found?.meaning ?? NONE);
    } else if (isLetter(code)) push("word", wordEnd(text, at));
    else push("symbol", at + 1, currencySign(text[at] ?? ""));
  }
}

function currencySign(sign: string): Meaning {
  const currency = SIGNS[sign];
  return currency ? { currency } : NONE;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) || isUnspaced(code)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

/** Gives words their meanings: the longest phrase that begins at each; dollar letters and codes of currencies. */
function joinPhrases(tokens: readonly Token[], text: string, { phrases, endings }: Lexicon): Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || token.meaning !== NONE) {
      joined.push(token);
      at += 1;
      continue;
    }
    const [length, meaning] = meaningAt(tokens, at, phrases, endings);
    const last = tokens[at + length - 1] as Token;
    joined.push(
      length === 1
        ? { ...token, meaning }
        : {
            ...token,
            text: text.slice(token.start, last.end).toLowerCase(),
            raw: text.slice(token.start, last.end),
            end: last.end,
            meaning,
          },
    );
    at += length;
  }
  return joined;
}

function meaningAt(
  tokens: readonly Token[],
  at: number,
  phrases: Lexicon["phrases"],
  endings: Lexicon["endings"],
): [number, Meaning] {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.text === "$" && !next.spaced && token.text in DOLLAR_LETTERS) {
    const extra = tokens[at + 2];
    const tail = extra && !extra.spaced && /^[sd]$/.test(extra.text) ? 3 : 2;
    return [tail, { currency: DOLLAR_LETTERS[token.text] ?? "" }];
  }
  for (const phrase of phrases.get(token.text) ?? []) {
    const length = matchLength(tokens, at, phrase);
    if (length > 0) return [length, withCode(token, phrase.meaning, length)];
  }
  const ending = token.text.length > 7 ? endings.find(({ text }) => token.text.endsWith(text)) : undefined;
  return [1, withCode(token, ending?.meaning ?? NONE, 1)];
}

function withCode(token: Token, meaning: Meaning, length: number): Meaning {
  if (length > 1) return meaning;
  if (CODES.has(token.raw)) return { ...meaning, currency: isoOf(token.raw) };
  if (SMALL_CODES.has(token.text)) return { ...meaning, currency: isoOf(token.text.toUpperCase()) };
  const beside = meaning.currency === undefined ? BESIDE_NUMBERS[token.text] : undefined;
  return beside === undefined ? meaning : { ...meaning, beside };
}

/** Tokens that a phrase takes, its words apart by white space or one joining sign; 0 when it isn't there. */
function matchLength(tokens: readonly Token[], at: number, { parts }: Phrase): number {
  let cursor = at;
  for (let part = 0; part < parts.length; part++) {
    if (part > 0) {
      const joiner = tokens[cursor];
      if (joiner?.kind === "symbol" && /^[-.'’/()]$/.test(joiner.text)) cursor += 1;
    }
    const token = tokens[cursor];
    if (token === undefined || token.kind === "break" || token.text !== parts[part]) return 0;
    cursor += 1;
  }
  return cursor - at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0x3000 ||
    code === 0x200b
  );
}

function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return true;
  return (
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0xa000 && code < 0xfe00) ||
    (code >= 0xfe70 && code < 0xff00)
  );
}
