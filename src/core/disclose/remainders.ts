import type { CellFamily } from "../cells/families.js";
import { compareText } from "../units/order.js";
import { type ConfidentialRecord, testConfidentialPart, type Verdict } from "./confidential-part.js";

/**
 * Judges every cell that confidential records touch. A cell must pass the tests itself; and what is left of a
 * published cell when its published children are taken away must be empty or pass the tests too, else the child with
 * the fewest records is withheld, until it does (METHODS 7: differences must pass like figures).
 */
export function judgeCells(
  cells: ReadonlyMap<string, readonly ConfidentialRecord[]>,
  families: readonly CellFamily[],
): Map<string, Verdict> {
  const verdicts = new Map([...cells].map(([cell, records]) => [cell, testConfidentialPart(records)]));
  let changed = true;
  while (changed) {
    changed = false;
    for (const family of families) if (withholdOne(family, cells, verdicts)) changed = true;
  }
  return verdicts;
}

function withholdOne(
  { parent, children }: CellFamily,
  cells: ReadonlyMap<string, readonly ConfidentialRecord[]>,
  verdicts: Map<string, Verdict>,
): boolean {
  if (!verdicts.get(parent)?.passes) return false;
  const published = children.filter((child) => verdicts.get(child)?.passes);
  const covered = new Set(published.flatMap((child) => (cells.get(child) ?? []).map(({ record }) => record)));
  const remainder = (cells.get(parent) ?? []).filter(({ record }) => !covered.has(record));
  if (published.length === 0 || remainder.length === 0 || testConfidentialPart(remainder).passes)
    return false;
  const size = (child: string) => cells.get(child)?.length ?? 0;
  const smallest = [...published].sort((a, b) => size(a) - size(b) || compareText(a, b))[0];
  if (smallest === undefined) return false;
  verdicts.set(smallest, {
    passes: false,
    tails: false,
    reason: "withheld so that no neighbour can be worked out by subtraction",
  });
  return true;
}
