import {
  SAME_AMOUNT_OTHER_CURRENCY,
  SAME_AMOUNT_OTHER_UNIT,
  SAME_POSTING,
  SAME_STORY_DAYS,
  SIMILAR_ROLES,
} from "../model/rules.js";
import { namedPlaces } from "../places/place.js";
import { groupBy } from "../units/group-by.js";

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
const DAY_MS = 86_400_000;

/** Skillsets so broad that a page may use them for a narrower one. */
const BROAD = new Set(["generalist", "other"]);

/**
 * Links statements that repeat one another: the same posting on several boards, one story on many pages, one amount
 * restated in another unit or currency. Statements are compared only within blocks of equal payer and amounts, or of
 * equal page or origin, so the cost grows with the size of the blocks, not of the study.
 *
 * @returns for each repeated statement the seq of the one that stands for it.
 */
export function linkRepeats(statements: readonly Statement[]): Map<number, number> {
  const clusters = new Clusters(statements);
  const amounts = ({ owner, amountMin, amountMax, currency, unit }: Statement) =>
    [owner, amountMin, amountMax, currency, unit].join("|");
  linkWithin(statements, amounts, isRepeat, clusters);
  linkWithin(statements, ({ sourceUrl, roleTitle }) => `${sourceUrl}|${roleTitle}`, isRestatement, clusters);
  linkWithin(
    statements,
    ({ owner, origin, skillset }) => `${owner}|${origin}|${skillset}`,
    isRestatement,
    clusters,
  );
  return toPrimaries(clusters);
}

function linkWithin(
  statements: readonly Statement[],
  blockOf: (statement: Statement) => string,
  same: (a: Statement, b: Statement) => boolean,
  clusters: Clusters,
): void {
  for (const block of groupBy(statements, blockOf).values()) {
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) if (same(a, b)) clusters.join(a, b);
    }
  }
}

/** Equal payer, amounts, currency and unit: is it the same statement, or another role at the same pay? */
function isRepeat(a: Statement, b: Statement): boolean {
  if (daysApart(a, b) > SAME_STORY_DAYS || a.language !== b.language) return false;
  const alike = roleSimilarity(a.roleTitle, b.roleTitle);
  const sameSkillset = a.skillset === b.skillset;
  if (a.sourceUrl === b.sourceUrl) return alike === 1 && sameSkillset;
  const firstHand = [a, b].every((one) => (PRIMACY[one.sourceKind] ?? 9) <= FIRST_HAND && !one.quoted);
  if (firstHand) return sameSkillset && alike >= SAME_POSTING && (a.owner !== "" || a.origin === b.origin);
  if (sameSkillset && (a.owner !== "" || a.origin === b.origin)) return true;
  const compatible = sameSkillset || BROAD.has(a.skillset) || BROAD.has(b.skillset) || a.origin === b.origin;
  return compatible && alike >= SIMILAR_ROLES;
}

/** The same pay said in another unit or currency, on one page or from one origin. */
function isRestatement(a: Statement, b: Statement): boolean {
  if (a.origin === "" || (a.currency === b.currency && a.unit === b.unit)) return false;
  if (a.sourceUrl !== b.sourceUrl && !(a.quoted && b.quoted)) return false;
  if (roleSimilarity(a.roleTitle, b.roleTitle) < SIMILAR_ROLES) return false;
  const factor = a.currency === b.currency ? SAME_AMOUNT_OTHER_UNIT : SAME_AMOUNT_OTHER_CURRENCY;
  const ends = [near(a.hourlyMin, b.hourlyMin, factor), near(a.hourlyMax, b.hourlyMax, factor)];
  return !ends.includes(false) && ends.includes(true);
}

/** True or false for two known amounts, undefined where neither is stated. */
function near(a: number | null, b: number | null, factor: number): boolean | undefined {
  if (a === null && b === null) return undefined;
  if (a === null || b === null) return false;
  return Math.max(a, b) <= factor * Math.min(a, b);
}

/** Places agree when they are equal, share a country, or one of them says nothing definite. */
function placesAgree(a: string, b: string): boolean {
  if (a === b || a === "not_stated" || b === "not_stated") return true;
  const named = new Set(namedPlaces(a));
  return namedPlaces(b).some((place) => named.has(place));
}

function daysApart(a: Statement, b: Statement): number {
  return Math.abs(Date.parse(a.day) - Date.parse(b.day)) / DAY_MS;
}

/** Words that most role titles of the field share: they tell nothing of whether two roles are one. */
const COMMON_WORDS = new Set(
  "ai llm ml trainer training tutor expert specialist data annotator annotation labeler labeller labeling labelling contributor contractor contract freelance freelancer remote worker rate job online role work and or of for in the a an to with".split(
    " ",
  ),
);

/**
 * How alike two role titles are, 0 to 1: 1 for the same words in any order, else the Jaccard similarity of the words
 * that are not common to the field.
 */
export function roleSimilarity(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.join(" ") === right.join(" ")) return 1;
  const telling = (all: readonly string[]) => new Set(all.filter((word) => !COMMON_WORDS.has(word)));
  const [mine, theirs] = [telling(left), telling(right)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const all = mine.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

function words(title: string): string[] {
  const found = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(found.map((word) => word.replace(/(?<=...)s$/, "")))].sort();
}

/** Statements that are one, kept so that no cluster holds two places that contradict each other. */
class Clusters {
  readonly #clusterOf = new Map<number, Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.#clusterOf.set(statement.seq, [statement]);
  }

  join(a: Statement, b: Statement): void {
    const mine = this.#clusterOf.get(a.seq) ?? [a];
    const theirs = this.#clusterOf.get(b.seq) ?? [b];
    if (mine === theirs) return;
    if (!mine.every((one) => theirs.every((other) => placesAgree(one.place, other.place)))) return;
    for (const one of theirs) {
      mine.push(one);
      this.#clusterOf.set(one.seq, mine);
    }
  }

  all(): Set<Statement[]> {
    return new Set(this.#clusterOf.values());
  }
}

function toPrimaries(clusters: Clusters): Map<number, number> {
  const primaries = new Map<number, number>();
  for (const cluster of clusters.all()) {
    const [primary, ...others] = [...cluster].sort(byPrimacy);
    for (const other of others) if (primary) primaries.set(other.seq, primary.seq);
  }
  return primaries;
}

function byPrimacy(a: Statement, b: Statement): number {
  const rank = (one: Statement) => (PRIMACY[one.sourceKind] ?? 9) + (one.quoted ? 10 : 0);
  const placed = (one: Statement) => (one.place === "not_stated" ? 1 : 0);
  const broad = (one: Statement) => (BROAD.has(one.skillset) ? 1 : 0);
  const hourly = (one: Statement) => (one.hourlyMin === null && one.hourlyMax === null ? 1 : 0);
  return (
    rank(a) - rank(b) ||
    hourly(a) - hourly(b) ||
    placed(a) - placed(b) ||
    broad(a) - broad(b) ||
    a.day.localeCompare(b.day) ||
    a.seq - b.seq
  );
}
