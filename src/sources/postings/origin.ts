import type { Origin } from "../kind.js";

/** Offers in the payer's own words: the payer is the contributor. */
export const origin: Origin = { sourceKind: "posting", contributor: "payer" };
