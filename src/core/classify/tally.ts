import type { Hit } from "./phrases.js";

/** How strongly the codes of a field are spoken for: title words three times, each text phrase once. */
export type Tally = ReadonlyMap<string, { readonly score: number; readonly phrases: readonly string[] }>;

const TITLE = 3;

/** Adds up the weights of a field's phrases; a phrase said twice counts once. */
export function tally(field: string, titleHits: readonly Hit[], textHits: readonly Hit[]): Tally {
  const scores = new Map<string, { score: number; phrases: string[] }>();
  const seen = new Set<string>();
  const add = (hit: Hit, factor: number) => {
    if (hit.field !== field || seen.has(`${hit.code}|${hit.phrase}`)) return;
    seen.add(`${hit.code}|${hit.phrase}`);
    const known = scores.get(hit.code) ?? { score: 0, phrases: [] };
    known.score += hit.weight * factor;
    known.phrases.push(hit.phrase);
    scores.set(hit.code, known);
  };
  for (const hit of titleHits) add(hit, TITLE);
  for (const hit of textHits) add(hit, 1);
  return scores;
}

/** The strongest code of a tally. */
export function strongest(
  scores: Tally,
): { code: string; score: number; phrases: readonly string[] } | undefined {
  let top: { code: string; score: number; phrases: readonly string[] } | undefined;
  for (const [code, { score, phrases }] of scores)
    if (!top || score > top.score) top = { code, score, phrases };
  return top;
}
