import type { Random } from "../../stats/random.js";
import { type OfferModel, termOffsets } from "./model.js";
import type { State } from "./state.js";

const HALF_T = 2;

/**
 * Moves each Student-t block along the direction in which its data can't tell: weights λ and variance τ² both divided
 * by α (parameter expansion, Liu and Wu 1999; Meng and van Dyk 1999). α is proposed from the weights' own inverse
 * gamma and accepted by the ratio of the variance's prior.
 */
export function shiftScales({ terms, nu }: OfferModel, state: State, random: Random): void {
  state.payerVariance = shift(state.payerWeight, state.payerVariance, state.payerMixing, nu, random);
  state.variance = shift(state.weight, state.variance, state.mixing, nu, random);
  const offsets = termOffsets(terms);
  terms.forEach(({ prior, size }, term) => {
    if (prior.kind === "fixed" || prior.heavy !== true) return;
    const first = offsets[term] as number;
    const weights = state.columnWeight.subarray(first, first + size);
    state.termVariance[term] = shift(
      weights,
      state.termVariance[term] as number,
      state.termMixing[term] as number,
      nu,
      random,
    );
  });
}

/** The new variance; the weights are changed in place. */
function shift(weights: Float64Array, variance: number, mixing: number, nu: number, random: Random): number {
  if (weights.length === 0) return variance;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const alpha = (nu * sum) / 2 / random.gamma((weights.length * nu) / 2);
  const logPrior = (value: number) => -(HALF_T / 2) * Math.log(value) - HALF_T / (mixing * value);
  const moved = variance / alpha;
  if (!(moved > 1e-8) || Math.log(random.uniform()) >= logPrior(moved) - logPrior(variance)) return variance;
  for (let index = 0; index < weights.length; index++) weights[index] = (weights[index] as number) / alpha;
  return moved;
}
