import type { Origin } from "../kind.js";

/** Answers of people about their own pay: each respondent is a contributor. */
export const origin: Origin = { sourceKind: "survey", contributor: "respondent" };
