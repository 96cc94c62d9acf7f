/** Orders of day, month and year in a column of dates. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const PARTS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,].*)?$/;

/**
 * The order of a column of dates, from all of its values: a first part above 12 is a day, a second above 12 too.
 * Undefined when the values are no such dates, or when either order fits all of them.
 */
export function dateOrder(values: readonly string[]): DateOrder | "ambiguous" | undefined {
  const parts = values.flatMap((value) => {
    const match = PARTS.exec(value.trim());
    return match ? [[Number(match[1]), Number(match[2]), Number(match[3])] as const] : [];
  });
  if (parts.length === 0 || parts.length < values.length / 2) return undefined;
  if (parts.every(([first]) => first > 31)) return "ymd";
  const day = parts.some(([first]) => first > 12);
  const month = parts.some(([, second]) => second > 12);
  if (day === month) return day ? undefined : "ambiguous";
  return day ? "dmy" : "mdy";
}

/** A date in the given order as ISO; texts of any other form come back unchanged, for the parser to judge. */
export function toIsoDate(text: string, order: DateOrder): string {
  const match = PARTS.exec(text);
  if (!match) return text;
  const [a = "", b = "", c = ""] = match.slice(1);
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  const full = year.length === 2 ? `20${year}` : year;
  return `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
