/** Levels of the worker asked for, from the stated minimum. */
export const LEVELS = ["entry", "mid", "expert", "phd", "manager"] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  entry: "Entry: no subject knowledge asked",
  mid: "Mid: student to bachelor level, or 1 to 3 years",
  expert: "Expert: master, licence or 4+ years",
  phd: "PhD or candidate",
  manager: "Manager: runs people or projects",
};

/** What the worker mainly does. */
export const WORK_KINDS = [
  "text_evaluation",
  "writing",
  "coding",
  "reasoning_expert",
  "translation_language",
  "transcription_audio",
  "image_video_annotation",
  "search_rating",
  "red_team_safety",
  "data_collection",
  "management_ops",
  "research_study",
  "other",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export const WORK_KIND_LABELS: Readonly<Record<WorkKind, string>> = {
  text_evaluation: "Text evaluation",
  writing: "Writing",
  coding: "Coding",
  reasoning_expert: "Expert reasoning",
  translation_language: "Translation and language",
  transcription_audio: "Transcription and audio",
  image_video_annotation: "Image and video annotation",
  search_rating: "Search rating",
  red_team_safety: "Red teaming and safety",
  data_collection: "Data collection",
  management_ops: "Management and operations",
  research_study: "Research study",
  other: "Other",
};

/** How pay is counted. */
export const PAY_MODELS = ["hourly", "per_task", "salary", "mixed", "unknown"] as const;
export type PayModel = (typeof PAY_MODELS)[number];
export const PAY_MODEL_LABELS: Readonly<Record<PayModel, string>> = {
  hourly: "Hourly",
  per_task: "Per task",
  salary: "Salaried",
  mixed: "Mixed",
  unknown: "Not stated",
};

/** How the worker is engaged, in the order from the open crowd to the in-house team. */
export const WORKFORCES = ["crowd", "marketplace", "contractor", "staffing", "bpo", "employee"] as const;
export type Workforce = (typeof WORKFORCES)[number];
export const WORKFORCE_LABELS: Readonly<Record<Workforce, string>> = {
  crowd: "Crowd",
  marketplace: "Marketplace",
  contractor: "Direct contractor",
  staffing: "Staffing partner",
  bpo: "BPO",
  employee: "In-house employee",
};
