import { MIN_MODEL_PAYERS, MIN_MODEL_STATEMENTS } from "../../core/model/rules.js";
import { type Job, toJobDesign } from "../../core/offers/chain-group.js";
import type { Statement } from "../../core/offers/covariates.js";
import type { FittedModel } from "../../core/offers/fitted-model.js";
import type { Asked } from "../../core/offers/predict-cells.js";
import { type Diagnostic, diagnose } from "../../core/offers/sampler/diagnostics.js";
import { MAX_RHAT, MIN_ESS, unconverged } from "../../core/offers/sampler/fit.js";
import type { Draw } from "../../core/offers/sampler/model.js";
import { summariseCells } from "../../core/offers/summarise-cells.js";
import { openPool } from "./chain-pool.js";

const WARMUP = 60;
const BATCH = 220;
const THIN = 5;
const MAX_BATCHES = 16;

/**
 * Fits the hierarchical offer model (METHODS 6) and predicts the asked cells: four chains, as many batches of sweeps
 * as it takes until every monitored parameter agrees. Undefined for a study with too little to fit on.
 * @throws Error when the chains still disagree after the last batch: a failed build, not a table.
 */
export async function runModel(
  statements: readonly Statement[],
  prices: Job["prices"],
  asked: Asked,
  seed: number,
): Promise<FittedModel | undefined> {
  const payers = new Set(statements.map(({ payer }) => payer)).size;
  if (statements.length < MIN_MODEL_STATEMENTS || payers < MIN_MODEL_PAYERS) return undefined;
  const job = { statements, prices, asked, seed, warmup: WARMUP };
  const pool = openPool(job);
  try {
    const traces: Map<string, number[]>[] = [];
    const draws: Draw[][] = [];
    let diagnostics: readonly Diagnostic[] = [];
    for (let batch = 1; batch <= MAX_BATCHES; batch++) {
      for (const [chain, progress] of (await pool.advance(BATCH, THIN)).entries()) {
        draws[chain] = [...(draws[chain] ?? []), ...progress.draws];
        traces[chain] = append(traces[chain], progress.trace);
      }
      diagnostics = diagnose(traces);
      if (unconverged(diagnostics).length > 0) continue;
      const cells = summariseCells(await pool.predict());
      return {
        statements,
        design: toJobDesign(job),
        draws: draws.flat(),
        diagnostics,
        chains: draws.length,
        sweeps: batch * BATCH,
        predicted: (cell) => cells.get(cell),
      };
    }
    const worst = unconverged(diagnostics).map(
      ({ name, rhat, ess }) => `${name} (R-hat ${rhat.toFixed(3)}, ${ess.toFixed(0)} effective draws)`,
    );
    throw new Error(
      `the offer model did not converge after ${MAX_BATCHES * BATCH} sweeps (limits: R-hat ${MAX_RHAT}, ${MIN_ESS} effective draws): ${worst.join("; ")}`,
    );
  } finally {
    await pool.close();
  }
}

function append(
  before: Map<string, number[]> | undefined,
  trace: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  return new Map([...trace].map(([name, values]) => [name, [...(before?.get(name) ?? []), ...values]]));
}
