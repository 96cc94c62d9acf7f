/**
 * Quantile over workers: the inverse of the empirical distribution, averaged at its steps (Hyndman and Fan 1996, type 2),
 * plain or weighted. `q = ½ (inf{F ≥ p} + sup{F ≤ p})`.
 * @param weights one a value, at or above zero; each counts 1 without them.
 * @param percent in (0, 100); whole percents meet the steps exactly.
 * @returns null where no value has weight. Cost: one sort.
 */
export function workerQuantile(
  values: readonly number[],
  percent: number,
  weights?: readonly number[],
): number | null {
  const items = values.map((value, index) => ({ value, weight: weights?.[index] ?? 1 }));
  const sorted = items.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let upto = 0;
  let low: number | null = null;
  for (const { value, weight } of sorted) {
    upto += weight;
    if (low === null && 100 * upto >= percent * total) low = value;
    if (low !== null && 100 * upto > percent * total) return (low + value) / 2;
  }
  return low;
}
