import type { ColumnWords } from "../kind.js";

/** Columns as hand-kept tables of published figures call them. */
export const words: ColumnWords = {
  publisher: ["publisher", "outlet", "website", "site"],
  derived_from: ["derived from", "quotes", "original source", "quoted source"],
  payer: ["payer", "platform", "employer", "company"],
  published: ["published", "publication date", "date published", "date"],
  observed: ["observed", "accessed", "retrieved", "seen"],
  n: ["sample size", "respondents", "n"],
};
