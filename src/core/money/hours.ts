import type { TimeUnit } from "../model/unit.js";
import { type Hours, hours } from "../units/time.js";

/** Standard paid time, where the record states none (METHODS 2). The only place in the code that says so. */
export const HOURS_PER_WEEK = 40;
export const HOURS_PER_DAY = 8;
export const PAID_WEEKS_PER_YEAR = 52;
const DAYS_PER_WEEK = HOURS_PER_WEEK / HOURS_PER_DAY;
const MONTHS_PER_YEAR = 12;

/**
 * Paid hours in one unit of time, given the hours a week (40 when not stated): 2,080 h a year, 173⅓ a month, 80 a
 * fortnight, 8 a day or shift.
 */
export function hoursIn(unit: TimeUnit, hoursPerWeek: number = HOURS_PER_WEEK): Hours {
  const perUnit: Readonly<Record<TimeUnit, number>> = {
    minute: 1 / 60,
    hour: 1,
    shift: hoursPerWeek / DAYS_PER_WEEK,
    day: hoursPerWeek / DAYS_PER_WEEK,
    week: hoursPerWeek,
    biweek: 2 * hoursPerWeek,
    month: (hoursPerWeek * PAID_WEEKS_PER_YEAR) / MONTHS_PER_YEAR,
    year: hoursPerWeek * PAID_WEEKS_PER_YEAR,
  };
  return hours(perUnit[unit]);
}

/** True for units whose hours follow the hours a week; an hour and a minute are what they are. */
export function scalesWithWeek(unit: TimeUnit): boolean {
  return unit !== "hour" && unit !== "minute";
}

/** True for units that are one working day. */
export function isWorkingDay(unit: TimeUnit): boolean {
  return unit === "day" || unit === "shift";
}

const UNIT_NAMES: Readonly<Record<TimeUnit, string>> = {
  minute: "minute",
  hour: "hour",
  shift: "shift",
  day: "day",
  week: "week",
  biweek: "fortnight",
  month: "month",
  year: "year",
};

/** The standard hours of a unit as a reader sees them: `2,080 h a year`, `173⅓ h a month`. */
export function standardHoursText(unit: TimeUnit): string {
  return `${hoursText(hoursIn(unit))} a ${UNIT_NAMES[unit]}`;
}

/** Hours with thousands apart and thirds as signs: `2,080 h`, `173⅓ h`. */
export function hoursText(time: Hours): string {
  const thirds = Math.round(3 * time);
  const whole = String(Math.floor(thirds / 3)).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
  return `${whole}${["", "⅓", "⅔"][thirds % 3]} h`;
}
