import { describe, expect, it } from "vitest";
import { baseCell, type CellKeys, toCellId } from "../core/cells/keys.js";
import { NO_PERCENTILES } from "../core/disclose/estimate.js";
import { publishPublic } from "../core/disclose/publish.js";
import { toEffects } from "./effects.js";
import type { EstimatedCell } from "./estimate.js";

/** A direct cell with a median and replicate medians around it. */
function cell(keys: CellKeys, median: number, contributors = 6, replicates = around(median)): EstimatedCell {
  return {
    keys,
    publishable: publishPublic({
      cell: toCellId(keys),
      method: "direct",
      reason: "",
      percentiles: { ...NO_PERCENTILES, p50: median },
      support: {
        observations: 9,
        contributors,
        topShare: 0.2,
        mix: { posted: 1, paid: 0, reported: 0, compiled: 0, repeated: 0 },
        medianAgeDays: 10,
      },
      confidential: false,
    }),
    replicates,
  };
}

/** 1,001 replicates from 0.8 to 1.2 times the median, out of order. */
function around(median: number): Float64Array {
  return Float64Array.from({ length: 1001 }, (_, at) => median * (0.8 + (0.4 * ((at * 5) % 1001)) / 1000));
}
const flat = (median: number) => new Float64Array(1001).fill(median);

describe("direct effects", () => {
  it("of a specialist stand against generalists of the same place", () => {
    const [effect, ...others] = toEffects([
      cell(baseCell("law", "GB"), 60, 7),
      cell(baseCell("generalist", "GB"), 20, 9),
    ]);
    expect(others).toEqual([]);
    expect(effect).toMatchObject({
      kind: "specialist",
      key: "law",
      reference: "generalist",
      place: "GB",
      skillset: "law",
      multiplier: 3,
      n_contributors: 7,
      n_contributors_reference: 9,
      method: "direct",
    });
  });

  it("of a place stand against the United States", () => {
    const rows = toEffects([cell(baseCell("generalist", "IN"), 5), cell(baseCell("generalist", "US"), 20)]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: "place",
      key: "IN",
      label: "India",
      reference: "US",
      multiplier: 0.25,
    });
  });

  it("of a level stand against entry, of the same skillset and place", () => {
    const level = (key: string): CellKeys => ({ ...baseCell("law", "US"), grid: "level", key });
    const rows = toEffects([cell(level("expert"), 90), cell(level("entry"), 30), cell(level("mid"), 45)]);
    expect(rows.map(({ key, reference, multiplier }) => [key, reference, multiplier])).toEqual([
      ["expert", "entry", 3],
      ["mid", "entry", 1.5],
    ]);
  });

  it("have the central 95 % of the replicates' ratios as interval", () => {
    const [effect] = toEffects([
      cell(baseCell("law", "US"), 60),
      cell(baseCell("generalist", "US"), 20, 6, flat(20)),
    ]);
    expect(effect?.lo95).toBeCloseTo(3 * (0.8 + 0.4 * 0.025), 3);
    expect(effect?.hi95).toBeCloseTo(3 * (0.8 + 0.4 * 0.975), 3);
    const [turned] = toEffects([
      cell(baseCell("law", "US"), 60, 6, flat(60)),
      cell(baseCell("generalist", "US"), 20),
    ]);
    expect(turned?.lo95).toBeCloseTo(3 / (0.8 + 0.4 * 0.975), 3);
  });

  it("need a public direct estimate on both sides, in the headline", () => {
    const generalist = cell(baseCell("generalist", "US"), 20);
    const none = { ...cell(baseCell("law", "US"), 60), replicates: new Float64Array(0) };
    const lowCost = (skillset: string) => cell({ ...baseCell(skillset, "US"), stratum: "low_cost_task" }, 60);
    expect(toEffects([none, generalist])).toEqual([]);
    expect(toEffects([lowCost("law"), generalist, lowCost("generalist")])).toEqual([]);
    expect(toEffects([cell(baseCell("law", "US"), 60)])).toEqual([]);
  });

  it("compare no family and no all with anything but places", () => {
    const cells = ["any", "family:legal_finance", "specialist", "generalist"].map((skillset) =>
      cell(baseCell(skillset, "US"), 30),
    );
    expect(toEffects(cells).map(({ kind, key }) => [kind, key])).toEqual([["specialist", "specialist"]]);
    const anywhere = [
      cell(baseCell("any", "any"), 25),
      cell(baseCell("any", "US"), 30),
      cell(baseCell("any", "IN"), 5),
    ];
    expect(toEffects(anywhere).map(({ key }) => key)).toEqual(["IN"]);
  });
});
