import type { Entity } from "./entity.js";
import { fold } from "./fold.js";
import type { PlaceIndex } from "./index-names.js";
import { findNear } from "./near.js";

/** A name found in a place text, with all it can stand for. */
export type Match = {
  readonly key: string;
  readonly entities: readonly Entity[];
  /** Number of the part of the text (between separators) where it starts. */
  readonly part: number;
  /** Whether words that the index does not know stand just before it. */
  readonly afterUnknown: boolean;
  /** The two words before and the one after, to tell the worker's place from an employer's. */
  readonly before: string;
  readonly after: string;
};

type Word = { readonly text: string; readonly part: number; readonly isHard: boolean };

const LARGE = 200_000;
/** Large cities whose names are English words: only alone in their part of the text. */
const COMMON_WORDS = new Set([
  "nice",
  "mobile",
  "reading",
  "orange",
  "bath",
  "data",
  "central",
  "delta",
  "split",
]);

/** Names in a place text, in their order, by longest match; a part without any may be a misspelt name. */
export function matchNames(index: PlaceIndex, text: string): Match[] {
  const words = toWords(text);
  const matches: Match[] = [];
  let unknown: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = matchAt(index, words, at);
    if (found) {
      const part = words[at]?.part;
      flush(
        index,
        words,
        unknown.filter((word) => word.part !== part),
        matches,
      );
      matches.push(toMatch(words, at, found, unknown.length > 0));
      unknown = [];
    } else for (const word of words.slice(at, at + 1)) if (!isIdle(index, word.text)) unknown.push(word);
    at += found?.length ?? 1;
  }
  flush(index, words, unknown, matches);
  return matches.sort((a, b) => a.part - b.part);
}

function isIdle(index: PlaceIndex, word: string): boolean {
  return index.noise.has(word) || /^\d+$/.test(word);
}

type Found = { readonly key: string; readonly length: number; readonly entities: readonly Entity[] };

function matchAt(index: PlaceIndex, words: readonly Word[], at: number): Found | undefined {
  const most = Math.min(index.longest, words.length - at);
  let last = at + 1;
  while (last < at + most && words[last] && !words[last]?.isHard) last += 1;
  for (let end = last; end > at; end -= 1) {
    const key = joinWords(words, at, end);
    const entities = index.entities.get(key)?.filter((entity) => counts(index, entity, key, words, at, end));
    if (entities?.length) return { key, length: end - at, entities };
  }
  return undefined;
}

function joinWords(words: readonly Word[], from: number, to: number): string {
  let key = words[from]?.text ?? "";
  for (let at = from + 1; at < to; at += 1) key += ` ${words[at]?.text}`;
  return key;
}

/** Codes and small cities count only where they fill their part of the text, or where a code ends it. */
function counts(
  index: PlaceIndex,
  entity: Entity,
  key: string,
  words: readonly Word[],
  at: number,
  end: number,
): boolean {
  const part = words[at]?.part;
  const mates = words.filter((word, place) => word.part === part && (place < at || place >= end));
  if (mates.length === 0) return true;
  const isNoise = index.noise.has(key);
  if (entity.kind === "country" || entity.kind === "admin") {
    if (!entity.isCode) return true;
    const endsPart = words[end]?.part !== part || /^\d+$/.test(words[end]?.text ?? "");
    const startsPart = words[at - 1]?.part !== part;
    if (isNoise) return false;
    return (endsPart && !startsPart) || mates.every(({ text }) => index.noise.has(text));
  }
  if (entity.kind !== "city") return !isNoise;
  if (isNoise || COMMON_WORDS.has(key)) return false;
  if (mates.every(({ text }) => index.noise.has(text) || text.length === 2)) return true;
  return key.length >= 5 && (entity.population >= LARGE || entity.isUsual);
}

/** The unknown words of a part that names nothing else may together be a name misspelt. */
function flush(index: PlaceIndex, words: readonly Word[], unknown: readonly Word[], into: Match[]): void {
  const taken = new Set(into.map(({ part }) => part));
  const parts = new Map<number, Word[]>();
  for (const word of unknown) parts.set(word.part, [...(parts.get(word.part) ?? []), word]);
  for (const [part, run] of parts) {
    if (run.length > 6 || taken.has(part)) continue;
    const key = findNear(index.near, run.map(({ text }) => text).join(" "));
    const entities = key === undefined ? undefined : index.entities.get(key);
    const first = run[0];
    if (!key || !entities || !first) continue;
    into.push(toMatch(words, words.indexOf(first), { key, length: run.length, entities }, false));
  }
}

function toMatch(words: readonly Word[], at: number, found: Found, afterUnknown: boolean): Match {
  const part = words[at]?.part ?? 0;
  const { key, entities, length } = found;
  const before = [words[at - 3]?.text ?? "", words[at - 2]?.text ?? "", words[at - 1]?.text ?? ""].join(" ");
  const after = [words[at + length]?.text ?? "", words[at + length + 1]?.text ?? ""].join(" ");
  return { key, entities, part, afterUnknown, before, after };
}

const WORD = /[\p{L}\p{N}]+/gu;
const PART = /[,;/|()[\]{}\n•·+&:>?!]| [-–—~]+ |[–—]|--+/u;
const HARD = /[;/|()[\]{}\n•·+&:>?!]| [-–—~]+ |[–—]|--+/u;

/** Words with the number of their part; a name may run over a comma ("Washington, DC") but over nothing harder. */
function toWords(text: string): Word[] {
  const folded = fold(
    text
      .slice(0, 600)
      .replace(/[、，；]/g, ",")
      .replace(/[\u{1F1E6}-\u{1F1FF}]{2}/gu, flagCode),
  );
  const words: Word[] = [];
  let part = 0;
  let end = 0;
  for (const match of folded.matchAll(WORD)) {
    const between = folded.slice(end, match.index);
    const isPart = words.length > 0 && PART.test(between);
    if (isPart) part += 1;
    words.push({ text: match[0], part, isHard: isPart && HARD.test(between) });
    end = match.index + match[0].length;
  }
  return words;
}

/** "🇰🇪" as ", KE, ". */
function flagCode(flag: string): string {
  const letters = [...flag].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65));
  return `, ${letters.join("")}, `;
}
