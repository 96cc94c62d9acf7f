import type { Origin } from "../kind.js";

/** An organisation's own payroll or offers: the organisation (or entity) is the contributor. */
export const origin: Origin = { sourceKind: "internal", contributor: "payer" };
