import { describe, expect, it } from "vitest";
import { baseCell, type CellKeys, toCellId } from "../core/cells/keys.js";
import { allSkillsetCells } from "../core/cells/skillsets.js";
import { type Estimate, NO_PERCENTILES } from "../core/disclose/estimate.js";
import { publishConfidential, publishPublic } from "../core/disclose/publish.js";
import type { Predicted } from "../core/offers/summarise-cells.js";
import type { Currency } from "../core/units/money.js";
import type { EstimatedCell } from "./estimate.js";
import { toEstimateRows } from "./estimate-rows.js";

const PERCENTILES = { p10: 10, p25: 15, p50: 20, p75: 25, p90: 40, lo80: 18, hi80: 22, lo95: 17, hi95: 24 };
const LOCAL = { currency: "INR" as Currency, local: 88, ppp: 4 };
const NOWHERE = { currency: "" as Currency, local: null, ppp: null };

function estimate(keys: CellKeys, changes: Partial<Estimate> = {}): Estimate {
  return {
    cell: toCellId(keys),
    method: "direct",
    reason: "enough",
    percentiles: PERCENTILES,
    support: {
      observations: 8,
      contributors: 6,
      topShare: 0.25,
      mix: { posted: 0.5, paid: 0, reported: 0.25, compiled: 0.125, repeated: 0.125 },
      medianAgeDays: 40,
    },
    confidential: false,
    ...changes,
  };
}
const SPARSE = { method: "insufficient", reason: "too few", percentiles: NO_PERCENTILES } as const;
const cell = (keys: CellKeys, changes: Partial<Estimate> = {}): EstimatedCell => ({
  keys,
  publishable: publishPublic(estimate(keys, changes)),
  replicates: new Float64Array(0),
});

const rowsOf = (cells: EstimatedCell[], predicted: (id: string) => Predicted | undefined = () => undefined) =>
  new Map(
    toEstimateRows(cells, predicted, (place) => (place === "IN" ? LOCAL : NOWHERE)).map((row) => [
      row.cell_id,
      row,
    ]),
  );

describe("the rows of estimates", () => {
  it("hold the whole base grid of the places that occur, in the order of their ids", () => {
    const rows = [...rowsOf([cell(baseCell("law", "IN"))]).keys()];
    expect(rows).toHaveLength(2 * allSkillsetCells().length);
    expect([...rows].sort()).toEqual(rows);
    expect(rows).toContain("medicine/IN");
    expect(rows).toContain("any/any");
  });

  it("carry percentiles and interval in dollars, local money and purchasing power", () => {
    expect(rowsOf([cell(baseCell("law", "IN"))]).get("law/IN")).toMatchObject({
      p10_hourly_usd: 10,
      p25_hourly_usd: 15,
      p50_hourly_usd: 20,
      p75_hourly_usd: 25,
      p90_hourly_usd: 40,
      p50_lo80_hourly_usd: 18,
      p50_hi80_hourly_usd: 22,
      p50_lo95_hourly_usd: 17,
      p50_hi95_hourly_usd: 24,
      local_currency: "INR",
      p25_hourly_local: 15 * 88,
      p50_hourly_local: 20 * 88,
      p10_hourly_ppp: 40,
      p90_hourly_ppp: 160,
    });
  });

  it("have no local money where a place has none", () => {
    const row = rowsOf([cell(baseCell("law", "worldwide"))]).get("law/worldwide");
    expect(row).toMatchObject({ local_currency: "", p50_hourly_local: null, p50_hourly_ppp: null });
    expect(row?.p50_hourly_usd).toBe(20);
  });

  it("carry support as counted, and nothing of it where nothing stands behind the cell", () => {
    const rows = rowsOf([cell(baseCell("law", "IN"))]);
    expect(rows.get("law/IN")).toMatchObject({
      n_observations: 8,
      n_contributors: 6,
      top_share: 0.25,
      share_posted: 0.5,
      share_reported: 0.25,
      share_compiled: 0.125,
      median_age_days: 40,
    });
    expect(rows.get("math/IN")).toMatchObject({
      method: "insufficient",
      reason: "no statement for this cell",
      n_observations: 0,
      top_share: null,
      share_posted: null,
      median_age_days: null,
    });
  });

  it("of a withheld cell tell neither pay nor counts", () => {
    const keys = baseCell("law", "IN");
    const failed = { passes: false, tails: false, reason: "few" };
    const withheld = publishConfidential(estimate(keys, { confidential: true }), failed);
    const row = rowsOf([{ keys, publishable: withheld, replicates: new Float64Array(0) }]).get("law/IN");
    expect(row).toMatchObject({
      method: "suppressed",
      grade: "E",
      n_observations: null,
      n_contributors: null,
    });
    expect(
      Object.entries(row ?? {}).filter(([name, value]) => /hourly_/.test(name) && value !== null),
    ).toEqual([]);
  });
});

describe("a sparse cell", () => {
  const sparse = cell(baseCell("law", "IN"), SPARSE);
  const model =
    (changes: Partial<Predicted> = {}) =>
    () => ({ ...PERCENTILES, ...changes });

  it("takes the model's percentiles and says why", () => {
    const row = rowsOf([sparse], model()).get("law/IN");
    expect(row).toMatchObject({
      method: "modelled",
      p50_hourly_usd: 20,
      p90_hourly_usd: 40,
      n_contributors: 6,
    });
    expect(row?.reason).toBe("from the whole study, for here: too few");
  });

  it("has no rate where an end of the model's interval is beyond three times its median or below a third", () => {
    expect(rowsOf([sparse], model({ hi95: 60 })).get("law/IN")?.method).toBe("modelled");
    expect(rowsOf([sparse], model({ hi95: 60.1 })).get("law/IN")?.method).toBe("insufficient");
    expect(rowsOf([sparse], model({ lo95: 20 / 3 - 0.01 })).get("law/IN")?.method).toBe("insufficient");
  });

  it("leaves a direct cell, a withheld one and the other strata to themselves", () => {
    const lowCost = { ...baseCell("law", "IN"), stratum: "low_cost_task" } as const;
    const rows = rowsOf([cell(baseCell("law", "IN")), cell(lowCost, SPARSE)], model({ p50: 33 }));
    expect(rows.get("law/IN")).toMatchObject({ method: "direct", p50_hourly_usd: 20 });
    expect(rows.get("low_cost_task:law/IN")?.method).toBe("insufficient");
  });

  it("names the nearest broader cell that has a rate", () => {
    const rows = rowsOf([
      sparse,
      cell(baseCell("law", "034")),
      cell(baseCell("family:legal_finance", "034")),
    ]);
    expect(rows.get("law/IN")?.broader_cell).toBe("law/034");
    expect(rows.get("finance/IN")?.broader_cell).toBe("family:legal_finance/034");
    expect(rows.get("math/IN")?.broader_cell).toBe("");
    expect(rows.get("law/034")?.broader_cell).toBe("");
  });
});
