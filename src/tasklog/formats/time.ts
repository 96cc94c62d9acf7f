/** Minutes east of UTC of the zone names that exports print. "CST" and its like are those of North America. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CST: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  CET: 60,
  CEST: 120,
};
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

// Thu Apr 18 09:46:27 PDT 2013
const UNIX_DATE =
  /^[a-z]{3},? (?<month>[a-z]{3}) +(?<day>\d{1,2}) (?<h>\d{1,2}):(?<m>\d\d):(?<s>\d\d) (?<zone>[a-z]{1,5}) (?<year>\d{4})$/i;
// 2024-07-15T20:16:52.266000Z, 2024-07-15 20:16:52+02:00
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<h>\d\d):(?<m>\d\d)(?::(?<s>\d\d)(?<fraction>\.\d+)?)? ?(?<zone>[a-z]{1,5}|[+-]\d\d(?::?\d\d)?)?$/i;
// 3/24/2016 17:56:23, the month first
const SLASHED =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) (?<h>\d{1,2}):(?<m>\d\d)(?::(?<s>\d\d))?(?: (?<zone>[a-z]{1,5}))?$/i;

/** A moment in microseconds since 1970 UTC, and whether its zone was stated (else UTC was taken). */
export type Moment = { readonly micros: number; readonly zoned: boolean };

/**
 * Reads a time as exports write it: ISO 8601, `Thu Apr 18 09:46:27 PDT 2013`, `3/24/2016 17:56:23` (month first), or
 * seconds or milliseconds since 1970. A time without a zone is taken as UTC and says so.
 * @returns undefined for anything else, for an unknown zone and for a day that no calendar has.
 */
export function parseTime(text: string): Moment | undefined {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return { micros: Math.round(Number(text) * 1e6), zoned: true };
  if (/^\d{12,13}$/.test(text)) return { micros: Number(text) * 1000, zoned: true };
  const parts = (UNIX_DATE.exec(text) ?? ISO.exec(text) ?? SLASHED.exec(text))?.groups;
  if (!parts) return undefined;
  const zone = parts.zone === undefined ? 0 : offset(parts.zone);
  const micros = clock(parts);
  if (zone === undefined || micros === undefined) return undefined;
  return { micros: micros - zone * 60e6, zoned: parts.zone !== undefined };
}

function clock(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  const [year, day, h, m, s] = [parts.year, parts.day, parts.h, parts.m, parts.s ?? "0"].map(Number);
  const month = toMonth(parts.month ?? "");
  if (year === undefined || day === undefined || h === undefined || m === undefined || s === undefined)
    return undefined;
  const date = new Date(Date.UTC(year, month - 1, day, h, m, s));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || h > 23 || m > 59 || s > 59) return undefined;
  return date.getTime() * 1000 + Math.round(Number(`0${parts.fraction ?? ""}`) * 1e6);
}

function toMonth(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const at = MONTHS.indexOf(text.toLowerCase());
  return at % 3 === 0 ? at / 3 + 1 : 0;
}

function offset(zone: string): number | undefined {
  const signed = /^(?<sign>[+-])(?<h>\d\d):?(?<m>\d\d)?$/.exec(zone)?.groups;
  if (!signed) return ZONES[zone.toUpperCase()];
  const minutes = Number(signed.h) * 60 + Number(signed.m ?? 0);
  return signed.sign === "-" ? -minutes : minutes;
}
