import { ABSURD_HOURLY_USD, WITHHOLD_MONTHS } from "../model/rules.js";
import type { TimeUnit } from "../model/unit.js";
import { standardHoursText } from "../money/hours.js";

/** What was decided about a record, as its row carries it; '' where nothing sets it apart. Words are made from it here. */
export const REASON_CODES = [
  "",
  "unusable",
  "client_price",
  "confidential_recent",
  "low_cost",
  "repeat",
  "no_hourly_value",
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
    case "low_cost":
      return "low-cost task labour";
    case "repeat":
      return "repeats another record";
    case "no_hourly_value":
      return noHourlyText(details?.unit ?? "unit");
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
  return issue.issueKind === "no_hourly_value" ? noHourlyText(issue.unit) : "unusable";
}

function noHourlyText(unit: string): string {
  return `paid per ${unit} with no time stated`;
}

/** What the hours behind an hourly value rest on: stated, stated for the week, standard, stated for the task. */
export const BASIS_CODES = ["", "stated", "stated_week", "standard", "stated_minutes"] as const;
export type BasisCode = (typeof BASIS_CODES)[number];

/** The basis for a reader: `stated`, `stated 20.0 h a week`, `2,080 h a year`, `stated 15.00 min`; empty for none. */
export function basisText(
  code: BasisCode,
  {
    unit,
    hoursPerWeek,
    taskMinutes,
  }: {
    readonly unit: string;
    readonly hoursPerWeek: number | null;
    readonly taskMinutes: number | null;
  },
): string {
  if (code === "stated_week") return `stated ${hoursPerWeek?.toFixed(1)} h a week`;
  if (code === "stated_minutes") return `stated ${taskMinutes?.toFixed(2)} min`;
  return code === "standard" ? standardHoursText(unit as TimeUnit) : code;
}
