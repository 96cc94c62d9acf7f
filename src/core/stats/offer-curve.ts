import type { HourlyRate } from "../units/rate.js";
import type { Weight } from "../units/weight.js";

/** One offer of hourly pay: a point when `lo` equals `hi`, else uniform between its ends on the log scale. */
export type Offer = {
  readonly lo: HourlyRate<"USD">;
  readonly hi: HourlyRate<"USD">;
  readonly weight: Weight;
  /** The owner group (contributor) that stands behind it. */
  readonly group: string;
};

/**
 * Offers sorted and pooled once, so that many weightings (bootstrap replicates) can be evaluated on them. Equal
 * offers of one group are one entry; equal ranges of all groups are one pool: neither the order of rows nor the
 * splitting of a row's weight can change a result.
 */
export type OfferCurve = {
  readonly groups: readonly string[];
  /** Total weight of each group, thousandths. */
  readonly groupWeights: readonly number[];
  readonly entryGroup: Int32Array;
  readonly entryPool: Int32Array;
  readonly entryWeight: Float64Array;
  /** Distinct amounts, ascending, USD per hour, and their logarithms. */
  readonly amounts: Float64Array;
  readonly logs: Float64Array;
  /** Index into `amounts` of each pool's ends. */
  readonly poolLo: Int32Array;
  readonly poolHi: Int32Array;
};

/** Sorts and pools offers. Cost: one sort. @throws RangeError on an offer that is not 0 < lo ≤ hi. */
export function buildCurve(offers: readonly Offer[]): OfferCurve {
  for (const { lo, hi } of offers) {
    if (!(lo > 0 && hi >= lo && Number.isFinite(hi))) throw new RangeError(`invalid offer: ${lo} to ${hi}`);
  }
  const groups = [...new Set(offers.map((offer) => offer.group))].sort();
  const amounts = Float64Array.from(new Set(offers.flatMap((offer) => [offer.lo, offer.hi]))).sort();
  const amountIndex = new Map([...amounts].map((amount, index) => [amount as number, index]));
  const groupIndex = new Map(groups.map((group, index) => [group, index]));
  const entries = poolEntries(offers, groupIndex);
  const pools = [...new Map(entries.map((entry) => [`${entry.lo}|${entry.hi}`, entry])).values()];
  const poolIndex = new Map(pools.map((pool, index) => [`${pool.lo}|${pool.hi}`, index]));
  const groupWeights = groups.map(() => 0);
  for (const entry of entries)
    groupWeights[entry.group] = (groupWeights[entry.group] as number) + entry.weight;
  return {
    groups,
    groupWeights,
    entryGroup: Int32Array.from(entries, (entry) => entry.group),
    entryPool: Int32Array.from(entries, (entry) => poolIndex.get(`${entry.lo}|${entry.hi}`) ?? 0),
    entryWeight: Float64Array.from(entries, (entry) => entry.weight),
    amounts,
    logs: amounts.map((amount) => Math.log(amount)),
    poolLo: Int32Array.from(pools, (pool) => amountIndex.get(pool.lo) ?? 0),
    poolHi: Int32Array.from(pools, (pool) => amountIndex.get(pool.hi) ?? 0),
  };
}

type Entry = { lo: number; hi: number; group: number; weight: number };

function poolEntries(offers: readonly Offer[], groupIndex: ReadonlyMap<string, number>): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const { lo, hi, weight, group: name } of offers) {
    const group = groupIndex.get(name) ?? 0;
    const key = `${lo}|${hi}|${group}`;
    const entry = byKey.get(key);
    if (entry) entry.weight += weight;
    else byKey.set(key, { lo, hi, group, weight });
  }
  return [...byKey.values()].sort((a, b) => a.lo - b.lo || a.hi - b.hi || a.group - b.group);
}
