import {
  ABSURD_HOURLY_USD,
  HALF_LIFE_MONTHS,
  LOW_COST_USD,
  MAX_CONFIDENTIAL_SHARE,
  MAX_INTERVAL_RATIO,
  MIN_CONFIDENTIAL_CONTRIBUTORS,
  MIN_CONTRIBUTORS,
  MIN_CONTRIBUTORS_TAILS,
  MIN_MODEL_PAYERS,
  MIN_MODEL_STATEMENTS,
  OWNER_CAP_SHARE,
  PAY_STEP,
  WITHHOLD_MONTHS,
} from "../core/model/rules.js";
import {
  HOURS_PER_DAY,
  HOURS_PER_WEEK,
  PAID_WEEKS_PER_YEAR,
  standardHoursText,
} from "../core/money/hours.js";
import type { Manifest } from "../core/release/manifest.js";
import { REPLICATES } from "../core/stats/bootstrap.js";
import { sixDecimals } from "../core/units/decimals.js";
import { portionText } from "../core/units/in-words.js";
import { ESTIMATORS } from "./estimators.js";

/** The numbers that the methods used. `openRatio` is the study's own. */
export function toParameters(openRatio: number): Manifest["parameters"] {
  return [
    { name: "hours_per_week", value: HOURS_PER_WEEK, note: "where the record states none" },
    { name: "hours_per_day", value: HOURS_PER_DAY, note: "where the record states none" },
    {
      name: "paid_weeks_per_year",
      value: PAID_WEEKS_PER_YEAR,
      note: `${standardHoursText("year")}, ${standardHoursText("month")}`,
    },
    {
      name: "half_life_months",
      value: HALF_LIFE_MONTHS,
      note: `the weight of a statement halves every ${HALF_LIFE_MONTHS} months of age`,
    },
    {
      name: "owner_cap_share",
      value: OWNER_CAP_SHARE,
      note: "no owner group holds more of a cell's capped weight",
    },
    {
      name: "open_ratio",
      value: sixDecimals(openRatio),
      note: "median max ÷ min over stated ranges: opens “up to” and “from”",
    },
    { name: "min_contributors", value: MIN_CONTRIBUTORS, note: "for a direct estimate" },
    { name: "min_contributors_tails", value: MIN_CONTRIBUTORS_TAILS, note: "for p10 and p90" },
    {
      name: "max_interval_ratio",
      value: MAX_INTERVAL_RATIO,
      note: "ends of the 95 % interval of the median, for a direct estimate",
    },
    { name: "bootstrap_replicates", value: REPLICATES, note: "resampled over contributors, seeded" },
    {
      name: "quantile_type",
      value: "Hyndman and Fan 2 (hf2)",
      note: "½ (inf{F ≥ p} + sup{F ≤ p}), averaged in dollars",
    },
    {
      name: "low_cost_usd_per_task",
      value: LOW_COST_USD,
      note: "crowd tasks at or below it, no specialist requirement: out of the headline",
    },
    {
      name: "absurd_hourly_usd",
      value: ABSURD_HOURLY_USD,
      note: "hourly equivalents above it are set aside as errors",
    },
    {
      name: "withhold_months",
      value: WITHHOLD_MONTHS,
      note: "confidential payer data younger than this is left out",
    },
  ];
}

/** The ladder, as printed. */
export const LADDER_NOTES: readonly string[] = [
  "A cell by a further key (level, pay model, workforce, evidence, work kind) looks to the same skillset and place without it.",
  "A skillset in a country looks to its family in that country,",
  "then to the same skillset in the country's UN M49 sub-region,",
  "then to the family in the sub-region.",
  "Worldwide and not stated are places of their own and stand on no country's ladder.",
  "A cell is first asked for a direct estimate, then for a modelled one; the ladder names a broader cell only where even the model's interval is too wide.",
];

/** Method notes for a reader. */
export function toMethodNotes(
  headlineEvidence: readonly string[],
  asOf: string,
  modelled: boolean,
): Manifest["methods"] {
  return [...basisNotes(headlineEvidence, asOf), ...estimateNotes(modelled), ...evidenceNotes()];
}

/** What is estimated, and in which money, hours and places. */
function basisNotes(headlineEvidence: readonly string[], asOf: string): Manifest["methods"] {
  return [
    {
      key: "estimand",
      title: "What is estimated",
      text: `The distribution of advertised hourly pay over offers, as of ${asOf}, from ${headlineEvidence.join(" and ")} statements. Pay that workers report, that payrolls show or that others compiled is published beside it, by evidence kind, and never mixed in.`,
    },
    {
      key: "hourly",
      title: "One hourly basis",
      text: `Pay by the hour stands as stated. Days, weeks, months and years use the hours that the record states, else ${HOURS_PER_WEEK} hours a week, ${HOURS_PER_DAY} a day and ${PAID_WEEKS_PER_YEAR} paid weeks. Task pay becomes hourly only where the time is stated. All rates here are nominal: paid hours only, unpaid time not yet counted.`,
    },
    {
      key: "currency",
      title: "Currency",
      text: "Amounts are converted to US dollars at the rate of the statement's date (nearest earlier; a year counts as 1 July). Local money uses the rate of the as-of day; purchasing power uses USD × FX ÷ PPP of the latest common year (World Bank PA.NUS.PPP). The stated amount stays on every row.",
    },
    {
      key: "place",
      title: "Place",
      text: "A place is where the worker may be. A statement for several countries counts in each; one for a region counts in that region only; worldwide and not stated are places of their own.",
    },
  ];
}

/** How a cell gets its rate. */
function estimateNotes(modelled: boolean): Manifest["methods"] {
  return [
    {
      key: "quantiles",
      title: "Percentiles",
      text: `Weighted percentiles over offers. A range is spread evenly between its ends on the log scale; “up to” and “from” become ranges by the study's median max ÷ min. Averages, medians and percentiles over people, and boilerplate ranges stamped on unrelated roles, stay beside the estimate. Weights halve every ${HALF_LIFE_MONTHS} months of age; no owner group holds more than ${portionText(OWNER_CAP_SHARE)}.`,
    },
    ...ESTIMATORS.map(({ note }) => note),
    {
      key: "model",
      title: "The offer model",
      text: modelled
        ? "Each offer's centre, on the log scale, is the sum of effects of skillset (in its family), level, kind of work, place (country in region, price level, and the family's own slope on it), evidence, pay and workforce model, language, payer and a time trend, each pooled towards the whole, with Student-t residuals; an offer's width has a distribution of its own. Ranges show both ends, “up to” the upper, “from” the lower. It is fitted to the public statements of every evidence kind by Gibbs sampling (four chains; a fit whose chains disagree fails the build), and predicts posted pay at the as-of date for a payer not seen before, over the skillset's smoothed mix of levels, pay and workforce models."
        : `This study has too few public statements to fit the offer model on (${MIN_MODEL_STATEMENTS} of ${MIN_MODEL_PAYERS} payers are needed): cells without a direct estimate name the nearest broader cell with a rate.`,
    },
  ];
}

/** Which records count, which are protected, and what none of them can tell. */
function evidenceNotes(): Manifest["methods"] {
  return [
    {
      key: "duplicates",
      title: "Repeats and owners",
      text: "A story repeated by many pages, a posting on many boards and one amount restated in another unit count once; the first-hand source stands and the others are linked to it. Payers count by owner: Outlier, Remotasks and Scale AI are one contributor. Where no payer is named, a primary source counts and a news page, guide or aggregator adds none.",
    },
    {
      key: "scope",
      title: "Scope",
      text: `Work that trains or evaluates AI models, paid to the worker. Low-cost task labour (crowd work at or below $${LOW_COST_USD} a task, no specialist requirement, and hourly figures quoted for it) is out of the headline, published as a stratum of its own, and shown with and without. Client prices are never worker pay.`,
    },
    {
      key: "confidentiality",
      title: "Confidential records",
      text: `Figures that survey or internal records touch are tested on those records alone (at least ${MIN_CONFIDENTIAL_CONTRIBUTORS} contributors, none above ${100 * MAX_CONFIDENTIAL_SHARE} %, p % rule), rounded to ${100 * PAY_STEP} % steps, and withheld when they fail or could be worked out by subtraction. Public statements never protect a person.`,
    },
    {
      key: "limits",
      title: "Limits",
      text: "Posted pay is not paid pay. Sources were found by search and are not a random sample of offers. News and guides repeat what payers advertise and lag behind it. Task pay without a stated time has no hourly value here.",
    },
  ];
}
