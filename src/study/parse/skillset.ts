import { isSkillset, SKILLSET_CODES, SKILLSETS } from "../../model/skillsets.js";
import { fatal, type Parsed } from "./parsed.js";

/** A stated skillset: a code of the taxonomy, its label, or one of its synonyms. */
export function parseSkillset(text: string): Parsed {
  const key = text.toLowerCase().trim();
  if (isSkillset(key)) return { code: key };
  const found = SKILLSET_CODES.find(
    (code) =>
      SKILLSETS[code].label.toLowerCase() === key ||
      SKILLSETS[code].synonyms.some((synonym) => synonym.toLowerCase() === key),
  );
  return found ? { code: found } : fatal("unknown_skillset", "not a code, label or synonym of the taxonomy");
}
