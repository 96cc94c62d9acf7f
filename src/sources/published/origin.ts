import type { Origin } from "../kind.js";

/** Figures on public pages: the payer they name is the contributor. */
export const origin: Origin = { sourceKind: "report", contributor: "payer" };
