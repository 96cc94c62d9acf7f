import type { SkillsetAnswer } from "./skillset.js";

/** Below this confidence an answer is flagged as unsure and listed for review. */
export const UNSURE_BELOW = 0.6;

/** A text shorter than this gives no backing. */
const SHORT_TEXT = 40;

/**
 * The probability that the skillset is right, from how strongly the title speaks and by how much the answer leads.
 * The steps are the shares of right answers seen on labelled postings, grouped by template, drawn a little towards
 * the middle (scripts/evaluate/classify.js prints them).
 */
export function toConfidence({ value, titleScore, lead }: SkillsetAnswer, textLength: number): number {
  if (value === null) return 0;
  const isShort = textLength < SHORT_TEXT;
  if (titleScore >= 9) return lead >= 1.5 ? 0.97 : 0.9;
  if (titleScore >= 6.5) return isShort ? 0.88 : lead >= 1 ? 0.95 : 0.88;
  if (titleScore > 0) return lead >= 1 ? 0.85 : 0.7;
  return lead >= 2 ? 0.6 : 0.45;
}
