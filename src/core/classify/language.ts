import { type Answer, toEvidence } from "./answer.js";
import type { Hit } from "./phrases.js";
import type { ReadPosting } from "./posting.js";

/** Words just before a language's name that make it a demand on the worker. */
const DEMAND = new Set(
  "fluent fluency native natively bilingual proficiency proficient speaker speak speaking mastery nativo fluido".split(
    " ",
  ),
);
/** Words just after a language's name that make it one. */
const DEMAND_AFTER = new Set(
  "speaker native fluency linguist writer translator proficiency speaking".split(" "),
);
/** Words near a language's name that make it a wish, or one of many. */
const WISH = new Set("plus preferred bonus optional advantage asset desirable beneficial".split(" "));
const REACH = 5;
/** Languages without an ISO 639-1 code stand in the table with this sign. */
const NO_CODE = "-";

/**
 * The language that is the skill, as an ISO 639-1 code: named in the title, or demanded by the text. English counts
 * only when the title names no other language; plain fluency in English is no skill.
 */
export function findLanguage(posting: ReadPosting): Answer<string | null> {
  const titled = posting.titleHits.filter(({ field }) => field === "language");
  const foreign = titled.find(({ code }) => code !== "en") ?? undefined;
  if (foreign) return { value: foreign.code === NO_CODE ? null : foreign.code, evidence: [foreign.phrase] };
  const english = titled[0];
  if (english) {
    const isSkill =
      /\benglish[\w\s/()-]{0,12}(?:writer|speaker|linguist|native|language specialist|transcri|editor)/.test(
        posting.title,
      );
    return isSkill ? { value: "en", evidence: [english.phrase] } : { value: null, evidence: [] };
  }
  return demanded(posting);
}

function demanded({ textHits, textWords }: ReadPosting): Answer<string | null> {
  const counts = new Map<string, Hit[]>();
  for (const hit of textHits) {
    if (hit.field !== "language" || hit.code === "en" || hit.code === NO_CODE || !isDemand(hit, textWords))
      continue;
    counts.set(hit.code, [...(counts.get(hit.code) ?? []), hit]);
  }
  const [first, ...others] = [...counts].sort((a, b) => b[1].length - a[1].length);
  if (!first || others.length > 2) return { value: null, evidence: [] };
  return { value: first[0], evidence: toEvidence(first[1].map(({ phrase }) => phrase)) };
}

function isDemand({ at, length }: Hit, words: readonly string[]): boolean {
  const before = words.slice(Math.max(0, at - REACH), at);
  const after = words.slice(at + length, at + length + 2);
  const around = words.slice(Math.max(0, at - 8), at + length + 8);
  const asks = before.some((word) => DEMAND.has(word)) || after.some((word) => DEMAND_AFTER.has(word));
  return asks && !around.some((word) => WISH.has(word));
}
