import { createRandom } from "../random.js";
import { createWorkspace, drawCoefficients } from "./coefficients.js";
import { type Diagnostic, diagnose } from "./diagnostics.js";
import { drawLatent, drawScales } from "./latent.js";
import type { Draw, OfferModel, OfferRow } from "./model.js";
import { rescaleTerms } from "./rescale.js";
import { refresh, startState, type State } from "./state.js";
import { type System, toSystem } from "./system.js";

export type FitOptions = {
  readonly seed: number;
  readonly chains: number;
  /** Sweeps thrown away at the start of each chain, and sweeps kept after them. */
  readonly warmup: number;
  readonly sweeps: number;
  /** Every so many kept sweeps become a draw. */
  readonly thin: number;
};

export type Fit = {
  /** Draws of all chains, chain by chain. */
  readonly draws: readonly Draw[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The largest R-hat that counts as converged (Vehtari et al. 2021 advise 1.01 for inference on tails; 1.05 is printed as the limit). */
export const MAX_RHAT = 1.05;
/** The least effective number of draws of any monitored parameter, over all chains. */
export const MIN_ESS = 100;

/**
 * Fits the offer model by blocked Gibbs sampling: coefficients and payers jointly, then Student-t weights (scale
 * mixture of normals), open half-widths, variances. Deterministic from the seed.
 */
export function fitOffers(model: OfferModel, rows: readonly OfferRow[], options: FitOptions): Fit {
  const system = toSystem(model, rows);
  const chains = Array.from({ length: options.chains }, (_, chain) => runChain(system, options, chain));
  return { draws: chains.flatMap(({ draws }) => draws), diagnostics: diagnose(chains.map(({ trace }) => trace)) };
}

/** What keeps a fit from being used: parameters whose chains disagree or that have too few effective draws. */
export function unconverged({ diagnostics }: Fit): readonly Diagnostic[] {
  return diagnostics.filter(({ rhat, ess }) => !(rhat <= MAX_RHAT) || !(ess >= MIN_ESS));
}

type Chain = { readonly draws: Draw[]; readonly trace: ReadonlyMap<string, number[]> };

function runChain(system: System, options: FitOptions, chain: number): Chain {
  const { model, rows } = system;
  const random = createRandom(options.seed + 7919 * (chain + 1));
  const state = startState(model, rows, random);
  const space = createWorkspace(system);
  const draws: Draw[] = [];
  const trace = new Map<string, number[]>();
  for (let sweep = 0; sweep < options.warmup + options.sweeps; sweep++) {
    refresh(rows, state);
    drawCoefficients(system, state, space, random);
    rescaleTerms(system, state, random);
    drawLatent(model, rows, state, random);
    drawScales(model, rows, state, random);
    const kept = sweep - options.warmup;
    if (kept < 0) continue;
    record(model, state, trace);
    if (kept % options.thin === 0) draws.push(toDraw(state));
  }
  return { draws, trace };
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
    if (prior.kind === "pooled") monitor(`sd of ${name}`, Math.log(state.termVariance[index] as number) / 2);
    column += size;
  });
  monitor("sd of payer", Math.log(state.payerVariance) / 2);
  monitor("sd of residual", Math.log(state.variance) / 2);
  monitor("log half-width, mean", state.logWidthMean);
  monitor("mean of fitted", state.fitted.reduce((sum, value) => sum + value, 0) / Math.max(1, state.fitted.length));
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
