import type { Origin } from "../kind.js";

/** What clients pay vendors: never worker pay, always beside the estimates. */
export const origin: Origin = { sourceKind: "guide", contributor: "client" };
