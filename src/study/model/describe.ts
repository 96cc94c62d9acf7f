import type { Manifest } from "../../release/manifest.js";
import type { Term } from "../../stats/offer-model/model.js";
import { PAYER_SCALE, RESIDUAL_SCALE, SUMMARY_SCALE, TERM_PRIORS } from "./design.js";
import type { FittedModel } from "./run-model.js";

const CHAINS = 4;

/** The model's terms, priors and diagnostics, for the manifest and the method page. */
export function describeModel({
  statements,
  design,
  diagnostics,
  sweeps,
}: FittedModel): NonNullable<Manifest["model"]> {
  const scale = (value: number) => `Student-t(4), sd half-t(2) of scale ${value}`;
  return {
    statements: statements.length,
    payers: design.model.payers,
    chains: CHAINS,
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
