import { LEVELS, PAY_MODELS, WORK_KINDS, WORKFORCES } from "../../core/model/codes.js";
import { SOURCE_KINDS, STATISTICS } from "../../core/model/evidence.js";
import { PAY_UNITS } from "../../core/model/unit.js";
import { fatal, noted, type Parsed } from "./parsed.js";

const UNIT_WORDS: Readonly<Record<string, string>> = {
  hourly: "hour",
  hr: "hour",
  h: "hour",
  "per hour": "hour",
  "an hour": "hour",
  hours: "hour",
  daily: "day",
  "per day": "day",
  weekly: "week",
  "per week": "week",
  biweekly: "biweek",
  fortnight: "biweek",
  monthly: "month",
  "per month": "month",
  mo: "month",
  annual: "year",
  annually: "year",
  yearly: "year",
  "per year": "year",
  yr: "year",
  pa: "year",
  "per annum": "year",
  "per task": "task",
  tasks: "task",
  hit: "task",
  piece: "item",
  unit: "item",
  "per item": "item",
};
const WORKFORCE_WORDS: Readonly<Record<string, string>> = {
  "in-house": "employee",
  inhouse: "employee",
  permanent: "employee",
  "full-time": "employee",
  employed: "employee",
  freelance: "contractor",
  freelancer: "contractor",
  independent: "contractor",
  agency: "staffing",
  vendor: "bpo",
  outsourcing: "bpo",
  crowdsourcing: "crowd",
  platform: "marketplace",
};
const LEVEL_WORDS: Readonly<Record<string, string>> = {
  junior: "entry",
  beginner: "entry",
  middle: "mid",
  intermediate: "mid",
  senior: "expert",
  lead: "expert",
  doctorate: "phd",
  manager: "manager",
  head: "manager",
};

type CodeRule = {
  readonly codes: readonly string[];
  readonly words?: Readonly<Record<string, string>>;
  readonly issue: "unknown_unit" | "unknown_code";
  readonly fatal: boolean;
};

/** Coded fields: their codes, the everyday words taken for them, and whether a record can stand without them. */
export const CODE_RULES = {
  unit: { codes: PAY_UNITS, words: UNIT_WORDS, issue: "unknown_unit", fatal: true },
  statistic: { codes: STATISTICS, issue: "unknown_code", fatal: true },
  level: { codes: LEVELS, words: LEVEL_WORDS, issue: "unknown_code", fatal: false },
  workforce: { codes: WORKFORCES, words: WORKFORCE_WORDS, issue: "unknown_code", fatal: false },
  work_kind: { codes: WORK_KINDS, issue: "unknown_code", fatal: false },
  pay_model: { codes: PAY_MODELS, issue: "unknown_code", fatal: false },
  source_kind: { codes: SOURCE_KINDS, issue: "unknown_code", fatal: false },
  currency_basis: { codes: ["stated", "assumed"], issue: "unknown_code", fatal: false },
} as const satisfies Readonly<Record<string, CodeRule>>;
export type CodedField = keyof typeof CODE_RULES;

/** A code of a closed list, or an everyday word for one. */
export function parseCode(field: CodedField, text: string): Parsed {
  const rule: CodeRule = CODE_RULES[field];
  const key = text.toLowerCase().trim();
  const code = rule.codes.includes(key) ? key : rule.words?.[key];
  if (code !== undefined) return { code };
  const reason = `not one of ${rule.codes.slice(0, 8).join(", ")}${rule.codes.length > 8 ? " ..." : ""}`;
  return rule.fatal ? fatal(rule.issue, reason) : noted(rule.issue, `${reason}; taken as not stated`);
}

/** An ISO 639-1 language code. */
export function parseLanguage(text: string): Parsed {
  const code = text.toLowerCase();
  return /^[a-z]{2}$/.test(code)
    ? { code }
    : noted("unknown_code", "not an ISO 639-1 code; taken as not stated");
}

/** An ISO 4217 code among those with exchange rates, or one of the unmistakable signs. */
export function parseCurrency(known: ReadonlySet<string>): (text: string) => Parsed {
  const signs: Readonly<Record<string, string>> = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    US$: "USD",
    "₽": "RUB",
    "₩": "KRW",
  };
  return (text) => {
    const code = signs[text] ?? text.toUpperCase();
    return known.has(code) ? { code } : fatal("unknown_currency", "not an ISO 4217 code with exchange rates");
  };
}
