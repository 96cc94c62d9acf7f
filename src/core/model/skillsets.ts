/**
 * The skillset taxonomy. Codes are those of the study data and never change meaning; a new or changed code raises
 * the version. A skillset is what the worker must know, not the industry around it.
 */
export const TAXONOMY_VERSION = "1.0.0";

export const FAMILIES = {
  generalist: "Generalist",
  health: "Medicine and health",
  legal_finance: "Law, finance and business",
  technology: "Coding and engineering",
  sciences: "Maths and sciences",
  language_work: "Language, writing and translation",
  media: "Creative, audio and video",
  annotation: "Image and 3D annotation",
  search: "Search evaluation",
  safety_work: "Safety and red teaming",
  education_work: "Education",
  other_specialist: "Other specialist",
} as const;
export type Family = keyof typeof FAMILIES;

type SkillsetEntry = {
  readonly label: string;
  readonly family: Family;
  readonly definition: string;
};

export const SKILLSETS = {
  generalist: {
    label: "Generalist",
    family: "generalist",
    definition:
      "No subject knowledge asked: any adult with good language and a computer, or any degree without a field.",
  },
  medicine: {
    label: "Medicine",
    family: "health",
    definition: "Physicians, nurses, pharmacists and other health professions.",
  },
  law: {
    label: "Law",
    family: "legal_finance",
    definition: "Lawyers, paralegals and other legal training.",
  },
  finance: {
    label: "Finance",
    family: "legal_finance",
    definition: "Finance, accounting, insurance and economics.",
  },
  business: {
    label: "Business",
    family: "legal_finance",
    definition: "Management, consulting, marketing, sales, human resources and office skills.",
  },
  coding: {
    label: "Coding",
    family: "technology",
    definition: "Software, computer science, machine learning, data science and security.",
  },
  engineering: {
    label: "Engineering",
    family: "technology",
    definition: "Mechanical, civil, electrical, chemical and other engineering outside software.",
  },
  math: {
    label: "Mathematics",
    family: "sciences",
    definition: "Mathematics and statistics.",
  },
  physics: {
    label: "Physics",
    family: "sciences",
    definition: "Physics and astronomy.",
  },
  chemistry: {
    label: "Chemistry",
    family: "sciences",
    definition: "Chemistry and biochemistry.",
  },
  biology: {
    label: "Biology",
    family: "sciences",
    definition: "Biology, genetics, neuroscience and life sciences.",
  },
  science: {
    label: "Other sciences",
    family: "sciences",
    definition:
      "Sciences without a code of their own: psychology, geography, earth and social sciences, STEM in general.",
  },
  language: {
    label: "Language",
    family: "language_work",
    definition:
      "A named language other than plain English is the skill: native speakers, linguists, bilingual raters.",
  },
  translation: {
    label: "Translation",
    family: "language_work",
    definition: "Translating between languages.",
  },
  writing: {
    label: "Writing",
    family: "language_work",
    definition: "Writing and editing as a craft.",
  },
  transcription: {
    label: "Transcription",
    family: "language_work",
    definition: "Turning speech into text, captioning.",
  },
  creative: {
    label: "Creative",
    family: "media",
    definition: "Design, art, music, games, film, humour and other creative trades.",
  },
  audio: {
    label: "Audio and voice",
    family: "media",
    definition: "Voice recording, conversation and audio annotation.",
  },
  video: {
    label: "Video",
    family: "media",
    definition: "Video annotation, review, recording and editing.",
  },
  image: {
    label: "Image annotation",
    family: "annotation",
    definition: "Boxes, polygons, segmentation and classification of images.",
  },
  "3d_lidar": {
    label: "3D and LiDAR",
    family: "annotation",
    definition: "Point clouds, LiDAR and other three-dimensional annotation.",
  },
  search_rating: {
    label: "Search evaluation",
    family: "search",
    definition: "Rating search results, advertisements, maps and social media relevance.",
  },
  safety: {
    label: "Safety",
    family: "safety_work",
    definition: "Red teaming, content moderation and policy work for models.",
  },
  education: {
    label: "Education",
    family: "education_work",
    definition: "Teaching and curriculum knowledge.",
  },
  other: {
    label: "Other specialist",
    family: "other_specialist",
    definition: "A specialist field without a code of its own, or several fields in one statement.",
  },
} as const satisfies Readonly<Record<string, SkillsetEntry>>;

export type Skillset = keyof typeof SKILLSETS;
export const SKILLSET_CODES = Object.keys(SKILLSETS) as Skillset[];

/** True for a code of the taxonomy. */
export function isSkillset(code: string): code is Skillset {
  return Object.hasOwn(SKILLSETS, code);
}

/** The family of a skillset. */
export function familyOf(skillset: Skillset): Family {
  return SKILLSETS[skillset].family;
}

/** The skillsets of a family. */
export function skillsetsOf(family: string): Skillset[] {
  return SKILLSET_CODES.filter((code) => SKILLSETS[code].family === family);
}

const NO_KNOWLEDGE: ReadonlySet<Family> = new Set(["generalist", "annotation", "search"]);
const NO_KNOWLEDGE_CODES: ReadonlySet<string> = new Set(["audio", "video", "transcription"]);

/** True for work that asks no knowledge of a subject: recording, boxes on pictures, rating what a search brings. */
export function asksNoKnowledge(skillset: Skillset): boolean {
  return NO_KNOWLEDGE.has(familyOf(skillset)) || NO_KNOWLEDGE_CODES.has(skillset);
}
