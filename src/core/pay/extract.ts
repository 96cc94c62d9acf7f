import { isTimeUnit } from "../model/unit.js";
import { bounds, findGroups, type Group } from "./amounts.js";
import { clueReader } from "./clues.js";
import { type Context, readContext } from "./context.js";
import { inferUnit, resolveCurrency, type Setting } from "./infer.js";
import { languageReader } from "./language.js";
import { lex } from "./lex.js";
import { lexiconsOf } from "./lexicon.js";
import { markRestatements } from "./restate.js";
import type { PayIssue, PayStatement, PayText } from "./statement.js";
import { type PlainText, toPlainText } from "./text.js";
import type { Token } from "./token.js";
import { phrasesOf, VOCABULARIES, type Vocabularies } from "./vocabularies.js";

export type PayHints = { readonly lang?: string | undefined; readonly country?: string | undefined };

/** Above it, in the amount's own currency, nobody is paid; below: sums that a company raises or earns. */
const SHORT_TEXT = 110;
const SHORT_TOKENS = 12;
const HARD = new Set(["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "SGD", "NZD"]);

/** Reads the statements of pay in a text. */
export type PayReader = (source: string, hints?: PayHints) => PayText;

/**
 * Reads the statements of pay in a text: any of the supported languages, HTML or plain. Linear in the text's length.
 *
 * @param hints language (ISO 639-1) and country (ISO 3166-1 alpha-2) of the text, where known.
 */
export const extractPay: PayReader = payReader(VOCABULARIES);

/** A reader of the languages whose vocabularies are given. */
export function payReader(vocabularies: Vocabularies): PayReader {
  const lexiconOf = lexiconsOf(vocabularies);
  const languageOf = languageReader(vocabularies);
  const toClues = clueReader(vocabularies);
  const figures = figuresIn(vocabularies);
  const vague = Object.values(vocabularies).flatMap((words) => words.vague ?? []);
  return (source, hints = {}) => {
    if (!figures.test(source)) return empty("no figure in the text");
    const plain = toPlainText(source);
    const lexicon = lexiconOf(languageOf(plain.text, hints.lang));
    const tokens = lex(plain.text, lexicon);
    const setting = { clues: toClues(plain.text), words: lexicon.own, country: hints.country?.toUpperCase() };
    const { statements, issues } = readTokens(tokens, source, plain, setting);
    if (statements.length > 0) return { statements, issues };
    const found = [...issues, ...vague.flatMap((pattern) => vagueIn(plain.text, pattern))];
    return { statements, issues: found.length > 0 ? found : empty("no amount of pay in the text").issues };
  };
}

/** What every text that states pay has one of: a digit or a numeral. */
function figuresIn(vocabularies: Vocabularies): RegExp {
  const numerals = Object.values(vocabularies).flatMap((words) => phrasesOf(words.numerals));
  const signs = numerals.filter((numeral) => numeral.length === 1);
  const longer = numerals.filter((numeral) => numeral.length > 1);
  return new RegExp([`[0-9０-９${signs.join("")}]`, ...longer].join("|"));
}

function vagueIn(text: string, pattern: RegExp): PayIssue[] {
  const found = pattern.exec(text);
  if (found === null) return [];
  const span = [found.index, found.index + found[0].length] as const;
  return [{ kind: "ambiguous", reason: "a number of figures is no amount", value: found[0], span }];
}

function readTokens(tokens: readonly Token[], source: string, plain: PlainText, setting: Setting): PayText {
  const groups = findGroups(tokens);
  const money = neighbours(groups, tokens.length);
  const short = plain.text.length <= SHORT_TEXT || tokens.length <= SHORT_TOKENS;
  const found: { statement: PayStatement; group: Group; context: Context }[] = [];
  const issues: PayIssue[] = [];
  groups.forEach((group, index) => {
    const context = readContext(tokens, group, money.before(index), money.after(index));
    const span = spanOf(tokens, group, context, plain.offsetOf);
    const verdict = judge(group, context, setting, short);
    if (typeof verdict === "string") {
      if (group.currency !== "")
        issues.push({ kind: "not_pay", reason: verdict, value: source.slice(span[0], span[1]), span });
    } else found.push({ statement: { ...verdict, span }, group, context });
  });
  return { statements: markRestatements(found, tokens), issues };
}

/** Where the money before and after a group ends and begins; bare numbers don't count. */
function neighbours(
  groups: readonly Group[],
  length: number,
): { before: (index: number) => number; after: (index: number) => number } {
  const before: number[] = [];
  let end = 0;
  for (const group of groups) {
    before.push(end);
    if (isMoney(group)) end = group.end;
  }
  const after = new Array<number>(groups.length).fill(length);
  for (let index = groups.length - 2; index >= 0; index--) {
    const next = groups[index + 1];
    after[index] = next && isMoney(next) ? next.start : (after[index + 1] ?? length);
  }
  return { before: (index) => before[index] ?? 0, after: (index) => after[index] ?? length };
}

function isMoney({ currency, lo, hi }: Group): boolean {
  return currency !== "" || lo.scale > 1 || (hi?.scale ?? 1) > 1;
}

function empty(reason: string): PayText {
  return { statements: [], issues: [{ kind: "no_statement", reason, value: "", span: [0, 0] }] };
}

function spanOf(
  tokens: readonly Token[],
  group: Group,
  context: Context,
  offsetOf: (at: number) => number,
): [number, number] {
  const last = Math.max(group.end, context.after) - 1;
  return [offsetOf(tokens[group.start]?.start ?? 0), offsetOf((tokens[last]?.end ?? 1) - 1) + 1];
}

/** The statement that an amount makes, or why it makes none. */
function judge(
  group: Group,
  context: Context,
  setting: Setting,
  short: boolean,
): Omit<PayStatement, "span"> | string {
  const [low, high] = group.hi
    ? ordered(bounds(group.lo, group.hi))
    : [group.lo.value * group.lo.scale, group.lo.value * group.lo.scale];
  if (!(low > 0)) return "not above zero";
  const known = group.currency !== "";
  const said = context.unit !== undefined;
  const reason = whyNot(group, context, { known, said, high, short });
  if (reason) return reason;
  const { currency, basis } = resolveCurrency(group.currency, high, setting);
  const unit = context.unit ?? inferUnit(group.hi ? Math.sqrt(low * high) : low, currency ?? "USD");
  if (currency !== null && HARD.has(currency) && high > (unit === "year" ? 5e6 : 1e6))
    return "too large a sum to be pay";
  if (currency !== null && HARD.has(currency) && unit === "hour" && low > 5000)
    return "too large a sum for an hour";
  const open = group.hi === undefined;
  const upto = open && context.upto;
  const from = open && !upto && context.from;
  return {
    min: upto ? null : low,
    max: from ? null : high,
    currency,
    unit,
    statistic: upto
      ? "upto"
      : from
        ? "from"
        : context.average
          ? "average"
          : open || low === high
            ? "point"
            : "range",
    restatement: false,
    currency_basis: basis,
    unit_basis: said ? "stated" : "inferred",
    task_minutes: context.minutes ?? null,
  };
}

function ordered([a, b]: [number, number]): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

type Facts = {
  readonly known: boolean;
  readonly said: boolean;
  readonly high: number;
  readonly short: boolean;
};

function whyNot(group: Group, context: Context, { known, said, high, short }: Facts): string | undefined {
  const { pay, notPay } = context;
  if (notPay <= 3 && notPay < pay) return "the words beside it say that it is not pay";
  if (notPay < pay && !(said && notPay > 5)) return "the clause is about other money";
  if (known) {
    if (context.unit !== undefined && isTimeUnit(context.unit)) return undefined;
    if (Number.isFinite(pay)) return undefined;
    if (said) return undefined;
    if (group.currency === "PHP" && high < 100) return "PHP with a number is a version here";
    if (short || isSalaryRange(group, high)) return undefined;
    return "nothing says that it is pay";
  }
  const scaled = group.lo.scale > 1 || (group.hi?.scale ?? 1) > 1;
  if (said && context.linked && pay <= 8 && high >= 3) return undefined;
  if (said && context.linked && (short || scaled) && high >= 3) return undefined;
  if (scaled && pay <= 5 && high >= 1000) return undefined;
  if (scaled && short && (said || group.hi !== undefined) && high >= 1000) return undefined;
  if (pay <= 2 && high >= 1000 && !(high >= 1900 && high <= 2100 && group.hi === undefined)) return undefined;
  return "no currency and no word for pay beside it";
}

/** A range in the size of a year's pay: in a text about work nothing else looks like it. */
function isSalaryRange({ lo, hi, currency }: Group, high: number): boolean {
  if (hi === undefined || currency === "") return false;
  const [low] = ordered(bounds(lo, hi));
  return low >= 10_000 && high <= 900_000 && high / low <= 4 && lo.scale <= 1000 && hi.scale <= 1000;
}
