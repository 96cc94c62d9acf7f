import { judgeCells } from "../disclose/remainders.js";
import type { Engine } from "../engines/engine.js";
import type { FxRow } from "../reference/fx.js";
import type { PppRow } from "../reference/ppp.js";
import { toCellId } from "../release/cell-id.js";
import type { EstimateRow } from "../release/estimate-row.js";
import type { EvidenceRow } from "../release/evidence-row.js";
import type { Release } from "../release/release.js";
import type { StudyConfig } from "./config.js";
import { toEffects } from "./effects.js";
import { type EstimatedCell, estimateCell, type ReducedCell } from "./estimate.js";
import { toEstimateRows } from "./estimate-rows.js";
import { toEvidenceRows, toSourceRows } from "./evidence-rows.js";
import { confidentialFamilies } from "./families.js";
import { localFactors } from "./local-pay.js";
import { reduceCells } from "./reduce.js";
import { studySql } from "./sql.js";

/** The tables of a release, and the reduced cells that some figures are drawn from. */
export type Tabulated = Pick<Release, "estimates" | "effects" | "sources" | "evidence"> & {
  readonly cells: ReadonlyMap<string, ReducedCell>;
};

export type LocalTables = {
  readonly fx: readonly FxRow[];
  readonly ppp: readonly PppRow[];
  readonly currencyOf: ReadonlyMap<string, string>;
};

/** From weighted observations to the release's tables: reduce, estimate, disclosure control, local money. */
export async function tabulate(
  engine: Engine,
  config: StudyConfig,
  openRatio: number,
  local: LocalTables,
): Promise<Tabulated> {
  const reduced = await reduceCells(engine, config.headline_evidence, openRatio);
  const estimated = estimateAll(reduced, config.seed);
  const evidence = toEvidenceRows(await engine.run(studySql("evidence")));
  return {
    estimates: toRows(estimated, config, local),
    effects: toEffects(estimated),
    evidence,
    sources: toSourceRows(publicPages(evidence, config)),
    cells: new Map(reduced.map((cell) => [toCellId(cell.keys), cell])),
  };
}

function estimateAll(reduced: readonly ReducedCell[], seed: number): EstimatedCell[] {
  const touched = reduced.filter(({ confidential }) => confidential.length > 0);
  const verdicts = judgeCells(
    new Map(touched.map((cell) => [toCellId(cell.keys), cell.confidential])),
    confidentialFamilies(touched.map(({ keys }) => keys)),
  );
  return reduced.map((cell) => estimateCell(cell, verdicts.get(toCellId(cell.keys)), seed));
}

function toRows(estimated: readonly EstimatedCell[], config: StudyConfig, local: LocalTables): EstimateRow[] {
  const places = new Set(estimated.map(({ keys }) => keys.place));
  const factors = new Map(
    [...places].map((place) => [
      place,
      localFactors(place, local.currencyOf.get(place), config.as_of, local.fx, local.ppp),
    ]),
  );
  return toEstimateRows(estimated, (place) => factors.get(place) ?? { currency: "", local: null, ppp: null });
}

/** Client prices are evidence of another kind and stay off the register of pay sources. */
function publicPages(evidence: readonly EvidenceRow[], config: StudyConfig): EvidenceRow[] {
  const prices = new Set(config.sources.filter(({ kind }) => kind === "client_prices").map(({ id }) => id));
  return evidence.filter(({ source }) => !prices.has(source));
}
