import { fatal, noted, type Parsed } from "./parsed.js";

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/**
 * A date of any precision as one day: a year counts as 1 July, a month as its 15th day, neither later than the
 * as-of day (METHODS 2). A period that begins after the as-of day is in the future and ends the record.
 */
export function parseDay(asOf: string): (text: string) => Parsed {
  return (text) => {
    const match = DATE.exec(text);
    if (!match) return noted("invalid_date", "not YYYY, YYYY-MM or YYYY-MM-DD; taken as not stated");
    const [, year = "", month, day] = match;
    const begins = `${year}-${month ?? "01"}-${day ?? "01"}`;
    if (!isDay(begins)) return noted("invalid_date", "no such day; taken as not stated");
    if (begins > asOf) return fatal("future_date", `after the study's as-of day ${asOf}`);
    const stands = month === undefined ? `${year}-07-01` : day === undefined ? `${year}-${month}-15` : begins;
    return { code: stands > asOf ? asOf : stands };
  };
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}
