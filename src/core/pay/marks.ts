import type { Meaning } from "./token.js";
import { phrasesOf, type Vocabularies } from "./vocabularies.js";

/** Small words that mean the same whatever language a text is taken for. */
const FLAGS = ["everyday", "duration", "low", "high", "again", "beyond", "of"] as const;

/** What the words of all languages say by themselves; adverbs also by how they begin or end. */
export function marksIn(vocabularies: Vocabularies): (text: string) => Meaning | undefined {
  const marks = new Map<string, Meaning>();
  const add = (text: string, meaning: Meaning) => marks.set(text, { ...marks.get(text), ...meaning });
  const beginnings: string[] = [];
  const endings: string[] = [];
  for (const words of Object.values(vocabularies)) {
    for (const flag of FLAGS) for (const text of phrasesOf(words[flag])) add(text, { [flag]: true });
    for (const text of phrasesOf(words.adverb)) {
      if (text.startsWith("-")) endings.push(text.slice(1));
      else if (text.endsWith("-")) beginnings.push(text.slice(0, -1));
      else add(text, { adverb: true });
    }
  }
  return (text) => {
    const mark = marks.get(text);
    const affixed =
      endings.some((ending) => text.endsWith(ending)) ||
      beginnings.some((beginning) => text.startsWith(beginning));
    return affixed ? { ...mark, adverb: true } : mark;
  };
}
