import { baseCell, toCellId } from "../core/cells/keys.js";
import { isSkillset, SKILLSETS } from "../core/model/skillsets.js";
import type { Figures } from "../core/release/figures.js";
import type { Rates } from "../core/release/query.js";
import { bandShare } from "../core/stats/band-share.js";
import { curveQuantiles } from "../core/stats/curve-quantile.js";
import { buildCurve, type Offer } from "../core/stats/offer-curve.js";
import { sixDecimals } from "../core/units/decimals.js";
import { groupBy } from "../core/units/group-by.js";
import type { HourlyRate } from "../core/units/rate.js";
import { FULL_WEIGHT } from "../core/units/weight.js";
import type { Engine, Row } from "../engines/engine.js";
import { studySql } from "./sql.js";

/** Ends of the hourly pay bands of the distribution chart, US dollars. */
const BAND_ENDS = [0, 5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200] as const;
const FEWEST_STATEMENTS = 2;

/** Pay for a piece of work by skillset and unit, over statements. */
export async function toTaskPay(engine: Engine): Promise<Figures["task_pay"]> {
  return taskPayOf(await engine.run(studySql("task-pay")));
}

/** Rows of `task-pay.sql` by skillset and unit, where at least {@link FEWEST_STATEMENTS} stand. */
export function taskPayOf(rows: readonly Row[]): Figures["task_pay"] {
  const groups = groupBy(rows, (row) => `${row.skillset}|${row.unit_code}`);
  return [...groups.values()].filter((group) => group.length >= FEWEST_STATEMENTS).map(toTaskPayRow);
}

function toTaskPayRow(rows: readonly Row[]): Figures["task_pay"][number] {
  const skillset = String(rows[0]?.skillset);
  const [p25, p50, p75] = plainQuantiles(rows.map((row) => [Number(row.lo), Number(row.hi)]));
  const minutes = rows.flatMap(({ minutes: stated }) =>
    stated === null ? [] : [[Number(stated), Number(stated)] as const],
  );
  const contributors = new Set(rows.map(({ contributor, origin_name }) => contributor || origin_name));
  return {
    skillset,
    skillset_label: isSkillset(skillset) ? SKILLSETS[skillset].label : skillset,
    unit: String(rows[0]?.unit_code),
    n_observations: rows.length,
    n_contributors: contributors.size,
    p25_usd: p25 ?? null,
    p50_usd: p50 ?? null,
    p75_usd: p75 ?? null,
    minutes_p50: plainQuantiles(minutes)[1] ?? null,
  };
}

function plainQuantiles(ranges: readonly (readonly [number, number])[]): number[] {
  if (ranges.length === 0) return [];
  const curve = buildCurve(
    ranges.map(([lo, hi], index) => ({
      lo: lo as HourlyRate<"USD">,
      hi: hi as HourlyRate<"USD">,
      weight: FULL_WEIGHT,
      group: String(index),
    })),
  );
  const pools = new Float64Array(curve.poolLo.length);
  for (const pool of curve.entryPool) pools[pool] = (pools[pool] as number) + FULL_WEIGHT;
  return curveQuantiles(curve, pools, [25, 50, 75]).map(sixDecimals);
}

/** What clients pay vendors, as stated on public pages. */
export async function toClientPrices(engine: Engine): Promise<Figures["client_prices"]> {
  const amount = (value: Row[string] | undefined) =>
    value === null || value === undefined ? null : sixDecimals(Number(value));
  return (await engine.run(studySql("client-prices"))).map((row) => ({
    id: String(row.id),
    role_title: String(row.role_title),
    skillset: String(row.skillset),
    unit: String(row.unit_code),
    currency: String(row.currency_code),
    price_min: amount(row.amount_min),
    price_max: amount(row.amount_max),
    price_min_usd: amount(row.min_usd),
    price_max_usd: amount(row.max_usd),
    workforce: String(row.workforce_code),
    publisher: String(row.publisher),
    source_url: String(row.source_url),
  }));
}

/** Shares of the headline's weight by hourly band. `offersOf` gives a headline base cell's public offers. */
export function toBands(offersOf: (skillset: string) => readonly Offer[]): Figures["bands"] {
  const portion = (skillset: string, from: number, to: number | null) => {
    const value = bandShare(offersOf(skillset), from, to ?? Number.POSITIVE_INFINITY);
    return value === null ? null : sixDecimals(value);
  };
  return BAND_ENDS.map((from, index) => {
    const to = BAND_ENDS[index + 1] ?? null;
    return {
      from_usd: from,
      to_usd: to,
      share_generalist: portion("generalist", from, to),
      share_specialist: portion("specialist", from, to),
      share_all: portion("any", from, to),
    };
  });
}

/** Headline cells that move, or could, when low-cost task labour is included. */
export function toSensitivity(rates: Rates): Figures["sensitivity"] {
  return rates.rows.flatMap((row) => {
    if (row.stratum !== "with_low_cost" || row.grid !== "base") return [];
    const keys = baseCell(row.skillset, row.place);
    const cell_id = toCellId(keys);
    const lowCost = rates.cell({ ...keys, stratum: "low_cost_task" });
    if (!lowCost?.n_observations) return [];
    return [
      {
        cell_id,
        label: `${row.skillset_label}, ${row.place_label}`,
        headline_p50_usd: rates.cell(cell_id)?.p50_hourly_usd ?? null,
        with_low_cost_p50_usd: row.p50_hourly_usd,
        n_low_cost: lowCost.n_observations,
      },
    ];
  });
}
