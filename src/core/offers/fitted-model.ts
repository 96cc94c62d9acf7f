import type { Statement } from "./covariates.js";
import type { Design } from "./design.js";
import type { Diagnostic } from "./sampler/diagnostics.js";
import type { Draw } from "./sampler/model.js";
import type { Predicted } from "./summarise-cells.js";

/** A fitted offer model. */
export type FittedModel = {
  readonly statements: readonly Statement[];
  readonly design: Design;
  readonly draws: readonly Draw[];
  readonly diagnostics: readonly Diagnostic[];
  readonly chains: number;
  readonly sweeps: number;
  /** By cell id. */
  readonly predicted: (cell: string) => Predicted | undefined;
};
