// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant
const ASCII = /^[\x00-\x7f]*$/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * A text in the form in which words are compared: lower case, without accents, every Han or Kana character a word of
 * its own (those scripts set no spaces). Punctuation stays.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[ßıøłđðþæœ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‐‑‒−]/gu, "-")
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(CJK, " $& ");
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
