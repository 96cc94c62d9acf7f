// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII is meant
const BEYOND_ASCII = /[^\x00-\x7f]+/g;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const CACHE_SIZE = 20_000;
const folded = new Map<string, string>();

/**
 * A text in the form in which words are compared: lower case, without accents, every Han or Kana character a word of
 * its own (those scripts set no spaces). Punctuation stays.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, foldRun);
}

/** Runs beyond ASCII are few and repeat (quotes, dashes, accented letters): each is folded once. */
function foldRun(run: string): string {
  const known = folded.get(run);
  if (known !== undefined) return known;
  if (folded.size >= CACHE_SIZE) folded.clear();
  const plain = run
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßıøłđðþæœ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‐‑‒–−]/gu, "-")
    .replace(/[—―]/gu, " - ")
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\p{P}\p{S}\p{Z}](?<![\p{Sc}\p{ASCII}])/gu, " ")
    .replace(CJK, " $& ");
  folded.set(run, plain);
  return plain;
}

/** Letters that Unicode does not split into a base and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
};

/** A name as the key of an index: folded words with single spaces between them. */
export function toKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
