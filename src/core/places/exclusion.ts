const EXCLUSION =
  /\b(?:outside(?: of)?|except(?: for)?|excluding|excludes?|other than|but not|not (?:in|from|available in)|non)[\s:-]+(?:the )?/;

/**
 * Splits a folded text at the words that shut places out: `anywhere except the us` is `anywhere` and `us`. Undefined
 * for a text that shuts nothing out.
 */
export function splitExclusion(
  folded: string,
): { readonly inside: string; readonly outside: string } | undefined {
  const found = EXCLUSION.exec(folded);
  return found
    ? { inside: folded.slice(0, found.index), outside: folded.slice(found.index + found[0].length) }
    : undefined;
}
