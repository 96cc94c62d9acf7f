import { type Share, share } from "../units/share.js";
import type { Offer } from "./offer-curve.js";

/**
 * Share of the weight of offers that falls in [from, to) dollars an hour: points whole, ranges by the part of their
 * log interval that lies inside. Null for no offers.
 */
export function bandShare(offers: readonly Offer[], from: number, to: number): Share | null {
  let inside = 0;
  let total = 0;
  for (const { lo, hi, weight } of offers) {
    total += weight;
    if (lo === hi) inside += lo >= from && lo < to ? weight : 0;
    else {
      const overlap = Math.log(Math.min(hi, to)) - Math.log(Math.max(lo, from));
      inside += (weight * Math.max(0, overlap)) / (Math.log(hi) - Math.log(lo));
    }
  }
  return total > 0 ? share(Math.min(1, inside / total)) : null;
}
