import type { OriginRow, PayerRow } from "./tables.js";

/** What text work needs besides the texts. */
export type Vocabulary = {
  readonly asOf: string;
  readonly currencies: ReadonlySet<string>;
  readonly payers: ReadonlyMap<string, PayerRow>;
  readonly origins: ReadonlyMap<string, OriginRow>;
};
