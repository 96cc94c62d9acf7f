import type { Publishable } from "../core/disclose/estimate.js";
import type { Grade } from "../core/release/estimate-row.js";

const YEAR_DAYS = 365;

/** The rule behind the grades, as printed in every release. The first that holds counts. */
export const GRADE_RULES: readonly { readonly grade: Grade; readonly rule: string }[] = [
  {
    grade: "A",
    rule: "Direct; at least 20 contributors; 95 % interval of the median within a factor of 1.3; median age at most 1 year; at least half of the statements posted or paid.",
  },
  {
    grade: "B",
    rule: "Direct; at least 10 contributors; interval within a factor of 1.6; median age at most 2 years; at least a quarter posted or paid.",
  },
  {
    grade: "C",
    rule: "Direct; at least 5 contributors; interval within a factor of 2. Or modelled, with at least 3 contributors of its own and an interval within a factor of 2.",
  },
  { grade: "D", rule: "Modelled: little or no evidence of its own; read it with its interval." },
  {
    grade: "E",
    rule: "No rate: even the model's interval is beyond a factor of 3 of its median (the nearest broader cell is named), or the cell is withheld to protect contributors.",
  },
];

/** Grades a cell by {@link GRADE_RULES}. */
export function gradeOf({ method, support, percentiles }: Publishable): Grade {
  if (method === "suppressed" || method === "insufficient" || support === null) return "E";
  const { lo95, hi95 } = percentiles;
  const ratio = lo95 === null || hi95 === null ? Number.POSITIVE_INFINITY : hi95 / lo95;
  if (method === "modelled") return support.contributors >= 3 && ratio <= 2 ? "C" : "D";
  const firstHand = support.mix.posted + support.mix.paid;
  const within = (contributors: number, width: number, years: number, share: number) =>
    support.contributors >= contributors &&
    ratio <= width &&
    support.medianAgeDays <= years * YEAR_DAYS &&
    firstHand >= share;
  if (within(20, 1.3, 1, 0.5)) return "A";
  return within(10, 1.6, 2, 0.25) ? "B" : "C";
}
