import type { Statement } from "./covariates.js";
import { type Design, toDesign } from "./design.js";
import { type Asked, type CellDraws, predictCells } from "./predict-cells.js";
import { type Chain, type Progress, startChain } from "./sampler/fit.js";
import type { Draw } from "./sampler/model.js";
import { toSystem } from "./sampler/system.js";

/** Everything a group of chains needs, as plain values that can be sent to a worker. */
export type Job = {
  readonly statements: readonly Statement[];
  /** Log price level by place. */
  readonly prices: readonly (readonly [place: string, level: number])[];
  readonly asked: Asked;
  readonly seed: number;
  readonly warmup: number;
  readonly chains: readonly number[];
};

/** Some chains of one model, which go on and predict in one thread. */
export type ChainGroup = {
  readonly advance: (sweeps: number, thin: number) => readonly Progress[];
  readonly predict: () => CellDraws;
};

/** The design of a job's statements, with columns for the asked places. */
export function toJobDesign({
  statements,
  prices,
  asked,
}: Pick<Job, "statements" | "prices" | "asked">): Design {
  const levels = new Map(prices);
  return toDesign(statements, (place) => levels.get(place) ?? 0, asked.places);
}

/** Starts a job's chains. */
export function startGroup(job: Job): ChainGroup {
  const design = toJobDesign(job);
  const system = toSystem(design.model, design.rows);
  const chains: readonly Chain[] = job.chains.map((chain) => startChain(system, job.seed, chain, job.warmup));
  const draws: Draw[][] = chains.map(() => []);
  return {
    advance: (sweeps, thin) => {
      const progress = chains.map((chain) => chain.advance(sweeps, thin));
      for (const [chain, one] of progress.entries()) for (const draw of one.draws) draws[chain]?.push(draw);
      return progress;
    },
    predict: () => predictCells(design, job.statements, draws.flatMap(evenly), job.asked, job.seed),
  };
}

/** Draws of each chain that cells are predicted from: enough for the ends of a 95 % interval. */
const PREDICTED_DRAWS = 32;

function evenly(draws: readonly Draw[]): Draw[] {
  const step = Math.max(1, Math.floor(draws.length / PREDICTED_DRAWS));
  return draws.filter((_, at) => at % step === 0).slice(0, PREDICTED_DRAWS);
}
