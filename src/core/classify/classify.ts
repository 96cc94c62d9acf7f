import type { Level, PayModel, Workforce, WorkKind } from "../model/codes.js";
import type { Skillset } from "../model/skillsets.js";
import type { PlaceTables } from "../places/entity.js";
import { createPlaceParser } from "../places/parse-place.js";
import { findAiTraining } from "./ai-training.js";
import { toConfidence, UNSURE_BELOW } from "./confidence.js";
import { findLanguage } from "./language.js";
import { findLevel } from "./level.js";
import { findPayModel } from "./pay-model.js";
import { indexPhrases, type Tag } from "./phrases.js";
import { type Posting, type ReadPosting, readPosting } from "./posting.js";
import { findSkillset } from "./skillset.js";
import { findWorkKind } from "./work-kind.js";
import { findWorkerPlace } from "./worker-place.js";
import { findWorkforce } from "./workforce.js";

/** The tables that the classifier reads; loaded by src/reference. */
export type ClassifierTables = {
  readonly terms: ReadonlyArray<Tag & { readonly terms: readonly string[] }>;
  readonly places: PlaceTables;
};

/** What a posting tells: codes of src/model, null where nothing is said, and the words that led to each answer. */
export type Classified = {
  readonly skillset: Skillset | null;
  readonly skillset_secondary: readonly Skillset[];
  readonly level: Level | null;
  /** ISO 639-1, when a named language is the skill. */
  readonly language: string | null;
  readonly work_kind: WorkKind | null;
  readonly pay_model: PayModel;
  readonly workforce: Workforce | null;
  readonly ai_training: boolean | null;
  /** ISO 3166-1 alpha-2, where the worker may be; [] = none named. */
  readonly countries: readonly string[];
  /** "worldwide", a region code, an area, or "outside US, EU"; null = nothing said. */
  readonly region: string | null;
  readonly city: string | null;
  readonly except: readonly string[];
  /** Probability that the skillset is right; for a line with a location only, that the country is. */
  readonly confidence: number;
  readonly unsure: boolean;
  /** Other meanings of the place text that are nearly as likely. */
  readonly ambiguous: readonly string[];
  readonly evidence: Readonly<Record<string, readonly string[]>>;
};

export type Classifier = (posting: Posting) => Classified;

/** A classifier of postings. Never throws; reads 6,000 characters of a text and 600 of a place. */
export function createClassifier(tables: ClassifierTables): Classifier {
  const index = indexPhrases(
    tables.terms.flatMap(({ field, code, weight, terms }) =>
      terms.map((term) => [term, { field, code, weight }] as const),
    ),
  );
  const parsePlace = createPlaceParser(tables.places);
  return (posting) => {
    const read = readPosting(index, posting);
    const place = findWorkerPlace(read, parsePlace);
    const isPlaceOnly = read.title.trim() === "" && read.text.trim() === "";
    const work = isPlaceOnly ? NO_WORK : classifyWork(read);
    const except = place.except.length > 0 ? `outside ${place.except.join(", ")}` : null;
    const confidence = isPlaceOnly
      ? placeConfidence(place.countries.length, place.ambiguous.length)
      : work.confidence;
    return {
      ...work,
      countries: place.countries,
      region: place.region ?? except,
      city: place.city,
      except: place.except,
      confidence,
      unsure: confidence < UNSURE_BELOW,
      ambiguous: place.ambiguous,
      evidence: { ...work.evidence, place: place.evidence },
    };
  };
}

type Work = Omit<Classified, "countries" | "region" | "city" | "except" | "unsure" | "ambiguous">;

const NO_WORK: Work = {
  skillset: null,
  skillset_secondary: [],
  level: null,
  language: null,
  work_kind: null,
  pay_model: "unknown",
  workforce: null,
  ai_training: null,
  confidence: 0,
  evidence: {},
};

function classifyWork(read: ReadPosting): Work {
  const language = findLanguage(read);
  const skillset = findSkillset(read, language.value);
  const training = findAiTraining(read);
  const level = findLevel(read, skillset.value);
  const workKind = findWorkKind(read, skillset.value, training.value, level.value);
  const pay = findPayModel(read.text);
  const workforce = findWorkforce(read);
  return {
    skillset: skillset.value,
    skillset_secondary: skillset.secondary,
    level: level.value,
    language: language.value,
    work_kind: workKind.value,
    pay_model: pay.value,
    workforce: workforce.value,
    ai_training: training.value,
    confidence: toConfidence(skillset, read.text.length),
    evidence: {
      skillset: skillset.evidence,
      level: level.evidence,
      language: language.evidence,
      work_kind: workKind.evidence,
      pay_model: pay.evidence,
      workforce: workforce.evidence,
      ai_training: training.evidence,
    },
  };
}

function placeConfidence(countries: number, ambiguous: number): number {
  if (countries === 0) return 0;
  return ambiguous > 0 ? 0.75 : 0.98;
}
