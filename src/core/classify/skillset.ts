import type { Skillset } from "../model/skillsets.js";
import { isSkillset } from "../model/skillsets.js";
import { type Answer, toEvidence } from "./answer.js";
import type { Hit } from "./phrases.js";
import type { ReadPosting } from "./posting.js";

/** Skillsets by strength, with the share of the best one's lead that makes it sure. */
export type SkillsetAnswer = Answer<Skillset | null> & {
  readonly secondary: readonly Skillset[];
  /** Strength of the title for the answer, 0 when only the text speaks. */
  readonly titleScore: number;
  /** How far the answer leads the next one, on the same scale. */
  readonly lead: number;
};

/** A named language in the title is worth a little less than a subject: subject beats language. */
const LANGUAGE_WEIGHT = 7;
const SURE_TITLE = 7;
/** Strength of a subject in the text that equals a title's, and the most it can reach without one. */
const SUBJECT_TEXT = 40;
const MOST_BY_TEXT = 8.5;
/** Words that introduce the knowledge asked for; what follows within {@link CUE_REACH} words counts in full. */
const CUES = new Set(
  "seeking expert expertise degree background specializing specialising category domain tag skilled bachelor master phd experienced field licensed".split(
    " ",
  ),
);
const CUE_REACH = 6;
const CUED = 1;
const UNCUED = 0.2;
const MOST_OF_ONE_PHRASE = 3;

type Score = { score: number; at: number; phrases: Set<string> };
type Scores = Map<Skillset, Score>;

/** What the worker must know, primary and secondary: the title first, the text as backing. */
export function findSkillset(posting: ReadPosting, language: string | null): SkillsetAnswer {
  const title = scoreTitle(posting.titleHits);
  const text = scoreText(posting.textHits, posting.textWords);
  const named = posting.titleHits.some(({ field }) => field === "language");
  if (language !== null && !named && language !== "en")
    raise(title, "language", best(title)?.[0] === "generalist" ? LANGUAGE_WEIGHT : 3, "language", 99);
  const total = rank(title, text);
  const [first, second] = total;
  if (!first) return { value: null, evidence: [], secondary: [], titleScore: 0, lead: 0 };
  const [value, { phrases }] = first;
  const secondary = total
    .slice(1)
    .filter(([code, { score }]) => code !== "generalist" && score >= 5)
    .map(([code]) => code);
  return {
    value,
    evidence: toEvidence(phrases),
    secondary: secondary.slice(0, 4),
    titleScore: title.get(value)?.score ?? 0,
    lead: first[1].score - (second?.[1].score ?? 0),
  };
}

function scoreTitle(hits: readonly Hit[]): Scores {
  const scores: Scores = new Map();
  for (const { field, code, weight, at, phrase } of hits) {
    if (field === "skillset" && isSkillset(code)) raise(scores, code, weight, phrase, at);
    if (field === "language" && code !== "en") raise(scores, "language", LANGUAGE_WEIGHT, phrase, at);
  }
  return scores;
}

/** The strongest phrase counts in full; further ones add a little. */
function raise(scores: Scores, code: Skillset, weight: number, phrase: string, at: number): void {
  const known = scores.get(code);
  if (!known) scores.set(code, { score: weight, at, phrases: new Set([phrase]) });
  else if (!known.phrases.has(phrase)) {
    const rest = 0.1;
    known.score = Math.max(known.score, weight) + rest;
    known.phrases.add(phrase);
  }
}

function scoreText(hits: readonly Hit[], words: readonly string[]): Scores {
  const scores: Scores = new Map();
  const seen = new Map<string, number>();
  let cue = 0;
  let cueAt = -100;
  for (const hit of hits) {
    if (hit.field !== "skillset" || !isSkillset(hit.code)) continue;
    for (; cue < hit.at; cue += 1) if (CUES.has(words[cue] ?? "")) cueAt = cue;
    const count = (seen.get(hit.phrase) ?? 0) + 1;
    seen.set(hit.phrase, count);
    if (count > MOST_OF_ONE_PHRASE) continue;
    const known = scores.get(hit.code) ?? { score: 0, at: hit.at, phrases: new Set<string>() };
    known.score += hit.weight * (hit.at - cueAt <= CUE_REACH ? CUED : UNCUED);
    known.phrases.add(hit.phrase);
    scores.set(hit.code, known);
  }
  return scores;
}

function best(scores: Scores): readonly [Skillset, Score] | undefined {
  return [...scores].sort((a, b) => b[1].score - a[1].score || a[1].at - b[1].at)[0];
}

/** Title scores with the text's as backing; a title without a subject leaves the word to the text. */
function rank(title: Scores, text: Scores): Array<readonly [Skillset, Score]> {
  const topTitle = best(title)?.[1].score ?? 0;
  const topText = best(new Map([...text].filter(([code]) => code !== "generalist" && code !== "language")));
  const total: Scores = new Map([...title].map(([code, score]) => [code, { ...score }]));
  const whole = Math.max(SUBJECT_TEXT, topText?.[1].score ?? 0);
  for (const [code, { score, at, phrases }] of text) {
    const known = total.get(code);
    const backing = Math.min(1.5, (2 * score) / whole);
    if (known) known.score += backing;
    else if (topTitle < SURE_TITLE && score >= SUBJECT_TEXT / 4)
      total.set(code, {
        score: Math.min(MOST_BY_TEXT, (7.5 * score) / SUBJECT_TEXT),
        at: 1000 + at,
        phrases,
      });
  }
  return [...total].sort((a, b) => b[1].score - a[1].score || a[1].at - b[1].at);
}
