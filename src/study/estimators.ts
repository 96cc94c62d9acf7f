import {
  MAX_INTERVAL_RATIO,
  MAX_MODELLED_FACTOR,
  MIN_CONTRIBUTORS,
  MIN_CONTRIBUTORS_TAILS,
} from "../core/model/rules.js";
import type { Manifest } from "../core/release/manifest.js";
import { type DirectEstimate, directEstimate, hasSupport } from "../core/stats/direct-estimate.js";
import type { Offer } from "../core/stats/offer-curve.js";
import { portionText, timesText } from "../core/units/in-words.js";

/** A way to give a cell a rate from its own offers. */
export type Estimator = {
  /** USD an hour; undefined for no offers. Deterministic from the seed. */
  readonly estimate: (
    offers: readonly Offer[],
    contributors: number,
    seed: number,
  ) => DirectEstimate | undefined;
  /** What an estimate lacks to be shown, for a reader; empty when it may be. */
  readonly lacks: (estimate: DirectEstimate, contributors: number) => string;
  /** What a rate of it rests on, for a reader. */
  readonly reason: string;
  /** How it works, printed in every release. */
  readonly note: Manifest["methods"][number];
};

/** In the order in which they are asked: the first that lacks nothing gives the rate. */
export const ESTIMATORS: readonly Estimator[] = [
  {
    estimate: directEstimate,
    lacks: (estimate, contributors) => {
      if (hasSupport(estimate)) return "";
      return contributors < MIN_CONTRIBUTORS
        ? `${contributors} of the ${MIN_CONTRIBUTORS} contributors that a direct estimate needs`
        : `the 95 % interval of the median is wider than a factor of ${MAX_INTERVAL_RATIO}`;
    },
    reason: `at least ${MIN_CONTRIBUTORS} contributors and a 95 % interval within a factor of ${MAX_INTERVAL_RATIO}`,
    note: {
      key: "support",
      title: "When a cell shows its own rate",
      text: `A direct estimate needs at least ${MIN_CONTRIBUTORS} contributors and a 95 % interval of the median within a factor of ${MAX_INTERVAL_RATIO} (bootstrap over contributors); its p10 and p90 need ${MIN_CONTRIBUTORS_TAILS} contributors. Cells without one are modelled. Where even the model's 95 % interval reaches beyond ${timesText(MAX_MODELLED_FACTOR)} its median or below ${portionText(1 / MAX_MODELLED_FACTOR)} of it, the cell says “not enough evidence” and names the nearest broader cell with a rate.`,
    },
  },
];
