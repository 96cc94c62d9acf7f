import type { PayUnit } from "../model/unit.js";
import type { Group } from "./amounts.js";
import type { Token } from "./token.js";

/** What stands around an amount. */
export type Context = {
  readonly unit: PayUnit | undefined;
  /** Where the unit stands: token after it, for scanning on. */
  readonly after: number;
  /** True when a word or sign links the amount to its unit: `per hour`, `/h`; or a word for pay says it. */
  readonly linked: boolean;
  /** Words of pay near it: distance in tokens, infinite when there are none. */
  readonly pay: number;
  /** What makes it something else: distance in tokens. */
  readonly notPay: number;
  readonly upto: boolean;
  readonly from: boolean;
  readonly average: boolean;
  readonly total: boolean;
  readonly minutes: number | undefined;
};

const REACH = 14;
const STOP = new Set([...".;!?。；！？|•·●▪◦"]);
/** After them something else is named. */
const ENUMERATES = new Set([",", "，", "、", "+", "&"]);
/** Markup that says nothing. */
const QUIET = new Set(["*", "_", "#", "`", "\\", ">"]);

/** Reads an amount's surroundings within its clause, between its neighbours. */
export function readContext(
  tokens: readonly Token[],
  group: Group,
  previousEnd: number,
  nextStart: number,
): Context {
  const right = unitToTheRight(tokens, group.end, nextStart);
  const middle = unitBetween(tokens, group.middle[0], group.middle[1]);
  const left = lookLeft(tokens, group.start, previousEnd);
  const after = right.unit ? right.end : group.end;
  const beyond = lookRight(tokens, after, nextStart);
  const direct = modifiersBefore(tokens, group.start, previousEnd);
  const tail = modifiersAfter(tokens, group.end, after, nextStart);
  const scaleUnit = (group.hi?.unit || group.lo.unit) as PayUnit | "";
  return {
    unit: right.unit ?? middle ?? (scaleUnit || undefined) ?? left.unit,
    after,
    linked: right.linked || left.paidBy,
    pay: Math.min(left.pay, beyond.pay + 3),
    notPay: Math.min(left.notPay, beyond.notPay),
    upto: direct.upto || tail.below,
    from: direct.from || tail.up || group.lo.plus || group.hi?.plus === true,
    average: direct.average || left.average,
    total: left.total || beyond.total,
    minutes: minutesAfter(tokens, after, nextStart),
  };
}

function unitToTheRight(
  tokens: readonly Token[],
  from: number,
  limit: number,
): { unit: PayUnit | undefined; end: number; linked: boolean } {
  let linked = false;
  let quiet = 0;
  for (let at = from; at < Math.min(tokens.length, limit + 1, from + 9); at++) {
    const token = tokens[at] as Token;
    const { meaning } = token;
    if (token.kind === "break") return { unit: undefined, end: from, linked: false };
    if (meaning.unit && (linked || !meaning.everyday)) return { unit: meaning.unit, end: at + 1, linked };
    if (meaning.paidBy && at - from <= 2) return { unit: meaning.paidBy, end: at + 1, linked: true };
    if (token.text === "/" || token.text === "／" || meaning.per) linked = true;
    else if (token.kind === "number" || STOP.has(token.text) || token.text === ",") {
      if (
        !(token.text === "." && tokens[at - 1]?.meaning.filler) &&
        !(token.kind === "number" && linked && token.value === 1)
      )
        return { unit: undefined, end: from, linked: false };
    } else if (
      !(
        meaning.filler ||
        meaning.currency ||
        meaning.andUp ||
        /^[()（）【】[\]"”"'’+~≈*_-]$/.test(token.text)
      )
    ) {
      quiet += 1;
      if (quiet > (linked ? 2 : 0)) return { unit: undefined, end: from, linked: false };
    }
  }
  return { unit: undefined, end: from, linked: false };
}

function unitBetween(tokens: readonly Token[], from: number, to: number): PayUnit | undefined {
  for (let at = from; at < to; at++) {
    const unit = tokens[at]?.meaning.unit;
    if (unit) return unit;
  }
  return undefined;
}

type Left = {
  unit: PayUnit | undefined;
  paidBy: boolean;
  pay: number;
  notPay: number;
  average: boolean;
  total: boolean;
};

function lookLeft(tokens: readonly Token[], start: number, floor: number): Left {
  const found: Left = {
    unit: undefined,
    paidBy: false,
    pay: Number.POSITIVE_INFINITY,
    notPay: Number.POSITIVE_INFINITY,
    average: false,
    total: false,
  };
  let broken = false;
  for (let at = start - 1, steps = 0; at >= Math.max(floor, start - 4 * REACH) && steps < REACH; at--) {
    const token = tokens[at] as Token;
    if (token.kind === "break") {
      if (!broken && !isLabel(tokens, at)) break;
      if (broken && tokens[at + 1]?.kind !== "break" && !isQuietLine(tokens, at + 1)) break;
      broken = true;
      continue;
    }
    if (QUIET.has(token.text)) continue;
    steps += 1;
    const distance = steps;
    if (endsClause(tokens, at, distance)) break;
    const { meaning } = token;
    if (meaning.unit && found.unit === undefined && saysUnit(tokens, at, distance)) found.unit = meaning.unit;
    if (meaning.paidBy) {
      found.unit ??= meaning.paidBy;
      found.paidBy = true;
      found.pay = Math.min(found.pay, distance);
    } else if (meaning.notPay && !meaning.pay) found.notPay = Math.min(found.notPay, distance);
    else if (meaning.pay) found.pay = Math.min(found.pay, distance);
    if (meaning.total) found.total = true;
    if (meaning.average && distance < 5) found.average = true;
  }
  return found;
}

function endsClause(tokens: readonly Token[], at: number, distance: number): boolean {
  const { text } = tokens[at] as Token;
  if (!STOP.has(text)) return false;
  return !(text === "·" && distance < 3) && !(text === "." && isAbbreviation(tokens, at));
}

/** A unit before an amount: `per hour: $40`, `Hourly · $12`, `월 200만`, `monthly 2000`. */
function saysUnit(tokens: readonly Token[], at: number, distance: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (before?.kind === "number" && before.value < 100) return false;
  if (before?.meaning.per || before?.text === "/" || token.meaning.adverb) return distance < 8;
  return distance <= 2 && !token.meaning.everyday && token.text.length > 1 && tokens[at + 1]?.text === ":";
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    (before?.kind === "word" && before.text.length <= 3 && !tokens[at]?.spaced) ||
    (after !== undefined && !after.spaced)
  );
}

/** A line that only names what follows: short, or ending in a colon. Empty lines before the break are skipped. */
function isLabel(tokens: readonly Token[], end: number): boolean {
  let at = end - 1;
  while (at >= 0 && at > end - 12 && (tokens[at]?.kind === "break" || QUIET.has(tokens[at]?.text ?? "")))
    at -= 1;
  if (tokens[at]?.text === ":") return true;
  let words = 0;
  for (; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === "break") return words > 0;
    if (token.kind === "number" || STOP.has(token.text)) return false;
    if (!QUIET.has(token.text)) words += 1;
    if (words > 8) return false;
  }
  return words > 0;
}

function isQuietLine(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    const token = tokens[at] as Token;
    if (token.kind === "break") return true;
    if (!QUIET.has(token.text)) return false;
  }
  return true;
}

/** What follows, up to the end of its clause: `sign-on bonus`, `in funding`, `base salary`. */
function lookRight(
  tokens: readonly Token[],
  from: number,
  limit: number,
): { pay: number; notPay: number; total: boolean } {
  const found = { pay: Number.POSITIVE_INFINITY, notPay: Number.POSITIVE_INFINITY, total: false };
  for (let at = from; at < Math.min(tokens.length, limit, from + 7); at++) {
    const token = tokens[at] as Token;
    const { meaning } = token;
    if (token.kind === "break" || STOP.has(token.text) || ENUMERATES.has(token.text) || meaning.beyond) break;
    const distance = at - from + 1;
    if (meaning.notPay && !meaning.pay) found.notPay = Math.min(found.notPay, distance);
    else if (meaning.pay || meaning.paidBy) found.pay = Math.min(found.pay, distance);
    if (meaning.total) found.total = true;
  }
  return found;
}

function modifiersBefore(
  tokens: readonly Token[],
  start: number,
  floor: number,
): { upto: boolean; from: boolean; average: boolean } {
  const found = { upto: false, from: false, average: false };
  for (let at = start - 1; at >= Math.max(floor, start - 4); at--) {
    const token = tokens[at] as Token;
    if (QUIET.has(token.text)) continue;
    if (token.kind === "break" || STOP.has(token.text)) break;
    const { meaning } = token;
    if (meaning.upto) return { ...found, upto: true };
    if (meaning.from && !meaning.to) return { ...found, from: true };
    if (meaning.average) found.average = true;
    else if (!(meaning.filler || meaning.currency || meaning.pay || token.kind === "symbol")) break;
  }
  return found;
}

function modifiersAfter(
  tokens: readonly Token[],
  from: number,
  unitEnd: number,
  limit: number,
): { up: boolean; below: boolean } {
  for (let at = from; at < Math.min(tokens.length, limit, Math.max(unitEnd, from) + 3); at++) {
    const token = tokens[at] as Token;
    if (token.kind === "break") break;
    if (QUIET.has(token.text)) continue;
    const plain =
      token.meaning.filler ||
      token.meaning.unit ||
      token.meaning.per ||
      token.meaning.currency ||
      token.text === "/" ||
      token.text === ")";
    if (token.meaning.andUp && !token.meaning.filler) return { up: true, below: false };
    if (token.meaning.andBelow) return { up: false, below: true };
    if (!plain) break;
  }
  return { up: false, below: false };
}

/** Minutes that a task is said to take, just after its pay. */
function minutesAfter(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(tokens.length - 1, limit + 1, from + 8); at++) {
    const token = tokens[at] as Token;
    if (token.kind === "break") return undefined;
    if (token.kind === "number" && tokens[at + 1]?.meaning.unit === "minute") return token.value;
  }
  return undefined;
}
