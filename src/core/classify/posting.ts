import { fold } from "../places/fold.js";
import { findPhrases, type Hit, type PhraseIndex, toWords } from "./phrases.js";

/** A posting as it comes in; empty texts where a field is missing. */
export type Posting = { readonly title: string; readonly text: string; readonly location: string };

/** A posting read once for all questions: folded texts, words and the phrases found in them. */
export type ReadPosting = {
  readonly title: string;
  readonly text: string;
  readonly location: string;
  readonly titleHits: readonly Hit[];
  readonly textWords: readonly string[];
  readonly textHits: readonly Hit[];
};

/** Characters of a text that are read; what matters stands before the forms and the small print. */
const READ_LENGTH = 6000;

/** Reads a posting with an index of phrases. Title and text come back folded. */
export function readPosting(index: PhraseIndex, { title, text, location }: Posting): ReadPosting {
  const folded = { title: fold(title), text: fold(text.slice(0, READ_LENGTH)) };
  const textWords = toWords(folded.text);
  return {
    ...folded,
    location,
    titleHits: findPhrases(index, toWords(folded.title)),
    textWords,
    textHits: findPhrases(index, textWords),
  };
}
