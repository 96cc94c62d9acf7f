/** Where the number that begins at a digit ends: digits in groups apart by `.`, `,`, an apostrophe or a space. */
export function numberEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  for (;;) {
    const separator = text[at] ?? "";
    const end = digitsEnd(text, at + 1);
    const digits = end - at - 1;
    if (digits === 0) return at;
    if (separator === "." || separator === ",") {
      at = end;
      continue;
    }
    const group = digits === 3 && GROUPING.has(separator);
    if (!group || leadLength(text, from, at) > 3) return at;
    at = end;
  }
}

const GROUPING = new Set([" ", "\u00a0", "\u202f", "\u2009", "'", "’"]);

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** Digits in the last group so far. */
function leadLength(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) >= 48 && text.charCodeAt(at - 1) <= 57) at -= 1;
  return end - at;
}

/**
 * The value of a number as written anywhere: 1,234.56 · 1.234,56 · 1 234,56 · 1'234 · 4,50,000. With both signs the
 * last is the decimal one; one sign that repeats, or is followed by three digits, groups; else it is decimal.
 */
export function toValue(raw: string): number {
  if (raw.length < 4) {
    const plain = Number(raw);
    if (Number.isFinite(plain)) return plain;
  }
  const text = raw.replace(/[\s\u00a0\u202f\u2009'’]/g, "");
  const dots = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    const other = decimal === "." ? "," : ".";
    return Number(text.replaceAll(other, "").replace(decimal, "."));
  }
  const sign = dots > 0 ? "." : ",";
  const count = Math.max(dots, commas);
  if (count === 0) return Number(text);
  if (count > 1) return Number(text.replaceAll(sign, ""));
  const [whole = "", fraction = ""] = text.split(sign);
  const groups = fraction.length === 3 && whole.length <= 3 && !/^0/.test(whole);
  return groups ? Number(whole + fraction) : Number(`${whole}.${fraction}`);
}
