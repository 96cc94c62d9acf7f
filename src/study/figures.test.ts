import { describe, expect, it } from "vitest";
import type { EstimateRow } from "../core/release/estimate-row.js";
import { queryRates } from "../core/release/query.js";
import type { Offer } from "../core/stats/offer-curve.js";
import type { HourlyRate } from "../core/units/rate.js";
import type { Weight } from "../core/units/weight.js";
import { taskPayOf, toBands, toSensitivity } from "./figures.js";

const offer = (lo: number, hi = lo, weight = 1000): Offer => ({
  lo: lo as HourlyRate<"USD">,
  hi: hi as HourlyRate<"USD">,
  weight: weight as Weight,
  group: `${lo}`,
});

describe("shares by hourly band", () => {
  const bands = toBands((skillset) =>
    skillset === "generalist"
      ? [offer(4), offer(15), offer(19.99), offer(20, 20, 3000)]
      : skillset === "any"
        ? [offer(10, 1000)]
        : [],
  );
  const share = (from: number) => bands.find(({ from_usd }) => from_usd === from);

  it("hold their lower end and not their upper, by weight", () => {
    expect(share(0)?.share_generalist).toBeCloseTo(1 / 6, 6);
    expect(share(15)?.share_generalist).toBeCloseTo(2 / 6, 6);
    expect(share(20)?.share_generalist).toBeCloseTo(3 / 6, 6);
  });

  it("take of a range its part on the log scale, the last band without end", () => {
    expect(share(100)?.share_all).toBeCloseTo(Math.log10(1.5) / 2, 6);
    expect(bands.at(-1)).toMatchObject({ from_usd: 200, to_usd: null });
    expect(bands.at(-1)?.share_all).toBeCloseTo(Math.log10(5) / 2, 6);
  });

  it("add up to one and leave no gap; without offers they are null", () => {
    expect(bands.reduce((sum, { share_all }) => sum + (share_all ?? 0), 0)).toBeCloseTo(1, 5);
    for (const [at, { to_usd }] of bands.slice(0, -1).entries()) expect(bands[at + 1]?.from_usd).toBe(to_usd);
    expect(bands.every(({ share_specialist }) => share_specialist === null)).toBe(true);
  });
});

describe("pay for a piece of work", () => {
  const piece = (unit_code: string, amount: number, contributor: string, origin_name = "Forum") => ({
    skillset: "image",
    unit_code,
    contributor,
    origin_name,
    lo: amount,
    hi: amount,
    minutes: null,
  });

  it("is shown from two statements of a skillset and unit on", () => {
    const shown = taskPayOf([piece("box", 1, "a"), piece("image", 2, "a"), piece("image", 4, "b")]);
    expect(shown).toMatchObject([{ skillset: "image", unit: "image", n_observations: 2, p50_usd: 3 }]);
  });

  it("counts contributors, and origins where nobody contributes", () => {
    const rows = [piece("box", 1, "a"), piece("box", 2, "b"), piece("box", 3, "b", "Paper")];
    const nobody = [piece("box", 4, ""), piece("box", 5, "", "News"), piece("box", 6, "", "News")];
    expect(taskPayOf(rows)[0]?.n_contributors).toBe(2);
    expect(taskPayOf([...rows, ...nobody])[0]?.n_contributors).toBe(4);
  });
});

describe("the headline with and without low-cost work", () => {
  const row = (cell_id: string, p50: number | null, n: number) => {
    const [head = "", place = ""] = cell_id.split("/");
    const [skillset = "", prefix] = head.split(":").reverse();
    return {
      cell_id,
      stratum: prefix ?? "headline",
      grid: "base",
      skillset,
      skillset_label: `<${skillset}>`,
      place,
      place_label: `<${place}>`,
      p50_hourly_usd: p50,
      n_observations: n,
    } as EstimateRow;
  };
  const rows = [
    row("image/KE", 3, 4),
    row("with_low_cost:image/KE", 2, 9),
    row("low_cost_task:image/KE", 1.5, 5),
    row("law/US", 80, 9),
    row("with_low_cost:law/US", 80, 9),
    row("with_low_cost:audio/IN", 4, 3),
    row("low_cost_task:audio/IN", null, 3),
  ];
  const sensitivity = toSensitivity(queryRates(rows));

  it("stands side by side for the cells that have low-cost work, and for those alone", () => {
    expect(sensitivity).toEqual([
      {
        cell_id: "image/KE",
        label: "<image>, <KE>",
        headline_p50_usd: 3,
        with_low_cost_p50_usd: 2,
        n_low_cost: 5,
      },
      {
        cell_id: "audio/IN",
        label: "<audio>, <IN>",
        headline_p50_usd: null,
        with_low_cost_p50_usd: 4,
        n_low_cost: 3,
      },
    ]);
  });
});
