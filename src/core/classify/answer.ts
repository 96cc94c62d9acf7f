/** An answer to one question about a posting, with the words that led to it. */
export type Answer<T> = { readonly value: T; readonly evidence: readonly string[] };

/** Evidence as a short list without repeats. */
export function toEvidence(words: Iterable<string>, most = 4): string[] {
  return [...new Set(words)].slice(0, most);
}
