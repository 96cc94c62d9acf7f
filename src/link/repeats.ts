import { groupBy } from "../stats/group-by.js";

/** What linking needs to know of a public statement. */
export type Statement = {
  readonly seq: number;
  readonly owner: string;
  readonly origin: string;
  readonly sourceUrl: string;
  readonly sourceKind: string;
  /** True when the page says whose figure it repeats. */
  readonly quoted: boolean;
  readonly roleTitle: string;
  readonly skillset: string;
  readonly language: string;
  readonly place: string;
  readonly currency: string;
  readonly unit: string;
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  readonly hourlyMin: number | null;
  readonly hourlyMax: number | null;
  /** ISO day. */
  readonly day: string;
};

/** How close to the first-hand source a kind of page is: the lowest stands for the others. */
const PRIMACY: Readonly<Record<string, number>> = {
  posting: 0,
  internal: 0,
  survey: 1,
  report: 1,
  academic: 1,
  worker_report: 2,
  news: 3,
  aggregator: 4,
  guide: 5,
};
const FIRST_HAND = 2;
const SIMILAR_ROLES = 0.5;
const RELATED_ROLES = 0.25;
const SAME_AMOUNT_OTHER_CURRENCY = 1.12;
const SAME_AMOUNT_OTHER_UNIT = 1.03;
const SAME_STORY_DAYS = 900;
const DAY_MS = 86_400_000;

/**
 * Links statements that repeat one another: the same posting on several boards, one story on many pages, one amount
 * restated in another unit or currency. Statements are compared only within blocks of equal payer and amounts, or of
 * equal page or origin, so the cost grows with the size of the blocks, not of the study.
 *
 * @returns for each repeated statement the seq of the one that stands for it.
 */
export function linkRepeats(statements: readonly Statement[]): Map<number, number> {
  const sets = new Map(statements.map((statement) => [statement.seq, statement.seq]));
  const amounts = ({ owner, amountMin, amountMax, currency, unit }: Statement) =>
    [owner, amountMin, amountMax, currency, unit].join("|");
  linkWithin(statements, amounts, isRepeat, sets);
  linkWithin(statements, ({ sourceUrl, roleTitle }) => `${sourceUrl}|${roleTitle}`, isRestatement, sets);
  linkWithin(
    statements,
    ({ owner, origin, skillset }) => `${owner}|${origin}|${skillset}`,
    isRestatement,
    sets,
  );
  return toPrimaries(statements, sets);
}

function linkWithin(
  statements: readonly Statement[],
  blockOf: (statement: Statement) => string,
  same: (a: Statement, b: Statement) => boolean,
  sets: Map<number, number>,
): void {
  for (const block of groupBy(statements, blockOf).values()) {
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) if (same(a, b)) join(sets, a.seq, b.seq);
    }
  }
}

/** Equal payer, amounts, currency and unit: is it the same statement, or another role at the same pay? */
function isRepeat(a: Statement, b: Statement): boolean {
  if (!placesAgree(a.place, b.place) || daysApart(a, b) > SAME_STORY_DAYS) return false;
  const alike = roleSimilarity(a.roleTitle, b.roleTitle);
  const sameSkillset = a.skillset === b.skillset && a.language === b.language;
  const firstHand = [a, b].every((one) => (PRIMACY[one.sourceKind] ?? 9) <= FIRST_HAND && !one.quoted);
  if (a.sourceUrl === b.sourceUrl) return alike === 1 && sameSkillset;
  if (a.owner !== "" && firstHand) return sameSkillset && alike >= SIMILAR_ROLES;
  const sameStory = a.origin === b.origin || a.owner !== "";
  return sameStory
    ? sameSkillset || alike >= RELATED_ROLES
    : sameSkillset && alike >= SIMILAR_ROLES && !firstHand;
}

/** The same pay said in another unit or currency, on one page or from one origin. */
function isRestatement(a: Statement, b: Statement): boolean {
  if (a.origin === "" || (a.currency === b.currency && a.unit === b.unit)) return false;
  if (a.sourceUrl !== b.sourceUrl && !(a.quoted && b.quoted)) return false;
  const factor = a.currency === b.currency ? SAME_AMOUNT_OTHER_UNIT : SAME_AMOUNT_OTHER_CURRENCY;
  return (
    placesAgree(a.place, b.place) &&
    near(a.hourlyMin, b.hourlyMin, factor) &&
    near(a.hourlyMax, b.hourlyMax, factor)
  );
}

function near(a: number | null, b: number | null, factor: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.max(a, b) <= factor * Math.min(a, b);
}

/** Places agree when they are equal, share a country, or one of them says nothing definite. */
function placesAgree(a: string, b: string): boolean {
  if (a === b || a === "not_stated" || b === "not_stated") return true;
  const countries = new Set(a.split("+"));
  return b.split("+").some((country) => countries.has(country));
}

function daysApart(a: Statement, b: Statement): number {
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) / DAY_MS;
}

/** Jaccard similarity of the words of two role titles, 0 to 1. */
export function roleSimilarity(a: string, b: string): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}

function words(title: string): string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=...)s$/, ""));
}

function join(sets: Map<number, number>, a: number, b: number): void {
  const [low, high] = [find(sets, a), find(sets, b)].sort((x, y) => x - y);
  if (low !== undefined && high !== undefined && low !== high) sets.set(high, low);
}

function find(sets: Map<number, number>, seq: number): number {
  let root = seq;
  while (sets.get(root) !== root) root = sets.get(root) ?? root;
  sets.set(seq, root);
  return root;
}

function toPrimaries(statements: readonly Statement[], sets: Map<number, number>): Map<number, number> {
  const primaries = new Map<number, number>();
  for (const group of groupBy(statements, ({ seq }) => find(sets, seq)).values()) {
    const [primary, ...others] = [...group].sort(byPrimacy);
    for (const other of others) if (primary) primaries.set(other.seq, primary.seq);
  }
  return primaries;
}

function byPrimacy(a: Statement, b: Statement): number {
  const rank = (one: Statement) => (PRIMACY[one.sourceKind] ?? 9) + (one.quoted ? 10 : 0);
  const placed = (one: Statement) => (one.place === "not_stated" ? 1 : 0);
  const hourly = (one: Statement) => (one.hourlyMin === null && one.hourlyMax === null ? 1 : 0);
  return (
    rank(a) - rank(b) ||
    hourly(a) - hourly(b) ||
    placed(a) - placed(b) ||
    a.day.localeCompare(b.day) ||
    a.seq - b.seq
  );
}
