import { type CellDraws, PROBABILITIES } from "./predict-cells.js";

/** A cell's modelled pay over offers, USD an hour: percentiles, and the credible interval of the median. */
export type Predicted = {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
};

/** Posterior means of the log quantiles, and quantiles of the draws' medians, for each cell of all groups' draws. */
export function summariseCells(groups: readonly CellDraws[]): ReadonlyMap<string, Predicted> {
  const ids = groups[0]?.ids ?? [];
  const size = ids.length * PROBABILITIES.length;
  return new Map(
    ids.map((id, cell) => {
      const drawn = groups.flatMap(({ values }) =>
        Array.from({ length: values.length / size }, (_, draw) => {
          const at = draw * size + cell * PROBABILITIES.length;
          return values.subarray(at, at + PROBABILITIES.length);
        }),
      );
      return [id, summarise(drawn)] as const;
    }),
  );
}

function summarise(values: readonly Float64Array[]): Predicted {
  const mean = (at: number) =>
    Math.exp(values.reduce((sum, one) => sum + (one[at] as number), 0) / values.length);
  const medians = values.map((one) => one[2] as number).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.exp(medians[Math.min(medians.length - 1, Math.floor(share * medians.length))] as number);
  return {
    p10: mean(0),
    p25: mean(1),
    p50: mean(2),
    p75: mean(3),
    p90: mean(4),
    lo80: at(0.1),
    hi80: at(0.9),
    lo95: at(0.025),
    hi95: at(0.975),
  };
}
