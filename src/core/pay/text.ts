const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  minus: "−",
  pound: "£",
  euro: "€",
  yen: "¥",
  cent: "¢",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  middot: "·",
  thinsp: " ",
  ensp: " ",
  emsp: " ",
  frac12: "½",
  times: "×",
  zwnj: "",
  shy: "",
  plusmn: "±",
};
const BLOCKS = new Set([
  "p",
  "br",
  "li",
  "div",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "section",
  "article",
  "header",
  "footer",
  "dt",
  "dd",
]);
const MARKUP = /<[a-z/!][^<>]{0,2000}>|&(?:[a-z0-9]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** A text without markup, full-width signs as plain ones, and the way back to the offsets of the text given. */
export type PlainText = { readonly text: string; readonly offsetOf: (at: number) => number };

/** Takes tags and entities out; block tags become line breaks. Linear. */
export function toPlainText(source: string): PlainText {
  const narrow = /[\uff01-\uff5e\uffe0-\uffe6]/.test(source)
    ? source.replace(
        /[\uff10-\uff19\uff0c\uff0e\uff0d\uff0f\uff08\uff09\uff1a\uff0b\uff21-\uff3a\uff41-\uff5a\uff04\uff05]/g,
        (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      )
    : source;
  if (!MARKUP.test(narrow)) return { text: narrow, offsetOf: (at) => at };
  const parts: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  let at = 0;
  const push = (text: string, origin: number) => {
    if (text === "") return;
    parts.push(text);
    starts.push(length);
    origins.push(origin);
    length += text.length;
  };
  while (at < narrow.length) {
    const next = nextMarkup(narrow, at);
    push(narrow.slice(at, next.start), at);
    push(next.text, next.start);
    at = next.end;
  }
  return { text: parts.join(""), offsetOf: (position) => toOrigin(starts, origins, position) };
}

function nextMarkup(text: string, from: number): { start: number; end: number; text: string } {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === "<") {
      const end = near(text, at, ">", 2000);
      if (end < 0 || !/[a-z/!]/i.test(text[at + 1] ?? "")) continue;
      const name = /^<\/?([a-z0-9]+)/i.exec(text.slice(at, at + 12))?.[1]?.toLowerCase() ?? "";
      return { start: at, end: end + 1, text: BLOCKS.has(name) ? "\n" : "" };
    }
    if (sign === "&") {
      const end = near(text, at, ";", 9);
      const value = end > 0 ? entity(text.slice(at + 1, end)) : undefined;
      if (value !== undefined) return { start: at, end: end + 1, text: value };
    }
  }
  return { start: text.length, end: text.length, text: "" };
}

/** Where the next such sign stands, within a number of characters; -1 when it doesn't. */
function near(text: string, from: number, sign: string, within: number): number {
  const found = text.slice(from, from + within + 1).indexOf(sign);
  return found < 0 ? -1 : from + found;
}

function entity(name: string): string | undefined {
  const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
  const number = code ? Number.parseInt(code, 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
  if (Number.isFinite(number)) return number > 0 && number < 0x110000 ? String.fromCodePoint(number) : "";
  return NAMED[name.toLowerCase()];
}

function toOrigin(starts: readonly number[], origins: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return (origins[low] as number) + position - (starts[low] as number);
}
