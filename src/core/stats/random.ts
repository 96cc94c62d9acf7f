import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Seeded draws. Same seed, same draws, on every machine. */
export type Random = {
  /** In (0, 1). */
  readonly uniform: () => number;
  /** Standard normal, by Marsaglia's polar method. */
  readonly normal: () => number;
  /** Gamma with the given shape and rate 1 (Marsaglia and Tsang 2000). */
  readonly gamma: (shape: number) => number;
};

const SCALE = 2 ** -32;

/** A stream of draws from a seed (xoroshiro128+). */
export function createRandom(seed: number): Random {
  const generator: RandomGenerator = xoroshiro128plus(seed | 0);
  const uniform = () => ((generator.next() >>> 0) + 0.5) * SCALE;
  let spare = Number.NaN;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, normal, gamma };
}
