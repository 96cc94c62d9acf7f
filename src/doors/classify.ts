/**
 * `ratebook/classify`: skillset, level, language, kind of work, pay and workforce model and place of a posting, with the
 * words that led to each. The tables are read once, from the package.
 */
export {
  type Classified,
  type Classifier,
  type ClassifierTables,
  createClassifier,
} from "../core/classify/classify.js";
export type { Posting } from "../core/classify/posting.js";
export { readClassifierTables } from "../reference/classifier.js";
