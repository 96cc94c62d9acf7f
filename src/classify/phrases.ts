import { fold } from "./fold.js";

/** What a phrase speaks for: a code of a field, with a weight (10 = a profession's own name). */
export type Tag = { readonly field: string; readonly code: string; readonly weight: number };

/** A phrase found in words: where it starts, and one of the things it speaks for. */
export type Hit = Tag & { readonly at: number; readonly length: number; readonly phrase: string };

type Entry = { readonly words: readonly string[]; readonly phrase: string; readonly tags: Tag[] };

/** Phrases by their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Entry[]>;

const ANY_GAP = /[^\p{L}\p{N}+#]+/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: letters beyond ASCII, currency signs aside
const BEYOND_ASCII = /[^\x00-\x7f€£¥₹]/;
/** 1 for the ASCII characters of words: a-z, 0-9, + and #. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z0-9+#]/.test(String.fromCharCode(code)) ? 1 : 0));

/** The words of a folded text, without the final s of plurals. */
export function toWords(folded: string): string[] {
  if (BEYOND_ASCII.test(folded)) return folded.split(ANY_GAP).map(toStem);
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const isIn = IN_WORD[folded.charCodeAt(at)] === 1;
    if (isIn && start < 0) start = at;
    else if (!isIn && start >= 0) {
      words.push(toStem(folded.slice(start, at)));
      start = -1;
    }
  }
  return words;
}

function toStem(word: string): string {
  if (word.length < 4 || word.charCodeAt(word.length - 1) !== 115) return word;
  const before = word[word.length - 2];
  return before === "s" || before === "u" || before === "i" ? word : word.slice(0, -1);
}

/** Index of phrases; the last weight given to a phrase for a code counts. */
export function indexPhrases(rows: Iterable<readonly [phrase: string, tag: Tag]>): PhraseIndex {
  const byPhrase = new Map<string, Entry>();
  for (const [phrase, tag] of rows) {
    const words = toWords(fold(phrase)).filter(Boolean);
    if (words.length === 0) continue;
    const key = words.join(" ");
    const entry = byPhrase.get(key) ?? { words, phrase, tags: [] };
    const known = entry.tags.findIndex(({ field, code }) => field === tag.field && code === tag.code);
    if (known >= 0) entry.tags[known] = tag;
    else entry.tags.push(tag);
    byPhrase.set(key, entry);
  }
  const index = new Map<string, Entry[]>();
  for (const entry of byPhrase.values()) {
    const first = entry.words[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** All phrases in the words; within a field a longer phrase hides those inside it. */
export function findPhrases(index: PhraseIndex, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  const taken: Record<string, number> = {};
  const opened: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 1) {
    const entries = index.get(words[at] ?? "");
    if (!entries) continue;
    for (const { words: wanted, phrase, tags } of entries) {
      if (!startsWith(words, at, wanted)) continue;
      const length = wanted.length;
      for (const { field, code, weight } of tags) {
        const until = taken[field] ?? 0;
        if (until > at && opened[field] !== phrase) continue;
        taken[field] = at + length;
        opened[field] = phrase;
        hits.push({ field, code, weight, at, length, phrase });
      }
    }
  }
  return hits;
}

function startsWith(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  for (let offset = 1; offset < wanted.length; offset += 1)
    if (words[at + offset] !== wanted[offset]) return false;
  return true;
}
