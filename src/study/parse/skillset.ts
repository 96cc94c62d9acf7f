import type { Classifier } from "../../core/classify/classify.js";
import { isSkillset } from "../../core/model/skillsets.js";
import type { SkillsetNames } from "../../reference/classifier.js";
import { joinKey, splitKey } from "./key.js";
import { fatal, type Parsed } from "./parsed.js";

/** What a record says of its skillset, as one text to be judged once: the stated skillset, or else the role's title. */
export function toSkillsetKey(stated: string, title: string): string {
  if (stated !== "") return stated;
  return title === "" ? "" : joinKey("", title);
}

/**
 * A stated skillset: a code of the taxonomy or one of its names. Where only a title stands, what the classifier reads
 * in it with confidence, else the longest name that it holds as whole words.
 */
export function parseSkillset(key: string, names: SkillsetNames, classifier?: () => Classifier): Parsed {
  const [text = "", title] = splitKey(key);
  if (title !== undefined) return fromTitle(title, names, classifier);
  const stated = text.toLowerCase().trim();
  if (isSkillset(stated)) return { code: stated };
  const code = names.get(stated);
  return code ? { code } : fatal("unknown_skillset", "not a code, label or synonym of the taxonomy");
}

function fromTitle(title: string, names: SkillsetNames, classifier: (() => Classifier) | undefined): Parsed {
  const read = classifier?.()({ title, text: "", location: "" });
  if (read?.skillset && !read.unsure) return { code: read.skillset };
  const words = ` ${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const [best] = [...names]
    .filter(([name]) => words.includes(` ${name} `) || words.includes(` ${name}s `))
    .map(([name, code]) => ({ code, rank: code === "generalist" ? 0 : 1, length: name.length }))
    .sort((a, b) => b.rank - a.rank || b.length - a.length);
  return best
    ? { code: best.code }
    : fatal(
        "unknown_skillset",
        "no skillset stated, and the title names none of the taxonomy; map or set skillset",
      );
}
