import type { ClassifierTables } from "../core/classify/classify.js";
import { SKILLSET_CODES, SKILLSETS, type Skillset } from "../core/model/skillsets.js";
import { readDataFile } from "./data-file.js";
import { readPlaceTables } from "./place-names.js";

/** How strongly a language's name speaks in its own field; the skillset `language` weighs it for itself. */
const LANGUAGE_WEIGHT = 10;

/** Before a term that also names its code by itself. */
const NAMES_ITS_CODE = "=";
/** Rows of names that the classifier takes for no sign, or for one of another code. */
const NAME = "name";

/** Words, languages and places of the classifier. */
export function readClassifierTables(): ClassifierTables {
  const terms = termRows()
    .filter(({ field }) => field !== NAME)
    .map(({ row, field, code, terms }) => ({
      field,
      code,
      weight: row.positive("weight"),
      terms: terms.map((term) => (isName(term) ? term.slice(NAMES_ITS_CODE.length) : term)),
    }));
  const languages = readDataFile("classifier-languages.csv").map(({ text }) => ({
    field: "language",
    code: text("code"),
    weight: LANGUAGE_WEIGHT,
    terms: text("names").split("|"),
  }));
  return { terms: [...terms, ...languages], places: readPlaceTables() };
}

/** What a skillset is called, in small letters: its label, and the terms that name it by themselves. */
export type SkillsetNames = ReadonlyMap<string, Skillset>;

/** The names of all skillsets, in the order of the taxonomy. @throws Error when a name stands for two. */
export function readSkillsetNames(): SkillsetNames {
  const rows = termRows();
  const names = new Map<string, Skillset>();
  for (const code of SKILLSET_CODES) {
    const own = rows.filter((row) => row.code === code && (row.field === "skillset" || row.field === NAME));
    const terms = own.flatMap(({ field, terms }) =>
      field === NAME ? terms : terms.filter(isName).map((term) => term.slice(NAMES_ITS_CODE.length)),
    );
    for (const name of [SKILLSETS[code].label.toLowerCase(), ...terms]) {
      const other = names.get(name);
      if (other !== undefined && other !== code)
        throw new Error(`ambiguous name in classifier-terms.csv, ${other} and ${code}: ${name}`);
      names.set(name, code);
    }
  }
  return names;
}

function isName(term: string): boolean {
  return term.startsWith(NAMES_ITS_CODE);
}

function termRows() {
  return readDataFile("classifier-terms.csv").map((row) => ({
    row,
    field: row.text("field"),
    code: row.text("code"),
    terms: row.text("terms").split("|"),
  }));
}
