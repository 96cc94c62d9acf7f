import type { Classifier } from "../core/classify/classify.js";
import type { PlaceNames } from "../core/places/names.js";
import type { SkillsetNames } from "../reference/classifier.js";
import type { OriginRow, PayerRow } from "./tables.js";

/** What text work needs besides the texts. */
export type Vocabulary = {
  readonly asOf: string;
  readonly currencies: ReadonlySet<string>;
  readonly payers: ReadonlyMap<string, PayerRow>;
  readonly origins: ReadonlyMap<string, OriginRow>;
  readonly placeNames: PlaceNames;
  readonly skillsetNames: SkillsetNames;
  /** Reads titles and place texts that no column spells out; made on first use, for its tables are large. */
  readonly classifier: () => Classifier;
};
