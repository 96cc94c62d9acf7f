import { isTimeUnit } from "../model/unit.js";
import { hoursIn } from "../money/hours.js";
import type { Group } from "./amounts.js";
import type { Context } from "./context.js";
import type { PayStatement } from "./statement.js";
import type { Token } from "./token.js";

const TOLERANCE = 1.35;
const NEAR = 8;
const LINKS = new Set(["(", "（", "=", "≈", "~", "/"]);

type Found = { readonly statement: PayStatement; readonly group: Group; readonly context: Context };

/**
 * Marks statements that say the one before again: in another currency or unit beside it (in parentheses, after "or",
 * "=", "≈"), and totals such as OTE where base pay stands too. Base pay comes first, totals last.
 */
export function markRestatements(found: readonly Found[], tokens: readonly Token[]): PayStatement[] {
  const hasBase = found.some(({ context }) => !context.total);
  const marked = found.map(({ statement, group, context }, index): PayStatement => {
    const previous = found[index - 1];
    const again =
      previous !== undefined &&
      group.start - Math.max(previous.group.end, previous.context.after) <= NEAR &&
      saysAgain(previous.statement, statement, tokens.slice(previous.group.end, group.start));
    return { ...statement, restatement: again || (context.total && hasBase) || isRepeat(found, index) };
  });
  return [
    ...marked.filter(({ restatement }) => !restatement),
    ...marked.filter(({ restatement }) => restatement),
  ];
}

function saysAgain(a: PayStatement, b: PayStatement, between: readonly Token[]): boolean {
  if (between.some(({ kind, text }) => kind === "break" || text === ";")) return false;
  const linked = between.some(({ text, meaning }) => meaning.again || LINKS.has(text));
  if (!linked) return false;
  const inside = between.some(({ text }) => text === "(" || text === "（");
  if (inside && a.currency === b.currency && (a.unit === b.unit ? within(a, b) : isPiece(a) !== isPiece(b)))
    return true;
  if (a.currency !== b.currency && a.unit_basis !== b.unit_basis) return true;
  if (a.currency !== b.currency) return a.unit === b.unit || b.unit_basis === "inferred";
  const [x, y] = [hourly(a), hourly(b)];
  return a.unit !== b.unit && x !== undefined && y !== undefined && x / y < TOLERANCE && y / x < TOLERANCE;
}

function isPiece({ unit }: PayStatement): boolean {
  return !isTimeUnit(unit);
}

/** A single figure in parentheses that the range before it holds: the typical one. */
function within(a: PayStatement, b: PayStatement): boolean {
  const held = (b.min ?? 0) >= (a.min ?? 0) && (b.max ?? Number.POSITIVE_INFINITY) <= (a.max ?? 0);
  return b.statistic !== "range" && a.statistic === "range" && held;
}

function hourly({ min, max, unit }: PayStatement): number | undefined {
  const amount = max ?? min;
  return amount === null || !isTimeUnit(unit) ? undefined : amount / hoursIn(unit);
}

/** The very same pay stated earlier in the text. */
function isRepeat(found: readonly Found[], index: number): boolean {
  const own = found[index]?.statement;
  return found
    .slice(Math.max(0, index - 20), index)
    .some(
      ({ statement: other }) =>
        own !== undefined &&
        other.min === own.min &&
        other.max === own.max &&
        other.unit === own.unit &&
        other.currency === own.currency,
    );
}
