import type { Publishable } from "../core/disclose/estimate.js";
import {
  DAYS_PER_GRADE_YEAR,
  DIRECT_GRADES,
  MAX_INTERVAL_RATIO,
  MAX_MODELLED_FACTOR,
  MIN_CONTRIBUTORS,
  MIN_MODELLED_CONTRIBUTORS_C,
} from "../core/model/rules.js";
import type { Grade } from "../core/release/estimate-row.js";

import { portionText } from "../core/units/in-words.js";

type DirectGrade = (typeof DIRECT_GRADES)[number];

function directRule(
  { contributors, intervalRatio, ageYears, firstHandShare }: DirectGrade,
  interval: string,
  statements: string,
): string {
  const years = `${ageYears} year${ageYears === 1 ? "" : "s"}`;
  return `Direct; at least ${contributors} contributors; ${interval} within a factor of ${intervalRatio}; median age at most ${years}; at least ${portionText(firstHandShare)}${statements} posted or paid.`;
}

const [A, B] = DIRECT_GRADES;

/** The rule behind the grades, as printed in every release. The first that holds counts. */
export const GRADE_RULES: readonly { readonly grade: Grade; readonly rule: string }[] = [
  { grade: "A", rule: directRule(A, "95 % interval of the median", " of the statements") },
  { grade: "B", rule: directRule(B, "interval", "") },
  {
    grade: "C",
    rule: `Direct; at least ${MIN_CONTRIBUTORS} contributors; interval within a factor of ${MAX_INTERVAL_RATIO}. Or modelled, with at least ${MIN_MODELLED_CONTRIBUTORS_C} contributors of its own and an interval within a factor of ${MAX_INTERVAL_RATIO}.`,
  },
  { grade: "D", rule: "Modelled: little or no evidence of its own; read it with its interval." },
  {
    grade: "E",
    rule: `No rate: even the model's interval is beyond a factor of ${MAX_MODELLED_FACTOR} of its median (the nearest broader cell is named), or the cell is withheld to protect contributors.`,
  },
];

/** Grades a cell by {@link GRADE_RULES}. */
export function gradeOf({ method, support, percentiles }: Publishable): Grade {
  if (method === "suppressed" || method === "insufficient" || support === null) return "E";
  const { lo95, hi95 } = percentiles;
  const ratio = lo95 === null || hi95 === null ? Number.POSITIVE_INFINITY : hi95 / lo95;
  if (method === "modelled")
    return support.contributors >= MIN_MODELLED_CONTRIBUTORS_C && ratio <= MAX_INTERVAL_RATIO ? "C" : "D";
  const firstHand = support.mix.posted + support.mix.paid;
  const reached = DIRECT_GRADES.find(
    ({ contributors, intervalRatio, ageYears, firstHandShare }) =>
      support.contributors >= contributors &&
      ratio <= intervalRatio &&
      support.medianAgeDays <= ageYears * DAYS_PER_GRADE_YEAR &&
      firstHand >= firstHandShare,
  );
  return reached?.grade ?? "C";
}
