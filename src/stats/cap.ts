import type { Share } from "../units/share.js";

/** No owner group may hold more than this share of a cell's capped weight. */
const GROUPS_AT_CAP = 4;

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
  if (weights.length <= GROUPS_AT_CAP) return Math.min(...weights);
  const descending = [...weights].sort((a, b) => b - a);
  let rest = descending.reduceRight((sum, weight) => sum + weight, 0);
  for (let capped = 0; capped < GROUPS_AT_CAP; capped++) {
    const cap = rest / (GROUPS_AT_CAP - capped);
    if ((descending[capped] ?? 0) <= cap) return cap;
    rest -= descending[capped] ?? 0;
  }
  return rest;
}
