import type { Level } from "../model/codes.js";
import { asksNoKnowledge, type Skillset } from "../model/skillsets.js";
import type { Answer } from "./answer.js";
import type { ReadPosting } from "./posting.js";

type Found = Answer<Level | null>;

const TITLE_PHD = /\bph\.?\s?d|\bpost-?docs?\b|\bpostdoctoral|\bdoctora(?:te|l)\b/;
const TITLE_MASTER = /\bmaster'?s?\b|\bmba\b|\bm\.?sc\b|\bgraduate degree/;
const TITLE_BACHELOR = /\bbachelor'?s?\b|\bundergrad/;
const TITLE_MANAGER =
  /\b(?:manager|director|head of|team lead(?:er)?|project lead|program lead|vp|vice president|supervisor|chief)\b/;
const TITLE_SENIOR = /\b(?:senior|sr\.?|lead|principal|staff|expert|specialist)\b/;
const TITLE_ENTRY = /\b(?:entry[- ]level|junior|intern(?:ship)?|trainee)\b/;
const LICENSED =
  /\b(?:attorney|lawyer|counsel|physician|doctor|surgeon|dentist|\w+ologist|psychiatrist|pediatrician|pharmacist|veterinarian|\bmd\b|\bjd\b|nurse practitioner|solicitor|barrister|radiologist|cpa|actuary|architect|medical domain expert|clinical advisor|cfa)\b/;
const NOT_LICENSED =
  /\b(?:biologist|psychologist|geologist|sociologist|technologist|anthropologist|archaeologist|ecologist|zoologist|meteorologist)\b/;
const PHD_ASKED =
  /(?:must (?:have|hold|be)|require[sd]?:?|requirements?:?|minimum|currently|hold|have|you are|completed?|pursuing|enrolled in)[^.;\n]{0,40}?\b(?:ph\.?\s?ds?|doctora(?:te|l))\b|\bph\.?\s?d\.? (?:candidates?|students?|is required|required|degree (?:is )?required|holders?)|\bpost-?doc/;
const MASTER_ASKED =
  /\bmaster'?s(?: degree)? (?:degree )?(?:or (?:higher|phd|above|ph\.d)|required|is required|and above)|\bgraduate degree\b|\b(?:master'?s?|ms|msc|m\.s\.)(?: degree)?,? (?:or|and|\/) ?(?:a )?(?:ph\.?d|doctorate)|\bphd or master|\bph\.?d\.?s?,? or (?:a )?master|\bjuris doctor|\bj\.?d\.? (?:required|degree)|\b(?:licensed|board[- ]certified|bar admission|admitted to the bar|active license|valid license|cpa required|medical degree|md or do)\b|must have (?:a|an) master'?s/;
const BACHELOR_ASKED =
  /\bbachelor'?s?’?(?:\b|’)|\bundergrad(?:uate)?\b|\bcollege degree|\bb\.?s\.?c?\b[ ,]|\bdegree in\b|\buniversity degree|\bassociate'?s degree/;
const ENTRY_SAID =
  /\bentry[- ]level\b|\bno (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)|\bseniority level: entry|\bhigh school diploma|\bno (?:prior )?(?:ai )?experience needed|\bno degree required/;
const YEARS =
  /(\d{1,2})(?:\s?\+| or more| plus)?(?:\s?(?:-|–|to)\s?\d{1,2}\+?)?\s*(?:years?|yrs)\b(?! old)[^.;\n]{0,60}/g;
const NOT_A_DEMAND =
  /\b(?:preferred|plus|nice to have|ideal|bonus|ago|old|of age|company|since|over the past|founded|trial)\b/;
const PHD_WISH =
  /\bph\.?\s?ds?\b[^.;\n]{0,30}\b(?:preferred|a plus|ideal|welcome|encouraged)|\bor (?:higher|ph\.?d)|\bmaster'?s?[^.;\n]{0,25}\bph\.?d|ph\.?ds?[^.;\n]{0,15}\bmaster/;

/** Texts shorter than this are listing lines, which state no requirements. */
const LISTING_LENGTH = 300;

/** Whether a text holds one of the words: a cheap look before a pattern reads it all. */
function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

const PHD_WORDS = ["phd", "ph.d", "ph d", "ph. d", "doctora", "postdoc", "post-doc"];
const MASTER_WORDS = [
  "master",
  "graduate degree",
  "juris",
  "licens",
  "board",
  " bar",
  "j.d",
  "jd ",
  "phd",
  "ph.d",
  "msc",
  "m.s.",
  " ms ",
  "medical degree",
  "md or do",
  "cpa",
];
const ENTRY_WORDS = ["entry", "experience", "high school", "no degree"];

/** The level asked for, from the stated minimum (entry, mid, expert, phd or manager); null when nothing tells. */
export function findLevel(posting: ReadPosting, skillset: Skillset | null): Found {
  return fromTitle(posting) ?? fromText(posting, skillset);
}

function fromTitle({ title, text }: ReadPosting): Found | undefined {
  if (TITLE_PHD.test(title))
    return { value: /master/.test(title) ? "expert" : "phd", evidence: ["phd in the title"] };
  if (TITLE_MASTER.test(title))
    return { value: /bachelor/.test(title) ? "mid" : "expert", evidence: ["master in the title"] };
  if (
    TITLE_MANAGER.test(title) &&
    !/\b(?:operations|account|community|product|success) manager\b/.test(title)
  )
    return { value: "manager", evidence: [TITLE_MANAGER.exec(title)?.[0] ?? ""] };
  if (TITLE_ENTRY.test(title)) return { value: "entry", evidence: [TITLE_ENTRY.exec(title)?.[0] ?? ""] };
  const entry = text.includes("entry") ? ENTRY_SAID.exec(text) : null;
  if (entry && /entry/.test(entry[0])) return { value: "entry", evidence: [entry[0]] };
  return undefined;
}

function fromText({ title, text }: ReadPosting, skillset: Skillset | null): Found {
  const isGeneric = skillset === "generalist" || skillset === "search_rating" || skillset === null;
  const years = leastYears(text);
  const bachelor = TITLE_BACHELOR.test(title);
  const phd = mentions(text, PHD_WORDS) ? PHD_ASKED.exec(text) : null;
  if (phd && !bachelor && !PHD_WISH.test(text))
    return { value: isGeneric ? "mid" : "phd", evidence: [phd[0]] };
  const master = mentions(text, MASTER_WORDS) ? MASTER_ASKED.exec(text) : null;
  if (master && !bachelor && !/bachelor'?s?[^.;\n]{0,20}master/.test(text) && !isGeneric)
    return { value: "expert", evidence: [master[0]] };
  if (years !== undefined && years >= 4) return { value: "expert", evidence: [`${years} years`] };
  if (years !== undefined && years >= 2 && TITLE_SENIOR.test(title))
    return { value: "expert", evidence: [`${years} years`] };
  const licensed = LICENSED.exec(title);
  if (licensed && !NOT_LICENSED.test(title)) return { value: "expert", evidence: [licensed[0]] };
  if (
    years === undefined &&
    /\b(?:senior|principal|lead|staff)\b/.test(title) &&
    text.length >= LISTING_LENGTH
  )
    return { value: "expert", evidence: ["senior"] };
  if (years !== undefined && years >= 1) return { value: "mid", evidence: [`${years} years`] };
  if (text.length < LISTING_LENGTH) return fromListing(title, skillset);
  return isGeneric ? { value: "entry", evidence: ["no subject asked"] } : fromDegree(text, skillset);
}

/** Subject competence at the level of a bachelor, unless the text asks for nothing. */
function fromDegree(text: string, skillset: Skillset | null): Found {
  const degree = BACHELOR_ASKED.exec(text);
  const entry = !degree && mentions(text, ENTRY_WORDS) ? ENTRY_SAID.exec(text) : null;
  if (entry) return { value: "entry", evidence: [entry[0]] };
  return {
    value: skillset !== null && asksNoKnowledge(skillset) && !degree ? "entry" : "mid",
    evidence: degree ? [degree[0]] : [],
  };
}

function fromListing(title: string, skillset: Skillset | null): Found {
  if (/\b(?:senior|sr\.?|lead|principal|staff)\b/.test(title))
    return { value: "expert", evidence: ["senior"] };
  if (/\bexpert\b/.test(title) && skillset !== "generalist" && skillset !== "language")
    return { value: "expert", evidence: ["expert"] };
  if (skillset === "medicine") return { value: "expert", evidence: ["medical"] };
  return { value: null, evidence: [] };
}

/** The years of experience demanded first; undefined when none are. */
function leastYears(text: string): number | undefined {
  for (const match of text.matchAll(YEARS)) {
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    const about = match[0].split(/[.;\n]/)[0] ?? "";
    if (NOT_A_DEMAND.test(about) || NOT_A_DEMAND.test(before)) continue;
    if (/experience|work|background|practice|track|industry|hands|teaching|development|in /.test(about))
      return Number(match[1]);
  }
  return undefined;
}
