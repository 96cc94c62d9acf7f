import { type Answer, toEvidence } from "./answer.js";
import type { ReadPosting } from "./posting.js";
import { tally } from "./tally.js";

const LISTING_LENGTH = 400;
/** Titles of a company's own staff, whatever the text says about the company's trade. */
const STAFF_TITLE =
  /\b(?:payroll|recruiter|account executive|sales|marketing|revenue|customer success|talent acquisition|site reliability|devops|fp&a|corporate finance|accounts|controller|office|administrative|human resources|people partner|executive assistant|product manager|general counsel|surveys?|advisor|chief of staff|security engineer ii|data platform|infrastructure)\b/;
const TRAINING_TITLE =
  /\b(?:ai train|ai tutor|trainer|annotat|label|rater|evaluat|tutor|red team|human data|transcri|linguist|assessor|freelance|expert|training data)/;
/** Signs of employment in a company's own team. */
const STAFF_BONUS = 6;

/** Whether the work itself trains, tests or feeds AI, against work in the company that sells it. */
export function findAiTraining(posting: ReadPosting): Answer<boolean> {
  const scores = tally("ai_training", posting.titleHits, posting.textHits);
  const yes = scores.get("true");
  const no = scores.get("false");
  const isStaff = STAFF_TITLE.test(posting.title) && !TRAINING_TITLE.test(posting.title);
  const trainer = TRAINING_TITLE.test(posting.title) ? STAFF_BONUS : 0;
  const prior = posting.text.length < LISTING_LENGTH ? 3 : 1;
  const lead = (yes?.score ?? 0) + trainer + prior - (no?.score ?? 0) - (isStaff ? STAFF_BONUS : 0);
  const value = lead > 0;
  return { value, evidence: toEvidence((value ? yes : no)?.phrases ?? []) };
}
