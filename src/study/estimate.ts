import { type CellKeys, toCellId } from "../core/cells/keys.js";
import type { ConfidentialRecord, Verdict } from "../core/disclose/confidential-part.js";
import {
  type Estimate,
  NO_PERCENTILES,
  type Percentiles,
  type Publishable,
  type Support,
} from "../core/disclose/estimate.js";
import { publishConfidential, publishPublic } from "../core/disclose/publish.js";
import { MIN_CONTRIBUTORS_TAILS } from "../core/model/rules.js";
import type { DirectEstimate } from "../core/stats/direct-estimate.js";
import type { Offer } from "../core/stats/offer-curve.js";
import { ESTIMATORS } from "./estimators.js";

const NO_STATEMENT = "no statement for this cell";

/** A cell as the engine reduced it: its offers and support, of all records and of the public ones alone. */
export type ReducedCell = {
  readonly keys: CellKeys;
  readonly offers: readonly (Offer & { readonly confidential: boolean })[];
  readonly support: Support;
  readonly publicSupport: Support | null;
  readonly confidential: readonly ConfidentialRecord[];
};

/** A cell's public offers: what every public figure is made of. */
export function publicOffers(cell: ReducedCell | undefined): readonly Offer[] {
  return (cell?.offers ?? []).filter(({ confidential }) => !confidential);
}

export type EstimatedCell = {
  readonly keys: CellKeys;
  readonly publishable: Publishable;
  /** Replicate medians of a direct estimate from public records alone, for effects; empty otherwise. */
  readonly replicates: Float64Array;
};

/**
 * Estimates a cell and passes it through disclosure control. Where the confidential part fails, the public records
 * stand alone; where there are none, the cell is withheld.
 */
export function estimateCell(cell: ReducedCell, verdict: Verdict | undefined, seed: number): EstimatedCell {
  const id = toCellId(cell.keys);
  const cellSeed = seed ^ hashText(id);
  if (cell.confidential.length === 0) return publicCell(cell, id, cellSeed);
  const withPublicOnly = verdict?.passes !== true && cell.publicSupport !== null;
  if (withPublicOnly) return publicCell(cell, id, cellSeed);
  const chosen = chooseEstimate(cell.offers, cell.support, cellSeed);
  const estimate = toEstimate(id, chosen, cell.support, true);
  const failed: Verdict = { passes: false, tails: false, reason: "not judged" };
  return {
    keys: cell.keys,
    publishable: publishConfidential(estimate, verdict ?? failed),
    replicates: new Float64Array(0),
  };
}

function publicCell(cell: ReducedCell, id: string, seed: number): EstimatedCell {
  const support = cell.publicSupport ?? cell.support;
  const chosen = chooseEstimate(publicOffers(cell), support, seed);
  const estimate = toEstimate(id, chosen, support, false);
  const replicates = chosen.lacks === "" && chosen.found ? chosen.found.replicates : new Float64Array(0);
  return { keys: cell.keys, publishable: publishPublic(estimate), replicates };
}

type Chosen = {
  readonly found: DirectEstimate | undefined;
  /** What the estimate lacks to be shown; empty when it may be. */
  readonly lacks: string;
  readonly reason: string;
};

/** The first estimate that may be shown, else the first one with what it lacks. */
function chooseEstimate(offers: readonly Offer[], support: Support, seed: number): Chosen {
  let first: Chosen | undefined;
  for (const { estimate, lacks, reason } of ESTIMATORS) {
    const found = estimate(offers, support.contributors, seed);
    const none = support.observations === 0 || found === undefined;
    const chosen = { found, lacks: none ? NO_STATEMENT : lacks(found, support.contributors), reason };
    if (chosen.lacks === "") return chosen;
    first ??= chosen;
  }
  return first ?? { found: undefined, lacks: NO_STATEMENT, reason: "" };
}

function toEstimate(
  cell: string,
  { found, lacks, reason }: Chosen,
  counted: Support,
  confidential: boolean,
): Estimate {
  const supported = found !== undefined && lacks === "";
  return {
    cell,
    method: supported ? "direct" : "insufficient",
    reason: supported ? reason : lacks,
    percentiles: supported ? toPercentiles(found, counted.contributors) : NO_PERCENTILES,
    support: { ...counted, topShare: found?.topShare ?? 0 },
    confidential,
  };
}

function toPercentiles(direct: DirectEstimate, contributors: number): Percentiles {
  const tails = contributors >= MIN_CONTRIBUTORS_TAILS;
  return {
    p10: tails ? direct.p10 : null,
    p25: direct.p25,
    p50: direct.p50,
    p75: direct.p75,
    p90: tails ? direct.p90 : null,
    lo80: direct.interval80?.lo ?? null,
    hi80: direct.interval80?.hi ?? null,
    lo95: direct.interval95?.lo ?? null,
    hi95: direct.interval95?.hi ?? null,
  };
}

/** FNV-1a over UTF-16 units, 32 bits: mixes a cell's name into the seed. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
