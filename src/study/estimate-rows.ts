import { baseCell, type CellKeys, toCellId } from "../core/cells/keys.js";
import { keyLabel } from "../core/cells/labels.js";
import { ladderOf } from "../core/cells/ladder.js";
import { placeKind } from "../core/cells/places.js";
import { allSkillsetCells, describeSkillset } from "../core/cells/skillsets.js";
import {
  type Estimate,
  NO_PERCENTILES,
  type Percentiles,
  type Publishable,
  type Support,
} from "../core/disclose/estimate.js";
import { publishModelled, publishPublic } from "../core/disclose/publish.js";
import { MAX_MODELLED_FACTOR } from "../core/model/rules.js";
import type { LocalFactors } from "../core/money/purchasing-power.js";
import type { Predicted } from "../core/offers/summarise-cells.js";
import { regionOf } from "../core/places/regions.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import { sixDecimals } from "../core/units/decimals.js";
import { byText } from "../core/units/order.js";
import { placeLabel } from "../reference/countries.js";
import type { EstimatedCell } from "./estimate.js";
import { gradeOf } from "./grade.js";

/**
 * The rows of the estimates table: every skillset × place of the base grid, with or without evidence, and the cells
 * that have evidence in the grids by a further key.
 */
export function toEstimateRows(
  cells: readonly EstimatedCell[],
  predicted: (cell: string) => Predicted | undefined,
  factorsOf: (place: string) => LocalFactors,
): EstimateRow[] {
  const byId = new Map(cells.map((cell) => [toCellId(cell.keys), cell]));
  for (const keys of emptyCells(cells)) byId.set(toCellId(keys), emptyCell(keys));
  for (const [id, cell] of byId) byId.set(id, withModel(cell, predicted));
  const rated = new Set([...byId].filter(([, { publishable }]) => hasRate(publishable)).map(([id]) => id));
  const rows = [...byId.values()].map((cell) => toRow(cell, rated, factorsOf(cell.keys.place)));
  return rows.sort(byText(({ cell_id }) => cell_id));
}

/** A sparse cell with the model's percentiles, when their interval is narrow enough to be of use. */
function withModel(cell: EstimatedCell, predicted: (cell: string) => Predicted | undefined): EstimatedCell {
  const { keys, publishable } = cell;
  if (keys.stratum !== "headline" || publishable.method !== "insufficient") return cell;
  const found = predicted(toCellId(keys));
  if (!found) return cell;
  const wide = found.hi95 > MAX_MODELLED_FACTOR * found.p50 || found.lo95 < found.p50 / MAX_MODELLED_FACTOR;
  if (wide) return cell;
  return {
    ...cell,
    publishable: publishModelled(publishable, found, `from the whole study, for here: ${publishable.reason}`),
  };
}

function hasRate({ method }: Publishable): boolean {
  return method === "direct" || method === "modelled";
}

function emptyCells(cells: readonly EstimatedCell[]): CellKeys[] {
  const places = new Set(["any", ...cells.map(({ keys }) => keys.place)]);
  const known = new Set(cells.map(({ keys }) => toCellId(keys)));
  const grid = [...places].flatMap((place) =>
    allSkillsetCells().map((skillset) => baseCell(skillset, place)),
  );
  return grid.filter((keys) => !known.has(toCellId(keys)));
}

function emptyCell(keys: CellKeys): EstimatedCell {
  const estimate: Estimate = {
    cell: toCellId(keys),
    method: "insufficient",
    reason: "no statement for this cell",
    percentiles: NO_PERCENTILES,
    support: {
      observations: 0,
      contributors: 0,
      topShare: 0,
      mix: { posted: 0, paid: 0, reported: 0, compiled: 0, repeated: 0 },
      medianAgeDays: 0,
    },
    confidential: false,
  };
  return { keys, publishable: publishPublic(estimate), replicates: new Float64Array(0) };
}

function toRow(
  { keys, publishable }: EstimatedCell,
  rated: ReadonlySet<string>,
  local: LocalFactors,
): EstimateRow {
  const broader = hasRate(publishable)
    ? undefined
    : ladderOf(keys)
        .map(toCellId)
        .find((id) => rated.has(id));
  return {
    cell_id: toCellId(keys),
    stratum: keys.stratum,
    grid: keys.grid,
    ...describeSkillset(keys.skillset),
    place: keys.place,
    place_label: placeLabel(keys.place),
    place_kind: placeKind(keys.place),
    region: regionOf(keys.place) ?? "",
    key: keys.key,
    key_label: keyLabel(keys.grid, keys.key),
    basis: "nominal",
    method: publishable.method,
    reason: publishable.reason,
    broader_cell: broader ?? "",
    grade: gradeOf(publishable),
    ...toPayColumns(publishable.percentiles, local),
    ...toSupportColumns(publishable.support),
    confidential: publishable.confidential,
  };
}

/** The columns of pay: US dollars, local money, purchasing power. */
function toPayColumns(percentiles: Percentiles, local: LocalFactors) {
  const usd = (amount: number | null) => scaled(amount, 1);
  const own = (amount: number | null) => scaled(amount, local.local);
  const ppp = (amount: number | null) => scaled(amount, local.ppp);
  return {
    p10_hourly_usd: usd(percentiles.p10),
    p25_hourly_usd: usd(percentiles.p25),
    p50_hourly_usd: usd(percentiles.p50),
    p75_hourly_usd: usd(percentiles.p75),
    p90_hourly_usd: usd(percentiles.p90),
    p50_lo80_hourly_usd: usd(percentiles.lo80),
    p50_hi80_hourly_usd: usd(percentiles.hi80),
    p50_lo95_hourly_usd: usd(percentiles.lo95),
    p50_hi95_hourly_usd: usd(percentiles.hi95),
    local_currency: local.currency,
    p10_hourly_local: own(percentiles.p10),
    p25_hourly_local: own(percentiles.p25),
    p50_hourly_local: own(percentiles.p50),
    p75_hourly_local: own(percentiles.p75),
    p90_hourly_local: own(percentiles.p90),
    p10_hourly_ppp: ppp(percentiles.p10),
    p25_hourly_ppp: ppp(percentiles.p25),
    p50_hourly_ppp: ppp(percentiles.p50),
    p75_hourly_ppp: ppp(percentiles.p75),
    p90_hourly_ppp: ppp(percentiles.p90),
  };
}

/** The columns of support: null where it is withheld, and all but the counts where nothing stands behind the cell. */
function toSupportColumns(support: Support | null) {
  const some = support !== null && support.observations > 0 ? support : null;
  const portion = (pick: (one: Support) => number) => (some ? scaled(pick(some), 1) : null);
  return {
    n_observations: support?.observations ?? null,
    n_contributors: support?.contributors ?? null,
    top_share: portion(({ topShare }) => topShare),
    share_posted: portion(({ mix }) => mix.posted),
    share_paid: portion(({ mix }) => mix.paid),
    share_reported: portion(({ mix }) => mix.reported),
    share_compiled: portion(({ mix }) => mix.compiled),
    share_repeated: portion(({ mix }) => mix.repeated),
    median_age_days: some?.medianAgeDays ?? null,
  };
}

function scaled(amount: number | null, factor: number | null): number | null {
  return amount === null || factor === null ? null : sixDecimals(amount * factor);
}
