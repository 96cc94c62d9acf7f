import type { SourceKind } from "../core/model/evidence.js";
import type { ContributorKind, Field } from "../core/model/source.js";

/** What a source of a kind is unless its configuration or its columns say otherwise. */
export type Origin = {
  readonly sourceKind: SourceKind;
  readonly contributor: ContributorKind;
};

/** Column names in everyday words that mean a field, lower case, best first; any language. */
export type ColumnWords = Readonly<Partial<Record<Field, readonly string[]>>>;
