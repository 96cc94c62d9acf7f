import { createRandom } from "../../stats/random.js";
import { createWorkspace, drawCoefficients } from "./coefficients.js";
import type { Diagnostic } from "./diagnostics.js";
import { drawLatent, drawScales, drawWeights } from "./latent.js";
import type { Draw, OfferModel } from "./model.js";
import { rescaleTerms } from "./rescale.js";
import { shiftScales } from "./shift-scale.js";
import { refresh, type State, startState } from "./state.js";
import type { System } from "./system.js";

/** What one chain has done since it was last asked. */
export type Progress = {
  readonly draws: readonly Draw[];
  /** Every sweep's value of each monitored parameter. */
  readonly trace: ReadonlyMap<string, readonly number[]>;
};

/** A chain that can go on from where it stands. */
export type Chain = { readonly advance: (sweeps: number, thin: number) => Progress };

/** The largest R-hat that counts as converged, and the least effective number of draws over all chains. */
export const MAX_RHAT = 1.1;
export const MIN_ESS = 50;

/**
 * A chain of the offer model by blocked Gibbs sampling: coefficients and payers jointly, then standard deviations
 * twice (interwoven), Student-t weights (scale mixtures of normals), open half-widths. Deterministic from the seed and
 * the chain's number.
 *
 * @param warmup sweeps thrown away at the start.
 */
export function startChain(system: System, seed: number, chain: number, warmup: number): Chain {
  const { model, rows } = system;
  const random = createRandom(seed + 7919 * (chain + 1));
  const state = startState(model, rows, random);
  const space = createWorkspace(system);
  const sweep = () => {
    refresh(rows, state);
    drawCoefficients(system, state, space, random);
    rescaleTerms(system, state, random);
    drawWeights(model, state, random);
    drawLatent(model, rows, state, random);
    drawScales(model, rows, state, random);
    shiftScales(model, state, random);
  };
  for (let at = 0; at < warmup; at++) sweep();
  return {
    advance: (sweeps, thin) => {
      const draws: Draw[] = [];
      const trace = new Map<string, number[]>();
      for (let at = 0; at < sweeps; at++) {
        sweep();
        record(model, state, trace);
        if (at % thin === 0) draws.push(toDraw(state));
      }
      return { draws, trace };
    },
  };
}

/** The parameters that keep a fit from being used: their chains disagree, or give too few effective draws. */
export function unconverged(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ rhat, ess }) => !(rhat <= MAX_RHAT && ess >= MIN_ESS));
}

function record({ terms }: OfferModel, state: State, trace: Map<string, number[]>): void {
  const monitor = (name: string, value: number) => {
    const series = trace.get(name);
    if (series) series.push(value);
    else trace.set(name, [value]);
  };
  let column = 0;
  terms.forEach(({ name, prior, size }, index) => {
    if (prior.kind === "fixed" && size === 1) monitor(name, state.beta[column] as number);
    if (prior.kind === "pooled") monitor(`sd of ${name}`, Math.sqrt(state.termVariance[index] as number));
    column += size;
  });
  monitor("sd of payer", Math.sqrt(state.payerVariance));
  monitor("sd of residual", Math.sqrt(state.variance));
  monitor("log half-width, mean", state.logWidthMean);
  monitor(
    "mean of fitted",
    state.fitted.reduce((sum, value) => sum + value, 0) / Math.max(1, state.fitted.length),
  );
}

function toDraw(state: State): Draw {
  return {
    beta: state.beta.slice(),
    payer: state.payer.slice(),
    termSd: state.termVariance.map(Math.sqrt),
    payerSd: Math.sqrt(state.payerVariance),
    sigma: Math.sqrt(state.variance),
    summarySd: Math.sqrt(state.summaryVariance),
    pointShare: state.pointShare,
    logWidthMean: state.logWidthMean,
    logWidthSd: Math.sqrt(state.logWidthVariance),
  };
}
