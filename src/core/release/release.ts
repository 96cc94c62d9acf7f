import type { Figures } from "./figures.js";
import type { Manifest } from "./manifest.js";
import type { TableName, TableRows } from "./tables.js";

/** A release in memory, as faces and advisers read it. */
export type Release = {
  readonly manifest: Manifest;
  readonly figures: Figures;
} & ReleaseTables;

/** The tables of a release, by name. */
export type ReleaseTables = { readonly [Name in TableName]: readonly TableRows[Name][] };
