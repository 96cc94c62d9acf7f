import type { Verdict } from "./confidential-part.js";
import {
  type Estimate,
  NO_PERCENTILES,
  type Percentiles,
  type Publishable,
  type Support,
} from "./estimate.js";
import { roundAge, roundCount, roundPay, roundShare } from "./round.js";

/** An estimate that only public records stand behind passes as it is. @throws RangeError when it is confidential. */
export function publishPublic(estimate: Estimate): Publishable {
  if (estimate.confidential)
    throw new RangeError(`invalid public estimate: confidential records behind ${estimate.cell}`);
  return estimate as Publishable;
}

/**
 * A cell without a direct estimate, with the percentiles that a model of public records alone gives it. Its counts stay
 * as they were published: nothing confidential is read. @throws RangeError for a cell that is withheld or direct.
 */
export function publishModelled(cell: Publishable, percentiles: Percentiles, reason: string): Publishable {
  if (cell.method !== "insufficient")
    throw new RangeError(`invalid modelled estimate: ${cell.cell} is ${cell.method}`);
  return { ...cell, method: "modelled", reason, percentiles } as Publishable;
}

/**
 * An estimate that confidential records touch: rounded when its verdict passes, withheld whole otherwise. Percentiles
 * that are all equal tell one person's pay and are withheld too.
 */
export function publishConfidential(estimate: Estimate, verdict: Verdict): Publishable {
  if (!verdict.passes) return withheld(estimate, verdict.reason);
  const { p25, p50, p75 } = estimate.percentiles;
  if (p50 !== null && p25 === p50 && p75 === p50) return withheld(estimate, "all percentiles are equal");
  return {
    ...estimate,
    percentiles: roundPercentiles(estimate.percentiles, verdict.tails),
    support: estimate.support && roundSupport(estimate.support),
  } as Publishable;
}

function withheld(estimate: Estimate, reason: string): Publishable {
  return {
    ...estimate,
    method: "suppressed",
    reason: `withheld to protect contributors: ${reason}`,
    percentiles: NO_PERCENTILES,
    support: null,
  } as Publishable;
}

function roundPercentiles(exact: Percentiles, tails: boolean): Percentiles {
  const tail = (amount: number | null) => (tails ? roundPay(amount) : null);
  return {
    p10: tail(exact.p10),
    p25: roundPay(exact.p25),
    p50: roundPay(exact.p50),
    p75: roundPay(exact.p75),
    p90: tail(exact.p90),
    lo80: tail(exact.lo80),
    hi80: tail(exact.hi80),
    lo95: tail(exact.lo95),
    hi95: tail(exact.hi95),
  };
}

function roundSupport(exact: Support): Support {
  const { mix } = exact;
  return {
    observations: roundCount(exact.observations),
    contributors: roundCount(exact.contributors),
    topShare: roundShare(exact.topShare),
    mix: {
      posted: roundShare(mix.posted),
      paid: roundShare(mix.paid),
      reported: roundShare(mix.reported),
      compiled: roundShare(mix.compiled),
      repeated: roundShare(mix.repeated),
    },
    medianAgeDays: roundAge(exact.medianAgeDays),
  };
}
