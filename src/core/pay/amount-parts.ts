import { isUnspaced } from "./characters.js";
import { SIGNS } from "./currencies.js";
import type { Token } from "./token.js";

/** Signs and words that several currencies share. */
export const GENERIC = new Set(["DOLLAR", "PESO", "KRONA", "YEN"]);

/** Part of a word, a version, a date or a time: `B2B`, `v2`, `3D`, `24/7`, `10:30`. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const number = tokens[at] as Token;
  const glued = (token: Token | undefined) =>
    token?.kind === "word" &&
    /^[a-z]/.test(token.text) &&
    token.meaning.currency === undefined &&
    token.meaning.beside === undefined &&
    token.meaning.scale === undefined;
  if (before && !number.spaced && /^[a-z]$/.test(before.text) && before.meaning.beside === undefined)
    return true;
  if (
    before &&
    !number.spaced &&
    glued(before) &&
    before.meaning.unit === undefined &&
    before.meaning.to === undefined
  )
    return true;
  if (
    after &&
    !after.spaced &&
    glued(after) &&
    after.meaning.unit === undefined &&
    after.meaning.to === undefined &&
    after.meaning.per === undefined
  )
    return true;
  if (after?.text === ":" && !after.spaced && tokens[at + 2]?.kind === "number" && !tokens[at + 2]?.spaced)
    return true;
  if (before?.text === ":" && !number.spaced && tokens[at - 2]?.kind === "number") return true;
  return before?.text === "#" && !number.spaced;
}

export function currencyBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
): { start: number; currency: string } {
  let start = at;
  let currency = "";
  for (let back = at - 1; back >= Math.max(floor, at - 3); back--) {
    const token = tokens[back] as Token;
    const found =
      token.meaning.currency ??
      (back === at - 1 && (token.text !== "n" || !(tokens[at] as Token).spaced)
        ? token.meaning.beside
        : undefined);
    if (found === undefined) {
      const dot = token.text === "." && isShortCurrency(tokens[back - 1]);
      if (dot && back === at - 1) continue;
      if (back === at - 2 && tokens[at - 1]?.text === ".") {
        const beside = token.meaning.beside;
        if (beside) return { start: back, currency: beside };
      }
      break;
    }
    currency = pick(currency, found);
    start = back;
  }
  const dotted = shortCurrency(tokens[at - 2]);
  if (tokens[at - 1]?.text === "/" && tokens[at - 2]?.text === "s" && at - 2 >= floor)
    return { start: at - 2, currency: "PEN" };
  if (currency === "" && tokens[at - 1]?.text === "." && dotted && at - 2 >= floor)
    return { start: at - 2, currency: dotted };
  return { start, currency };
}

/** `Rs.`, `Rp.`, `руб.`: a short word for a currency, before a full stop. */
function shortCurrency(token: Token | undefined): string | undefined {
  if (token === undefined || token.text.length > 4) return undefined;
  return token.meaning.beside ?? token.meaning.currency;
}

function isShortCurrency(token: Token | undefined): boolean {
  return shortCurrency(token) !== undefined;
}

export function scaleAfter(
  tokens: readonly Token[],
  at: number,
  number: Token,
): { end: number; scale: number; currency: string; unit: string } {
  let [end, scale, currency, unit] = [at, 1, "", ""];
  for (let step = 0; step < 2; step++) {
    const token = tokens[end];
    const found = token?.meaning.scale;
    if (token === undefined || found === undefined) break;
    const letter = token.raw.length === 1 && !isUnspaced(token.raw.charCodeAt(0));
    if (letter && token.spaced && !(found === 1000 && isCurrency(tokens[end + 1]))) break;
    if (token.meaning.unit && found === 1) break;
    scale *= found;
    currency = token.meaning.currency ?? currency;
    unit = token.meaning.unit ?? unit;
    end += 1;
    if (tokens[end]?.text === "." && !tokens[end]?.spaced && isCurrency(tokens[end + 1])) end += 1;
  }
  if (scale >= 1_000_000 && tokens[end]?.meaning.of && isCurrency(tokens[end + 1])) end += 1;
  const already = scale === 1000 && number.value >= 1000 && /[.,\s]/.test(number.raw);
  return { end, scale: already ? 1 : scale, currency, unit };
}

export function isCurrency(token: Token | undefined): boolean {
  return token !== undefined && (token.meaning.currency !== undefined || token.meaning.beside !== undefined);
}

export function currencyAfter(
  tokens: readonly Token[],
  at: number,
  before: string,
): { end: number; currency: string } {
  let end = at;
  let currency = "";
  for (let step = 0; step < 2; step++) {
    const token = tokens[end];
    if (token === undefined || token.kind === "number") break;
    const found =
      token.meaning.currency ?? (currency === "" && before === "" ? token.meaning.beside : undefined);
    if (found === undefined) break;
    const next = tokens[end + 1];
    const opensNext =
      next?.kind === "number" &&
      Object.hasOwn(SIGNS, token.text) &&
      !next.spaced &&
      (before !== "" || token.spaced);
    if (opensNext) break;
    currency = pick(currency, found);
    end += 1;
    if (tokens[end]?.text === "." && token.meaning.beside !== undefined) end += 1;
  }
  return { end, currency };
}

/** The more telling of two currencies: a code before a bare sign. */
export function pick(a: string, b: string): string {
  if (a === "" || b === "") return a || b;
  return GENERIC.has(a) ? b : a;
}
