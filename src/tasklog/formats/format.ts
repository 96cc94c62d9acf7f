import type { Draft } from "./assignment.js";

export const FORMATS = [
  "mturk",
  "prolific",
  "figure-eight",
  "label-studio",
  "cvat",
  "labelbox",
  "plain",
] as const;
export type Format = (typeof FORMATS)[number];

/** One row of a table export by column; an absent column is empty text. */
export type Fields = (column: string) => string;

/** An export that is a table: how to know it by its columns, and what its rows say. */
export type TableFormat = {
  readonly recognises: (columns: ReadonlySet<string>) => boolean;
  /** Undefined for a row that is not work at all (an event of another kind). */
  readonly toDraft: (fields: Fields) => Draft | undefined;
};

/** An export that nests: how to know it by its first item, and what an item holds. */
export type TreeFormat = {
  readonly recognises: (item: Tree) => boolean;
  readonly toDrafts: (item: Tree) => readonly Draft[];
};

/** A part of parsed JSON, read without trust. */
export type Tree = Readonly<Record<string, unknown>>;

/** The object under a key, or an empty one. */
export function branch(tree: Tree, key: string): Tree {
  const value = tree[key];
  return isTree(value) ? value : {};
}

/** The objects of the list under a key, or none. */
export function branches(tree: Tree, key: string): readonly Tree[] {
  const value = tree[key];
  return Array.isArray(value) ? value.filter(isTree) : [];
}

/** The text of the value under a key; empty for null, absent or nested values. */
export function leaf(tree: Tree, key: string): string {
  const value = tree[key];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).trim()
    : "";
}

export function isTree(value: unknown): value is Tree {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
