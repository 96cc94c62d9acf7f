import { OWNER_CAP_SHARE } from "../model/rules.js";
import type { Share } from "../units/share.js";

/** Groups that stand at the cap when all do. */
const GROUPS_AT_CAP = 1 / OWNER_CAP_SHARE;

/**
 * Factors, 0 to 1, that cap each group's weight at a quarter of the cell's capped total: `w_g = min(w_g, λ)` with
 * `λ = ¼ Σ w_g`, the fixed point over the capped weights; up to four groups get equal shares (METHODS 6).
 * With k groups above λ, `λ = (sum of the others) ÷ (4 − k)`. Cost: one sort of the groups.
 *
 * @param weights positive group weights.
 */
export function capFactors(weights: readonly number[]): Share[] {
  const cap = capLevel(weights);
  return weights.map((weight) => (weight > cap ? cap / weight : 1) as Share);
}

function capLevel(weights: readonly number[]): number {
  const order = weights
    .map((_, index) => index)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number));
  return drawnCap(weights, order, new Int32Array(weights.length).fill(1));
}

/**
 * The cap λ when each group is drawn a number of times and every draw stands as a group of its own.
 *
 * @param descending indices of the groups by falling weight.
 * @param draws how often each group was drawn.
 */
export function drawnCap(
  weights: readonly number[],
  descending: readonly number[],
  draws: Int32Array,
): number {
  let rest = 0;
  let groups = 0;
  let smallest = 0;
  for (let at = descending.length - 1; at >= 0; at--) {
    const group = descending[at] as number;
    const drawn = draws[group] as number;
    if (drawn > 0 && groups === 0) smallest = weights[group] as number;
    rest += drawn * (weights[group] as number);
    groups += drawn;
  }
  if (groups <= GROUPS_AT_CAP) return smallest;
  let capped = 0;
  for (const group of descending) {
    for (let draw = draws[group] as number; draw > 0; draw--) {
      const cap = rest / (GROUPS_AT_CAP - capped);
      if ((weights[group] as number) <= cap) return cap;
      rest -= weights[group] as number;
      capped += 1;
    }
  }
  return rest;
}
