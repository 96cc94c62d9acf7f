import { PAYER_SCALE, RESIDUAL_SCALE, SUMMARY_SCALE, TERM_PRIORS } from "./design.js";
import type { FittedModel } from "./fitted-model.js";
import type { Term } from "./sampler/model.js";

/** What a release says of its model: terms with priors as text, posterior means and diagnostics, rounded. */
export type ModelDescription = {
  statements: number;
  payers: number;
  chains: number;
  sweeps: number;
  terms: { name: string; prior: string; note: string }[];
  diagnostics: { name: string; mean: number; sd: number; rhat: number; effective_draws: number }[];
};

/** The model's terms, priors and diagnostics, for the manifest and the method page. */
export function describeModel({
  statements,
  design,
  diagnostics,
  chains,
  sweeps,
}: FittedModel): ModelDescription {
  const scale = (value: number) => `Student-t(4), sd half-t(2) of scale ${value}`;
  return {
    statements: statements.length,
    payers: design.model.payers,
    chains,
    sweeps,
    terms: [
      ...Object.entries(TERM_PRIORS).map(([name, { note, ...prior }]) => ({
        name,
        prior: priorText(prior),
        note,
      })),
      {
        name: "payer",
        prior: scale(PAYER_SCALE),
        note: "payer; one effect per primary source where none is named",
      },
      { name: "residual", prior: scale(RESIDUAL_SCALE), note: "what is left, by offer" },
      {
        name: "summary deviation",
        prior: `normal, sd half-t(2) of scale ${SUMMARY_SCALE}`,
        note: "an average's own deviation",
      },
    ],
    diagnostics: diagnostics.map(({ name, mean, sd, rhat, ess }) => ({
      name,
      mean: rounded(mean),
      sd: rounded(sd),
      rhat: rounded(rhat),
      effective_draws: Math.round(ess),
    })),
  };
}

function priorText(prior: Term["prior"]): string {
  if (prior.kind === "fixed") return `normal(${rounded(prior.mean)}, ${prior.sd})`;
  return `${prior.heavy ? "Student-t(4)" : "normal"}, sd half-t(2) of scale ${prior.scale}`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
