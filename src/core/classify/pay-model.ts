import type { PayModel } from "../model/codes.js";
import type { Answer } from "./answer.js";

const AMOUNT = "(?:[$€£₹¥]|\\b(?:usd|eur|gbp|inr|cad|aud|us\\$))\\s?\\d[\\d.,]*\\s?k?";
const BETWEEN = "[^.\\n]{0,45}?";
const HOUR =
  "(?:/|\\bper|\\ban|\\ba|\\beach|\\bevery)\\s*(?:hour|hr|h)\\b|\\bhourly|\\bp/h\\b|\\bph\\b|\\bby the hour";
const HOURLY = new RegExp(
  `${AMOUNT}${BETWEEN}(?:${HOUR})|\\bhourly (?:rates?|pay|compensation|wage)?:?\\s*(?:of|from|is|range)?[^.\\n\\d]{0,30}${AMOUNT}|\\d\\s?(?:/|per )\\s?(?:hour|hr)\\b`,
);
const BIG_AMOUNT =
  "(?:[$€£₹¥]|\\b(?:usd|eur|gbp|inr|cad|aud|us\\$))\\s?(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{4,}|\\d[\\d.]*\\s?k)";
const YEAR =
  "(?:/|\\bper|\\ba)\\s*(?:year|annum|yr)\\b|\\bannual|\\byearly|\\bp\\.a\\.|\\bbase salary|\\bsalary";
const SALARY = new RegExp(
  `${BIG_AMOUNT}${BETWEEN}(?:${YEAR})(?![^.\\n]{0,25}(?:budget|allowance|stipend|top.?up|bonus|grant))|\\b(?:annual|base)[^.\\n]{0,40}${BIG_AMOUNT}|\\bsalary[^.\\n$€£]{0,40}(?:[$€£]|usd|gbp|eur)\\s?\\d{2,3}(?:,\\d{3}|\\s?k)|[$£€]\\d{2,3}k?\\s?[-–—]\\s?[$£€]?\\d{2,3}k\\b|[$£€]\\s?\\d{2,3},\\d{3}\\s?[-–—to]+\\s?[$£€]?\\s?\\d{2,3},\\d{3}|${BIG_AMOUNT}\\s?(?:/|per |a )\\s?month\\b`,
);
const TASK = new RegExp(
  `${AMOUNT}${BETWEEN}(?:/|\\bper|\\bfor each|\\ba)\\s*(?:task|survey|item|image|word|video|minute|audio|recording|piece|unit|page|annotation|submission|prompt|session|study|project|completed|approved|bounty|conversation|script)\\b|\\bbount(?:y|ies)\\b[^.\\n]{0,60}(?:[$€£]|reward|based)|\\bper survey\\b|\\bper[- ]task (?:pay|rate|basis)|\\bpaid per (?:task|item|unit|piece|word)|\\bpiece[- ]rate`,
);
const PERIOD_FIELD = /\bperiod: (hourly|yearly|annual|monthly|weekly|none)/;
const FIGURE_FIELD = /\brate_m(?:in|ax): \d/;
/** Words of hourly pay without an amount beside them. */
const HOURLY_WORDS =
  /\b(?:hourly (?:rate|basis|pay|compensation|wage)s?|(?:rate|pay|paid|usd|compensated) (?:range )?(?:per|by the) hour|per hour|compensation: hourly|commitment: hourly)\b/;
const COMMITMENT_HOURLY = /\bcompensation: [^\n]{0,40}hour/;
/** Ranges of job boards' forms and examples, which are no pay. */
const NOT_PAY = /example:[^\n]{0,40}|for \$8\.50\/hour|\$?8\.50/g;

/**
 * How pay is counted. A statement needs an amount; hourly pay with a salary beside it is mixed.
 *
 * It doesn't ask the pay reader (src/core/pay): a posting names its model without an amount too, and allowances by the
 * month, which the reader may take for pay, would make a salary of it. Of the labelled postings these patterns have more
 * right than the reader's answer, alone or with the words added.
 */
export function findPayModel(folded: string): Answer<PayModel> {
  const text = nearAmounts(folded).replace(NOT_PAY, " ");
  const field = PERIOD_FIELD.exec(folded);
  if (field && FIGURE_FIELD.test(folded)) {
    const value = field[1] === "hourly" ? "hourly" : field[1] === "none" ? "unknown" : "salary";
    return { value, evidence: [field[0]] };
  }
  const hourly = HOURLY.exec(text) ?? COMMITMENT_HOURLY.exec(folded);
  const salary = SALARY.exec(text);
  const task = TASK.exec(text);
  if (hourly) return { value: "hourly", evidence: [hourly[0].slice(0, 60)] };
  if (task && !salary) return { value: "per_task", evidence: [task[0].slice(0, 60)] };
  if (salary) return { value: "salary", evidence: [salary[0].slice(0, 60)] };
  const words = HOURLY_WORDS.exec(folded);
  return { value: words ? "hourly" : "unknown", evidence: words ? [words[0]] : [] };
}

const AMOUNT_SIGN =
  /[$€£₹¥]|\d\s?(?:\/|per |usd|eur|gbp|inr)|(?:usd|eur|gbp|inr|cad|aud) ?\d|bount(?:y|ies)|per (?:survey|task|item|unit|word|piece)/g;
const REACH_BEFORE = 80;
const REACH_AFTER = 140;

/** The passages around amounts, so that the patterns need not read the rest. */
function nearAmounts(text: string): string {
  let passages = "";
  let end = 0;
  for (const { index } of text.matchAll(AMOUNT_SIGN)) {
    const from = Math.max(end, index - REACH_BEFORE);
    if (index + REACH_AFTER <= end + REACH_BEFORE) continue;
    passages += `${from > end ? "\n" : ""}${text.slice(from, index + REACH_AFTER)}`;
    end = index + REACH_AFTER;
  }
  return passages;
}
