const PORTIONS: ReadonlyMap<number, string> = new Map([
  [1 / 2, "half"],
  [1 / 3, "a third"],
  [1 / 4, "a quarter"],
]);
const TIMES: ReadonlyMap<number, string> = new Map([
  [2, "twice"],
  [3, "three times"],
  [4, "four times"],
]);

/** A share of a whole as a reader says it: `half`, `a quarter`, else in percent. */
export function portionText(share: number): string {
  return PORTIONS.get(share) ?? `${Math.round(1000 * share) / 10} %`;
}

/** A factor as a reader says it: `twice`, `three times`, else in figures. */
export function timesText(factor: number): string {
  return TIMES.get(factor) ?? `${factor} times`;
}
