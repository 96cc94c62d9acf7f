import { describe, expect, it } from "vitest";
import { statement } from "../../../test/statements.js";
import { type Job, startGroup, toJobDesign } from "./chain-group.js";
import { PROBABILITIES } from "./predict-cells.js";

const STATEMENTS = Array.from({ length: 45 }, (_, at) => {
  const centre = Math.log(15 + (at % 7) + (at % 3 === 0 ? 20 : 0));
  return statement({
    form: "range",
    lo: centre - 0.1,
    hi: centre + 0.1,
    payer: `payer:${at % 11}`,
    skillset: at % 3 === 0 ? "law" : "generalist",
    place: at % 2 === 0 ? "US" : "IN",
  });
});
const JOB: Job = {
  statements: STATEMENTS,
  prices: [["IN", -1.2]],
  asked: {
    skillsets: ["generalist", "law"],
    places: ["any", "US", "KE"],
    headline: ["posted"],
    keys: [],
  },
  seed: 4,
  warmup: 10,
  chains: [0, 1],
};
const CELLS = JOB.asked.skillsets.length * JOB.asked.places.length;

describe("a group of chains", () => {
  it("does what each of its chains does alone", () => {
    const together = startGroup(JOB).advance(20, 5);
    const alone = JOB.chains.map((chain) => startGroup({ ...JOB, chains: [chain] }).advance(20, 5)[0]);
    expect(together).toEqual(alone);
    expect(together[0]).not.toEqual(together[1]);
  });

  it("goes on from where it stands: two short runs are one long one", () => {
    const group = startGroup(JOB);
    const parts = [group.advance(10, 5), group.advance(10, 5)];
    const whole = startGroup(JOB).advance(20, 5);
    for (const chain of [0, 1])
      expect(parts.flatMap((part) => part[chain]?.draws ?? [])).toEqual(whole[chain]?.draws);
    expect(parts.flatMap((part) => part[0]?.trace.get("sd of payer") ?? [])).toEqual(
      whole[0]?.trace.get("sd of payer"),
    );
  });

  it("keeps every thinned draw and every sweep's trace", () => {
    const [progress] = startGroup(JOB).advance(20, 5);
    expect(progress?.draws).toHaveLength(4);
    expect(progress?.trace.get("sd of residual")).toHaveLength(20);
  });

  it("predicts from 32 draws of each chain, spread over the whole run", () => {
    const group = startGroup(JOB);
    group.advance(100, 1);
    const { ids, values } = group.predict();
    expect(ids).toHaveLength(CELLS);
    expect(values).toHaveLength(2 * 32 * CELLS * PROBABILITIES.length);
    const short = startGroup({ ...JOB, chains: [0] });
    short.advance(3, 1);
    expect(short.predict().values).toHaveLength(3 * CELLS * PROBABILITIES.length);
  });

  it("predicts dollars of the size of its statements", () => {
    const group = startGroup(JOB);
    group.advance(80, 2);
    const { ids, values } = group.predict();
    const at = ids.indexOf("generalist/US") * PROBABILITIES.length + 2;
    expect(Math.exp(values[at] ?? 0)).toBeGreaterThan(12);
    expect(Math.exp(values[at] ?? 0)).toBeLessThan(26);
  });
});

describe("a job's design", () => {
  it("has the job's price levels, 0 where none stands, and columns for the asked places", () => {
    const design = toJobDesign(JOB);
    expect(design.codes.country).toEqual(["IN", "KE", "US"]);
    const price = (place: string) => {
      const { columns, values } = design.placeColumnsOf(place, "generalist");
      return values[columns.indexOf(design.first.price_level)] ?? 0;
    };
    expect([price("IN"), price("US")]).toEqual([-1.2, 0]);
  });
});
