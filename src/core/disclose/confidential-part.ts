import {
  MAX_CONFIDENTIAL_SHARE,
  MIN_CONFIDENTIAL_CONTRIBUTORS,
  MIN_CONFIDENTIAL_FOR_TAILS,
  P_PERCENT,
} from "../model/rules.js";

/** One confidential record's part in a cell. */
export type ConfidentialRecord = {
  readonly record: number;
  /** respondent, payer or client. */
  readonly kind: string;
  /** Empty when nobody counts for it (the study's own organisation). */
  readonly contributor: string;
  /** Weight in thousandths, uncapped. */
  readonly weight: number;
};

export type Verdict = {
  readonly passes: boolean;
  /** p10, p90 and interval ends may be shown. */
  readonly tails: boolean;
  readonly reason: string;
};

/**
 * Tests the confidential part of a cell alone, uncapped: at least 5 contributors of each confidential kind, none
 * above a quarter of the weight, and the p % rule with p = 10 (METHODS 7). Public records never protect a person.
 */
export function testConfidentialPart(records: readonly ConfidentialRecord[]): Verdict {
  const failed = (reason: string): Verdict => ({ passes: false, tails: false, reason });
  const kinds = new Set(records.map(({ kind }) => kind));
  let fewest = Number.POSITIVE_INFINITY;
  for (const kind of kinds) {
    const weights = contributorWeights(records.filter((record) => record.kind === kind));
    fewest = Math.min(fewest, weights.length);
    if (weights.length < MIN_CONFIDENTIAL_CONTRIBUTORS)
      return failed(`fewer than ${MIN_CONFIDENTIAL_CONTRIBUTORS} confidential contributors (${kind})`);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if ((weights[0] ?? 0) > MAX_CONFIDENTIAL_SHARE * total)
      return failed(`one confidential contributor holds above ${100 * MAX_CONFIDENTIAL_SHARE} %`);
    if (!isSafeByPPercent(weights)) return failed("dominated by the p % rule");
  }
  return { passes: true, tails: fewest >= MIN_CONFIDENTIAL_FOR_TAILS, reason: "" };
}

/**
 * The p % rule: the second largest contributor, subtracting his own from the total, must not come within p % of the
 * largest: total − largest − second ≥ p/100 · largest (Willenborg and de Waal 2001, section 4.2).
 *
 * @param descending contributions, largest first.
 */
export function isSafeByPPercent(descending: readonly number[], p: number = P_PERCENT): boolean {
  const [largest = 0, second = 0] = descending;
  const total = descending.reduce((sum, value) => sum + value, 0);
  return 100 * (total - largest - second) >= p * largest;
}

function contributorWeights(records: readonly ConfidentialRecord[]): number[] {
  const sums = new Map<string, number>();
  for (const { contributor, weight } of records) {
    if (contributor !== "") sums.set(contributor, (sums.get(contributor) ?? 0) + weight);
  }
  return [...sums.values()].sort((a, b) => b - a);
}
