/** Names by length, for finding the one that a misspelling means. */
export type Near = {
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly byCompact: ReadonlyMap<string, string>;
};

const SHORTEST = 5;
const LONG = 9;

/** Index of names (folded keys) for {@link findNear}. */
export function toNear(keys: readonly string[]): Near {
  const byLength = new Map<number, string[]>();
  const byCompact = new Map<string, string>();
  for (const key of keys) {
    const compact = key.replaceAll(" ", "");
    if (compact.length < SHORTEST || byCompact.has(compact)) continue;
    byCompact.set(compact, key);
    byLength.set(compact.length, [...(byLength.get(compact.length) ?? []), compact]);
  }
  return { byLength, byCompact };
}

/**
 * The known key closest to a misspelt one, spaces aside: one edit (insertion, deletion, substitution, swap of
 * neighbours) in names of five letters or more, two in names of nine or more. Undefined when none is near enough or
 * when two are equally near.
 */
export function findNear(near: Near, key: string): string | undefined {
  const compact = key.replaceAll(" ", "");
  const exact = near.byCompact.get(compact);
  if (exact !== undefined) return exact;
  if (compact.length < SHORTEST || compact.length > 40) return undefined;
  const limit = compact.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let least = limit + 1;
  for (let length = compact.length - limit; length <= compact.length + limit; length += 1) {
    for (const name of near.byLength.get(length) ?? []) {
      const edits = editDistance(compact, name, limit);
      if (edits < least) [best, least] = [name, edits];
      else if (edits === least && edits <= limit && best !== name && best?.[0] !== compact[0]) best = name;
    }
  }
  return best === undefined ? undefined : near.byCompact.get(best);
}

/** Edits between two words, swaps of neighbours counted once (optimal string alignment); above `limit`: limit + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + same,
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (before[j - 2] as number) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] as number, limit + 1);
}
