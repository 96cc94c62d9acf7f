/** How well the chains agree on one parameter. */
export type Diagnostic = {
  readonly name: string;
  /** Split R-hat (Gelman et al. 2013, 11.4). */
  readonly rhat: number;
  /** Effective sample size over all chains, by Geyer's initial positive sequence. */
  readonly ess: number;
  readonly mean: number;
  readonly sd: number;
};

/** Diagnostics of every monitored parameter, from each chain's trace by name. */
export function diagnose(traces: readonly ReadonlyMap<string, readonly number[]>[]): Diagnostic[] {
  const names = [...(traces[0]?.keys() ?? [])];
  return names.map((name) => {
    const halves = traces.flatMap((trace) => split(trace.get(name) ?? []));
    const all = halves.flat();
    const mean = average(all);
    return { name, ...agree(halves), mean, sd: Math.sqrt(variance(all, mean)) };
  });
}

function split(series: readonly number[]): number[][] {
  const half = Math.floor(series.length / 2);
  return [series.slice(0, half), series.slice(half, 2 * half)];
}

function agree(chains: readonly (readonly number[])[]): { rhat: number; ess: number } {
  const n = chains[0]?.length ?? 0;
  const means = chains.map(average);
  const within = average(chains.map((chain, index) => variance(chain, means[index] as number)));
  const between = n * variance(means, average(means));
  if (within === 0)
    return { rhat: between === 0 ? 1 : Number.POSITIVE_INFINITY, ess: between === 0 ? n * chains.length : 0 };
  const pooled = ((n - 1) / n) * within + between / n;
  return { rhat: Math.sqrt(pooled / within), ess: effective(chains, means, within, pooled) };
}

function effective(
  chains: readonly (readonly number[])[],
  means: readonly number[],
  within: number,
  pooled: number,
): number {
  const n = chains[0]?.length ?? 0;
  const total = n * chains.length;
  const rho = (lag: number) => {
    const covariances = chains.map((chain, index) => {
      const mean = means[index] as number;
      let sum = 0;
      for (let at = lag; at < n; at++)
        sum += ((chain[at] as number) - mean) * ((chain[at - lag] as number) - mean);
      return sum / n;
    });
    return 1 - (within - average(covariances)) / pooled;
  };
  let sum = 0;
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = rho(lag) + rho(lag + 1);
    if (!(pair > 0)) break;
    sum += pair;
  }
  return Math.min(total, total / Math.max(2 * sum - 1, 1 / Math.log10(total + 10)));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}
