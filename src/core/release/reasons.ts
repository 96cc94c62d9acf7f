import { ABSURD_HOURLY_USD, WITHHOLD_MONTHS } from "../model/rules.js";
import type { TimeUnit } from "../model/unit.js";
import { standardHoursText } from "../money/hours.js";

/** What was decided about a record, as its row carries it; '' where nothing sets it apart. Words are made from it here. */
export const REASON_CODES = [
  "",
  "unusable",
  "client_price",
  "confidential_recent",
  "coerced",
  "adjacent",
  "manager",
  "low_cost",
  "repeat",
  "no_hourly_value",
  "earnings_total",
  "boilerplate",
  "currency_assumed",
  "summary",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a record's words need besides its code. */
export type ReasonDetails = {
  readonly unit: string;
  readonly statistic: string;
  /** The first fatal issue of an unusable record; '' where none is told. */
  readonly issueKind: string;
  readonly issueReason: string;
};

/** Why a record has no part in the headline, for a reader. The only place that makes these words. */
export function reasonText(code: ReasonCode, details?: ReasonDetails): string {
  switch (code) {
    case "":
      return "";
    case "unusable":
      return details?.issueKind ? `${details.issueKind}: ${issueText(details)}` : "unusable";
    case "client_price":
      return "client price, not worker pay";
    case "confidential_recent":
      return `confidential payer data younger than ${WITHHOLD_MONTHS} months`;
    case "coerced":
      return "coerced work";
    case "adjacent":
      return "adjacent work: trains or evaluates no model";
    case "manager":
      return "manages people or projects";
    case "low_cost":
      return "low-cost task labour";
    case "repeat":
      return "repeats another record";
    case "no_hourly_value":
      return noHourlyText(details?.unit ?? "unit");
    case "earnings_total":
      return earningsText(details?.unit ?? "period");
    case "boilerplate":
      return "boilerplate range";
    case "currency_assumed":
      return "currency assumed";
    case "summary":
      return `${details?.statistic ?? "statistic"} over people, not one offer`;
  }
}

/** The words of an issue that the engine finds by itself; those of the text work come with their reason. */
export function issueText(issue: Pick<ReasonDetails, "issueKind" | "issueReason" | "unit">): string {
  if (issue.issueReason !== "") return issue.issueReason;
  if (issue.issueKind === "absurd_amount")
    return `the hourly equivalent is above ${ABSURD_HOURLY_USD} USD: unit or amount must be wrong`;
  if (issue.issueKind === "implausible") return "its own note says that the figure is no offer";
  if (issue.issueKind === "extreme_case") return "the best or the worst of somebody's own hours, no offer";
  if (issue.issueKind === "earnings_total") return earningsText(issue.unit);
  return issue.issueKind === "no_hourly_value" ? noHourlyText(issue.unit) : "unusable";
}

function earningsText(unit: string): string {
  return `earnings a ${unit} of crowd or self-employed work, with no hours stated`;
}

function noHourlyText(unit: string): string {
  return `paid per ${unit} with no time stated`;
}

/** What the hours behind an hourly value rest on: stated by unit, week, day, in all, for the task; or standard. */
export const BASIS_CODES = [
  "",
  "earnings",
  "stated",
  "stated_week",
  "stated_day",
  "stated_total",
  "standard",
  "stated_minutes",
] as const;
export type BasisCode = (typeof BASIS_CODES)[number];

/** The basis for a reader: `stated`, `stated 20.0 h a week`, `2,080 h a year`, `stated 15.00 min`; empty for none. */
export function basisText(
  code: BasisCode,
  {
    unit,
    hoursPerWeek,
    taskMinutes,
    hours,
  }: {
    readonly unit: string;
    readonly hoursPerWeek: number | null;
    readonly taskMinutes: number | null;
    /** Hours behind the stated amount. */
    readonly hours: number | null;
  },
): string {
  if (code === "earnings") return "";
  if (code === "stated_week") return `stated ${hoursPerWeek?.toFixed(1)} h a week`;
  if (code === "stated_day") return `stated ${hours?.toFixed(1)} h a day`;
  if (code === "stated_total") return `stated ${hours?.toFixed(1)} h in all`;
  if (code === "stated_minutes") return `stated ${taskMinutes?.toFixed(2)} min`;
  return code === "standard" ? standardHoursText(unit as TimeUnit) : code;
}
