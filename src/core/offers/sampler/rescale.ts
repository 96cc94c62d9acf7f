import type { Random } from "../../stats/random.js";
import { termOffsets } from "./model.js";
import type { State } from "./state.js";
import type { System } from "./system.js";

/**
 * A second draw of each pooled term's standard deviation, with its standardised effects η = β/τ held fixed, so that
 * small deviations don't trap the chain (ancillarity-sufficiency interweaving, Yu and Meng 2011). Given η the
 * likelihood is normal in τ; a draw from it is accepted by the ratio of half-t(2) priors, the sign being free.
 */
export function rescaleTerms(system: System, state: State, random: Random): void {
  const { model, rows, byTerm } = system;
  const offsets = termOffsets(model.terms);
  const part = new Float64Array(rows.length);
  model.terms.forEach(({ prior, size }, term) => {
    if (prior.kind === "fixed") return;
    part.fill(0);
    const entries = byTerm[term];
    entries?.rows.forEach((row, at) => {
      part[row] =
        (part[row] as number) +
        (entries.values[at] as number) * (state.beta[entries.columns[at] as number] as number);
    });
    const ratio = drawRatio(part, state, Math.sqrt(state.termVariance[term] as number), prior.scale, random);
    if (ratio === 1) return;
    const first = offsets[term] as number;
    for (let column = first; column < first + size; column++)
      state.beta[column] = ratio * (state.beta[column] as number);
    state.termVariance[term] = Math.max(1e-8, ratio * ratio * (state.termVariance[term] as number));
  });
  rescalePayers(system, state, part, random);
}

function rescalePayers({ model, rows }: System, state: State, part: Float64Array, random: Random): void {
  rows.forEach(({ payer }, row) => {
    part[row] = payer < 0 ? 0 : (state.payer[payer] as number);
  });
  const ratio = drawRatio(part, state, Math.sqrt(state.payerVariance), model.payerScale, random);
  if (ratio === 1) return;
  state.payer.forEach((effect, payer) => {
    state.payer[payer] = ratio * effect;
  });
  state.payerVariance = Math.max(1e-8, ratio * ratio * state.payerVariance);
}

/** New τ ÷ old τ; moves the fitted values along when accepted, 1 when not. `part`: the term's share of each fit. */
function drawRatio(part: Float64Array, state: State, tau: number, scale: number, random: Random): number {
  let total = 0;
  let cross = 0;
  for (let row = 0; row < part.length; row++) {
    const own = part[row] as number;
    if (own === 0) continue;
    const weight = state.precision[row] as number;
    total += weight * own * own;
    cross += weight * own * ((state.target[row] as number) - (state.fitted[row] as number) + own);
  }
  if (total < 1e-12) return 1;
  const ratio = cross / total + random.normal() / Math.sqrt(total);
  const logPrior = (sd: number) => -1.5 * Math.log(1 + (sd * sd) / (2 * scale * scale));
  if (Math.log(random.uniform()) >= logPrior(ratio * tau) - logPrior(tau)) return 1;
  for (let row = 0; row < part.length; row++)
    state.fitted[row] = (state.fitted[row] as number) + (ratio - 1) * (part[row] as number);
  return ratio;
}
