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
import { MAX_INTERVAL_RATIO, MIN_CONTRIBUTORS, MIN_CONTRIBUTORS_TAILS } from "../core/model/rules.js";
import { type DirectEstimate, directEstimate, hasSupport } from "../core/stats/direct-estimate.js";
import type { Offer } from "../core/stats/offer-curve.js";

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
  const direct = directEstimate(cell.offers, cell.support.contributors, cellSeed);
  const estimate = toEstimate(id, direct, cell.support, true);
  const failed: Verdict = { passes: false, tails: false, reason: "not judged" };
  return {
    keys: cell.keys,
    publishable: publishConfidential(estimate, verdict ?? failed),
    replicates: new Float64Array(0),
  };
}

function publicCell(cell: ReducedCell, id: string, seed: number): EstimatedCell {
  const support = cell.publicSupport ?? cell.support;
  const direct = directEstimate(publicOffers(cell), support.contributors, seed);
  const estimate = toEstimate(id, direct, support, false);
  const replicates = estimate.method === "direct" && direct ? direct.replicates : new Float64Array(0);
  return { keys: cell.keys, publishable: publishPublic(estimate), replicates };
}

function toEstimate(
  cell: string,
  direct: DirectEstimate | undefined,
  counted: Support,
  confidential: boolean,
): Estimate {
  const support = { ...counted, topShare: direct?.topShare ?? 0 };
  const supported = direct !== undefined && hasSupport(direct);
  return {
    cell,
    method: supported ? "direct" : "insufficient",
    reason: supported
      ? `at least ${MIN_CONTRIBUTORS} contributors and a 95 % interval within a factor of ${MAX_INTERVAL_RATIO}`
      : whyNot(direct, support),
    percentiles: supported ? toPercentiles(direct, support.contributors) : NO_PERCENTILES,
    support,
    confidential,
  };
}

function whyNot(direct: DirectEstimate | undefined, support: Support): string {
  if (support.observations === 0 || direct === undefined) return "no statement for this cell";
  if (support.contributors < MIN_CONTRIBUTORS)
    return `${support.contributors} of the ${MIN_CONTRIBUTORS} contributors that a direct estimate needs`;
  return `the 95 % interval of the median is wider than a factor of ${MAX_INTERVAL_RATIO}`;
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
