import { fold } from "../places/fold.js";

/** What a phrase speaks for: a code of a field, with a weight (10 = a profession's own name). */
export type Tag = { readonly field: string; readonly code: string; readonly weight: number };

/** A phrase found in words: where it starts, and one of the things it speaks for. */
export type Hit = Tag & { readonly at: number; readonly length: number; readonly phrase: string };

type Entry = { readonly words: readonly string[]; readonly phrase: string; readonly tags: Tag[] };

/** Phrases by their first word: those of one word, and the longer ones by their second word, longest first. */
export type PhraseIndex = ReadonlyMap<string, Branch>;
type Branch = { readonly single: Entry[]; readonly longer: Map<string, Entry[]> };

const ANY_GAP = /[^\p{L}\p{N}+#]+/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: letters beyond ASCII, currency signs aside
const BEYOND_ASCII = /[^\x00-\x7f€£¥₹]/;
/** 1 for the ASCII characters of words: a-z, 0-9, + and #. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9+#]/.test(String.fromCharCode(code)) ? 1 : 0,
);

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
  return branchOut([...byPhrase.values()].sort((a, b) => b.words.length - a.words.length));
}

function branchOut(entries: readonly Entry[]): PhraseIndex {
  const index = new Map<string, Branch>();
  for (const entry of entries) {
    const [first = "", second] = entry.words;
    const branch = index.get(first) ?? { single: [], longer: new Map<string, Entry[]>() };
    if (second === undefined) branch.single.push(entry);
    else branch.longer.set(second, [...(branch.longer.get(second) ?? []), entry]);
    index.set(first, branch);
  }
  return index;
}

/** All phrases in the words; within a field a longer phrase hides those inside it. */
export function findPhrases(index: PhraseIndex, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  const taken: Record<string, number> = {};
  for (let at = 0; at < words.length; at += 1) {
    const branch = index.get(words[at] ?? "");
    if (!branch) continue;
    const longer = branch.longer.size > 0 ? branch.longer.get(words[at + 1] ?? "") : undefined;
    if (longer)
      for (const entry of longer) if (startsWith(words, at, entry.words)) take(entry, at, taken, hits);
    for (const entry of branch.single) take(entry, at, taken, hits);
  }
  return hits;
}

/** Adds an entry's tags, except in fields where a longer phrase covers the place already. */
function take({ tags, words, phrase }: Entry, at: number, taken: Record<string, number>, hits: Hit[]): void {
  const length = words.length;
  const first = hits.length;
  for (const { field, code, weight } of tags) {
    const isFree = (taken[field] ?? 0) <= at || isOpenedHere(hits, first, field);
    if (!isFree) continue;
    taken[field] = at + length;
    hits.push({ field, code, weight, at, length, phrase });
  }
}

/** Whether this very phrase has just taken the field for another of its codes. */
function isOpenedHere(hits: readonly Hit[], from: number, field: string): boolean {
  for (let index = from; index < hits.length; index += 1) if (hits[index]?.field === field) return true;
  return false;
}

function startsWith(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  for (let offset = 2; offset < wanted.length; offset += 1)
    if (words[at + offset] !== wanted[offset]) return false;
  return true;
}
