import {
  currencyAfter,
  currencyBefore,
  GENERIC,
  isCurrency,
  isGlued,
  pick,
  scaleAfter,
} from "./amount-parts.js";
import type { Token } from "./token.js";

/** One number with its scale and the currency beside it. Token positions; `end` is exclusive. */
export type Amount = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly scale: number;
  readonly currency: string;
  /** A unit that the scale word itself says (LPA). */
  readonly unit: string;
  readonly plus: boolean;
};

/** One amount or a range of two. */
export type Group = {
  readonly start: number;
  readonly end: number;
  readonly lo: Amount;
  readonly hi: Amount | undefined;
  readonly currency: string;
  /** Tokens between the bounds, where a unit may stand. */
  readonly middle: readonly [number, number];
};

const DASHES = new Set([..."-–—~～〜∼−‒―→"]);
const QUIET = new Set(["*", "_", "\\", "`"]);

/** Every amount and range of a text, in order. Linear: each number is looked at once. */
export function findGroups(tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  let at = 0;
  let floor = 0;
  while (at < tokens.length) {
    const amount = tokens[at]?.kind === "number" ? amountAt(tokens, at, floor) : undefined;
    if (amount === undefined) {
      at += 1;
      continue;
    }
    const group = toGroup(tokens, amount);
    groups.push(group);
    at = group.end;
    floor = group.end;
  }
  return joinLabelled(tokens, groups);
}

/** `Min: $10 Mid: $15 Max: $20`, `Low: … High: …`: one range. */
function joinLabelled(tokens: readonly Token[], groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  let open = -1;
  for (const group of groups) {
    const label = labelBefore(tokens, group.start);
    const low = joined[open];
    const near = low !== undefined && open >= joined.length - 2 && group.start - low.end < 24;
    if (label === "high" && near && low.currency === group.currency && group.hi === undefined) {
      joined.splice(open, joined.length, {
        ...low,
        end: group.end,
        hi: group.lo,
        middle: [low.end, low.end],
      });
      open = -1;
      continue;
    }
    if (label === "low" && group.hi === undefined) open = joined.length;
    joined.push(group);
  }
  return joined;
}

function labelBefore(tokens: readonly Token[], start: number): "low" | "high" | "" {
  let at = start - 1;
  while (at >= start - 6 && at >= 0 && (tokens[at]?.text === ":" || QUIET.has(tokens[at]?.text ?? "")))
    at -= 1;
  if (at === start - 1) return "";
  const meaning = tokens[at]?.meaning;
  return meaning?.low ? "low" : meaning?.high ? "high" : "";
}

/** The amount whose number stands at a position; undefined for percentages and numbers within words. */
function amountAt(tokens: readonly Token[], at: number, floor: number): Amount | undefined {
  const number = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next && !next.spaced && (next.text === "%" || next.text === "％" || next.text === "°"))
    return undefined;
  if (next?.text === "%" || isPensionPlan(tokens, at)) return undefined;
  if (isGlued(tokens, at)) return undefined;
  const before = currencyBefore(tokens, at, floor);
  const scaled = scaleAfter(tokens, at + 1, number);
  const rest = restOf(tokens, scaled.end, scaled.scale);
  const after = currencyAfter(tokens, scaled.end + (rest > 0 ? 1 : 0), before.currency);
  const plusAt = tokens[after.end];
  const plus = plusAt?.text === "+" && !plusAt.spaced;
  return {
    start: before.start,
    end: after.end + (plus ? 1 : 0),
    value: rest > 0 ? number.value * scaled.scale + rest : number.value,
    scale: rest > 0 ? 1 : scaled.scale,
    currency: pick(before.currency, after.currency || scaled.currency),
    unit: scaled.unit,
    plus,
  };
}

/** What follows a scale of ten thousand without a space: 1万5000. */
function restOf(tokens: readonly Token[], at: number, scale: number): number {
  const next = tokens[at];
  return scale >= 10_000 && next?.kind === "number" && !next.spaced && next.value < scale ? next.value : 0;
}

/** 401k, 401(k), 403(b): plans, not sums. */
function isPensionPlan(tokens: readonly Token[], at: number): boolean {
  if (!/^40[13]$/.test(tokens[at]?.text ?? "")) return false;
  const next = tokens[at + 1]?.text === "(" ? tokens[at + 2] : tokens[at + 1];
  return /^[kb]$/.test(next?.text ?? "");
}

function toGroup(tokens: readonly Token[], first: Amount): Group {
  const connector = connectorAfter(tokens, first);
  const single: Group = {
    start: first.start,
    end: first.end,
    lo: first,
    hi: undefined,
    currency: first.currency,
    middle: [first.end, first.end],
  };
  if (connector === undefined) return single;
  const second = secondAmount(tokens, connector);
  if (second === undefined || !belongTogether(tokens, first, second)) return single;
  const third = thirdAmount(tokens, first, second);
  return {
    start: first.start,
    end: (third ?? second).end,
    lo: first,
    hi: third ?? second,
    currency: pick(first.currency, second.currency),
    middle: [first.end, second.start],
  };
}

/** The top of `low - middle - high`. */
function thirdAmount(tokens: readonly Token[], first: Amount, second: Amount): Amount | undefined {
  if (first.currency === "" || second.currency === "" || !DASHES.has(tokens[second.end]?.text ?? ""))
    return undefined;
  const third = secondAmount(tokens, second.end + 1);
  return third &&
    third.currency === second.currency &&
    third.value * third.scale > second.value * second.scale
    ? third
    : undefined;
}

/** Where the words that join two bounds end; a unit or a few quiet words may stand before them. */
function connectorAfter(tokens: readonly Token[], first: Amount): number | undefined {
  for (let at = first.end; at < Math.min(tokens.length, first.end + 8); at++) {
    const token = tokens[at] as Token;
    if (QUIET.has(token.text)) continue;
    if (DASHES.has(token.text) || token.meaning.to) return at + 1;
    if (token.meaning.and && joinedByAnd(tokens, first.start)) return at + 1;
    const quiet =
      token.meaning.unit ||
      token.meaning.per ||
      token.meaning.filler ||
      token.text === "/" ||
      token.text === "+";
    if (!quiet || token.kind === "break") return undefined;
  }
  return undefined;
}

function joinedByAnd(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) if (tokens[at]?.meaning.between) return true;
  return false;
}

function secondAmount(tokens: readonly Token[], from: number): Amount | undefined {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at] as Token;
    if (QUIET.has(token.text)) continue;
    if (token.kind === "number") return amountAt(tokens, at, from);
    const quiet =
      isCurrency(token) ||
      token.meaning.to ||
      token.meaning.filler ||
      token.meaning.from ||
      token.meaning.upto ||
      token.text === "." ||
      DASHES.has(token.text);
    if (!quiet || token.kind === "break") return undefined;
  }
  return undefined;
}

function belongTogether(tokens: readonly Token[], a: Amount, b: Amount): boolean {
  if (
    a.currency !== "" &&
    b.currency !== "" &&
    a.currency !== b.currency &&
    !GENERIC.has(a.currency) &&
    !GENERIC.has(b.currency)
  )
    return false;
  const next = tokens[b.end];
  if (
    b.currency === "" &&
    b.scale === 1 &&
    a.currency !== "" &&
    (next?.meaning.duration || next?.text === "%") &&
    tokens[b.end - 1]?.text !== "/"
  )
    return false;
  const [low, high] = bounds(a, b);
  return low > 0 && high / low < 2000 && high / low > 0.0005;
}

/** The bounds with a scale on one side only given to the other where it must be meant: £95–115k, 5~6万. */
export function bounds(a: Amount, b: Amount): [number, number] {
  if (a.scale === 1 && b.scale > 1 && a.value <= b.value) return [a.value * b.scale, b.value * b.scale];
  if (a.scale === 1 && b.scale === 10_000 && a.value < 10 && b.value >= 100 && b.value % 100 === 0)
    return [a.value * 100 * b.scale, b.value * b.scale];
  if (b.scale === 1 && a.scale > 1 && b.value < 1000 && b.value >= a.value)
    return [a.value * a.scale, b.value * a.scale];
  return [a.value * a.scale, b.value * b.scale];
}
