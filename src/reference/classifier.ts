import type { ClassifierTables } from "../core/classify/classify.js";
import { readDataFile } from "./data-file.js";
import { readPlaceTables } from "./place-names.js";

/** How strongly a language's name speaks in its own field; the skillset `language` weighs it for itself. */
const LANGUAGE_WEIGHT = 10;

/** Words, languages and places of the classifier. */
export function readClassifierTables(): ClassifierTables {
  const terms = readDataFile("classifier-terms.csv").map(({ text, positive }) => ({
    field: text("field"),
    code: text("code"),
    weight: positive("weight"),
    terms: text("terms").split("|"),
  }));
  const languages = readDataFile("classifier-languages.csv").map(({ text }) => ({
    field: "language",
    code: text("code"),
    weight: LANGUAGE_WEIGHT,
    terms: text("names").split("|"),
  }));
  return { terms: [...terms, ...languages], places: readPlaceTables() };
}
