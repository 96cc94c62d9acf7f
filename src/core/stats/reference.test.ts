import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { HourlyRate } from "../units/rate.js";
import type { Weight } from "../units/weight.js";
import { curveQuantiles } from "./curve-quantile.js";
import { buildCurve } from "./offer-curve.js";

type Case = { name: string; x: number[]; w: number[]; q: (number | null)[] };
const REFERENCE = JSON.parse(
  readFileSync(new URL("../../../test/reference/quantiles.json", import.meta.url), "utf8"),
) as { p: number[]; cases: Case[] };

/** Quantiles of weighted points, every pool at its plain weight. */
function quantiles(x: readonly number[], w: readonly number[]): number[] {
  const curve = buildCurve(
    x.map((value, i) => ({
      lo: value as HourlyRate<"USD">,
      hi: value as HourlyRate<"USD">,
      weight: (w[i] ?? 0) as Weight,
      group: `g${i % 7}`,
    })),
  );
  const pools = new Float64Array(curve.poolLo.length);
  curve.entryPool.forEach((pool, i) => {
    pools[pool] = (pools[pool] ?? 0) + (curve.entryWeight[i] ?? 0);
  });
  return curveQuantiles(
    curve,
    pools,
    REFERENCE.p.map((p) => Math.round(100 * p)),
  );
}

describe("weighted quantiles agree with R's survey::svyquantile(qrule = 'hf2') to 1e-9", () => {
  it.each(REFERENCE.cases)("$name", ({ x, w, q }) => {
    const ours = quantiles(x, w);
    expect(q.some((value) => value !== null)).toBe(true);
    q.forEach((value, i) => {
      if (value !== null) expect(Math.abs((ours[i] ?? Number.NaN) - value)).toBeLessThan(1e-9);
    });
  });

  it.each(REFERENCE.cases)("$name, rows reversed and every weight split in two", ({ x, w }) => {
    const rows = x.flatMap((value, i) => [
      { value, weight: Math.floor((w[i] ?? 0) / 2) },
      { value, weight: Math.ceil((w[i] ?? 0) / 2) },
    ]);
    const turned = rows.filter(({ weight }) => weight > 0).reverse();
    expect(
      quantiles(
        turned.map(({ value }) => value),
        turned.map(({ weight }) => weight),
      ),
    ).toEqual(quantiles(x, w));
  });
});
