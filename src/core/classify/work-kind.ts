import type { Level } from "../model/codes.js";
import { WORK_KINDS, type WorkKind } from "../model/codes.js";
import type { Skillset } from "../model/skillsets.js";
import { type Answer, toEvidence } from "./answer.js";
import type { ReadPosting } from "./posting.js";
import { strongest, tally } from "./tally.js";

/** The work that a skillset does where the posting's words don't say more. */
const USUAL: Readonly<Record<Skillset, WorkKind>> = {
  generalist: "text_evaluation",
  medicine: "reasoning_expert",
  law: "reasoning_expert",
  finance: "reasoning_expert",
  business: "reasoning_expert",
  coding: "coding",
  engineering: "reasoning_expert",
  math: "reasoning_expert",
  physics: "reasoning_expert",
  chemistry: "reasoning_expert",
  biology: "reasoning_expert",
  science: "reasoning_expert",
  language: "text_evaluation",
  translation: "translation_language",
  writing: "writing",
  transcription: "transcription_audio",
  creative: "reasoning_expert",
  audio: "data_collection",
  video: "image_video_annotation",
  image: "image_video_annotation",
  "3d_lidar": "image_video_annotation",
  search_rating: "search_rating",
  safety: "red_team_safety",
  education: "reasoning_expert",
  other: "reasoning_expert",
};
const STRONG_TITLE = 18;
const LISTING_LENGTH = 120;
const EVALUATES =
  /\b(?:evaluat|rank|rate|assess|compar|review)\w*[^.;\n]{0,50}\b(?:ai|model|llm|chatbot|response|generated|writing)/;
const CODE_WORK =
  /\b(?:cod(?:e|ing)|programming|software|debug|scripts?|repositor|github|pull request|developer|web app|front.?end)/;
const CODER_TITLE =
  /\b(?:developer|programmer|software|engineer|coding|coder|full.?stack|front.?end|back.?end|python|java|javascript|swe|specialist)/;

/** What the worker mainly does, from the title's nouns, the skillset and the first duties. */
export function findWorkKind(
  posting: ReadPosting,
  skillset: Skillset | null,
  isTraining: boolean,
  level: Level | null,
): Answer<WorkKind | null> {
  if (skillset === null) return { value: null, evidence: [] };
  const titled = strongest(tally("work_kind", posting.titleHits, []));
  if (!isTraining) return staffWork(titled, level);
  const isOps =
    level === "manager" ||
    (skillset === "business" && !/\b(?:expert|specialist|consultant|analyst)\b/.test(posting.title));
  if (titled?.code === "management_ops" && isOps)
    return { value: "management_ops", evidence: toEvidence(titled.phrases) };
  if (posting.text.length < LISTING_LENGTH && !titled)
    return { value: USUAL[skillset], evidence: [skillset] };
  if (skillset === "coding") return coding(posting, titled?.phrases ?? []);
  if (skillset === "language" || skillset === "generalist") return wordsWork(posting, skillset);
  if (
    titled &&
    titled.score >= STRONG_TITLE &&
    titled.code !== "management_ops" &&
    isBetter(titled.code, skillset)
  )
    return toAnswer(titled.code, titled.phrases);
  const text = tally("work_kind", [], posting.textHits);
  const pictures = text.get("image_video_annotation");
  if (pictures && pictures.score >= 12 && USUAL[skillset] === "reasoning_expert")
    return { value: "image_video_annotation", evidence: toEvidence(pictures.phrases) };
  return { value: USUAL[skillset], evidence: [skillset] };
}

type Titled = { readonly code: string; readonly score: number; readonly phrases: readonly string[] };

function staffWork(titled: Titled | undefined, level: Level | null): Answer<WorkKind> {
  if (titled?.code === "research_study" || titled?.code === "management_ops")
    return toAnswer(titled.code, titled.phrases);
  if (level === "manager") return { value: "management_ops", evidence: ["manager"] };
  return { value: "other", evidence: ["no AI training"] };
}

/** A subject's own work is kept unless the title names handwork of another kind. */
function isBetter(code: string, skillset: Skillset): boolean {
  if (code === "coding" || code === "writing") return skillset === "writing";
  return true;
}

/** Code scenarios are coding; questions of computer science without code are reasoning. */
function coding({ title, text }: ReadPosting, phrases: readonly string[]): Answer<WorkKind> {
  const writes = CODER_TITLE.test(title) || (text.match(new RegExp(CODE_WORK, "g"))?.length ?? 0) >= 3;
  return { value: writes ? "coding" : "reasoning_expert", evidence: toEvidence(phrases) };
}

/** Language and general work: what the title names, else what the text asks for first. */
function wordsWork(posting: ReadPosting, skillset: Skillset): Answer<WorkKind> {
  const scores = tally("work_kind", posting.titleHits, posting.textHits);
  const evaluates = EVALUATES.exec(posting.text);
  const top = strongest(tally("work_kind", posting.titleHits, []));
  const isWriterSpeaker = /writers?\s?\/\s?speakers?/.test(posting.title);
  if (top && !isWriterSpeaker && !["coding", "management_ops"].includes(top.code))
    return toAnswer(top.code, top.phrases);
  if (evaluates) return { value: "text_evaluation", evidence: [evaluates[0].slice(0, 60)] };
  const inText = strongest(scores);
  if (inText && inText.score >= 12 && !["management_ops", "coding", "writing"].includes(inText.code))
    return toAnswer(inText.code, inText.phrases);
  return { value: USUAL[skillset], evidence: [skillset] };
}

function toAnswer(code: string, phrases: readonly string[]): Answer<WorkKind> {
  return { value: WORK_KINDS.find((kind) => kind === code) ?? "other", evidence: toEvidence(phrases) };
}
