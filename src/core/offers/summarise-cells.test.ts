import { describe, expect, it } from "vitest";
import { type CellDraws, PROBABILITIES } from "./predict-cells.js";
import { summariseCells } from "./summarise-cells.js";

/** Draws of two cells: the first's quantiles at `draw`, the second's 10 above. */
function group(...draws: readonly (readonly number[])[]): CellDraws {
  return {
    ids: ["a/US", "b/US"],
    values: Float64Array.from(draws.flatMap((draw) => [...draw, ...draw.map((value) => value + 10)])),
  };
}
const around = (median: number) => [median - 1, median - 0.5, median, median + 0.6, median + 1.3];

describe("a cell's summary over the draws", () => {
  it("has each percentile as the mean of its logs, in dollars", () => {
    const cell = summariseCells([group(around(2), around(4))]).get("a/US");
    expect([cell?.p10, cell?.p25, cell?.p50, cell?.p75, cell?.p90]).toEqual(
      [2, 2.5, 3, 3.6, 4.3].map((log) => expect.closeTo(Math.exp(log), 9)),
    );
  });

  it("has the interval of its median from the draws' medians, whatever their order", () => {
    const medians = Array.from({ length: 1000 }, (_, at) => ((at * 7) % 1000) / 1000);
    const cell = summariseCells([group(...medians.map(around))]).get("a/US");
    expect(Math.log(cell?.lo80 ?? 0)).toBeCloseTo(0.1, 2);
    expect(Math.log(cell?.hi80 ?? 0)).toBeCloseTo(0.9, 2);
    expect(Math.log(cell?.lo95 ?? 0)).toBeCloseTo(0.025, 2);
    expect(Math.log(cell?.hi95 ?? 0)).toBeCloseTo(0.975, 2);
  });

  it("takes the draws of all groups together", () => {
    const together = summariseCells([group(around(1), around(2), around(3))]);
    const apart = summariseCells([group(around(1)), group(around(2), around(3))]);
    expect(apart).toEqual(together);
  });

  it("is each cell's own", () => {
    const cells = summariseCells([group(around(1), around(2))]);
    expect((cells.get("b/US")?.p50 ?? 0) / (cells.get("a/US")?.p50 ?? 1)).toBeCloseTo(Math.exp(10), 3);
    expect([...cells.keys()]).toEqual(["a/US", "b/US"]);
  });

  it("stands in order: percentiles rise, the wider interval holds the narrower and the median", () => {
    const cell = summariseCells([group(...[1, 1.2, 1.4, 1.9, 2.5].map(around))]).get("a/US");
    if (!cell) throw new Error("no cell");
    const ascending = [cell.p10, cell.p25, cell.p50, cell.p75, cell.p90];
    expect([...ascending].sort((a, b) => a - b)).toEqual(ascending);
    const ends = [cell.lo95, cell.lo80, cell.p50, cell.hi80, cell.hi95];
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(PROBABILITIES).toEqual([0.1, 0.25, 0.5, 0.75, 0.9]);
  });

  it("of no draws is of no cells", () => {
    expect(summariseCells([]).size).toBe(0);
  });
});
