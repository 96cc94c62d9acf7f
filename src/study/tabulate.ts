import { judgeCells } from "../disclose/remainders.js";
import type { Engine } from "../engines/engine.js";
import { LEVELS, PAY_MODELS, WORKFORCES } from "../model/codes.js";
import { EVIDENCE } from "../model/evidence.js";
import type { FxRow } from "../reference/fx.js";
import type { PppRow } from "../reference/ppp.js";
import { toCellId } from "../release/cell-id.js";
import type { EstimateRow } from "../release/estimate-row.js";
import type { EvidenceRow } from "../release/evidence-row.js";
import { placeCells } from "../release/membership.js";
import type { Release } from "../release/release.js";
import { allSkillsetCells } from "./cell-keys.js";
import type { StudyConfig } from "./config.js";
import { toEffects } from "./effects.js";
import { type EstimatedCell, estimateCell, type ReducedCell } from "./estimate.js";
import { toEstimateRows } from "./estimate-rows.js";
import { toEvidenceRows, toSourceRows } from "./evidence-rows.js";
import { confidentialFamilies } from "./families.js";
import { localFactors } from "./local-pay.js";
import { toModelEffects } from "./model/model-effects.js";
import { type FittedModel, readStatements, runModel, toPrices } from "./model/run-model.js";
import { reduceCells } from "./reduce.js";
import { studySql } from "./sql.js";

/** The tables of a release, and the reduced cells that some figures are drawn from. */
export type Tabulated = Pick<Release, "estimates" | "effects" | "sources" | "evidence"> & {
  readonly cells: ReadonlyMap<string, ReducedCell>;
  /** Undefined for a study with too little to fit the offer model on. */
  readonly model: FittedModel | undefined;
};

export type LocalTables = {
  readonly fx: readonly FxRow[];
  readonly ppp: readonly PppRow[];
  readonly currencyOf: ReadonlyMap<string, string>;
};

const KEYS = [
  { grid: "level", keys: LEVELS },
  { grid: "workforce", keys: WORKFORCES },
  { grid: "pay_model", keys: PAY_MODELS },
  { grid: "evidence", keys: EVIDENCE },
] as const;

/** From weighted observations to the release's tables: reduce, estimate, disclosure control, local money. */
export async function tabulate(
  engine: Engine,
  config: StudyConfig,
  openRatio: number,
  local: LocalTables,
): Promise<Tabulated> {
  const statements = await readStatements(engine);
  const factorOf = (country: string) =>
    localFactors(country, local.currencyOf.get(country), config.as_of, local.fx, local.ppp).ppp;
  const places = [
    "any",
    ...new Set(statements.flatMap(({ place }) => placeCells(place).filter((cell) => cell !== "any"))),
  ].sort();
  const fitting = runModel(
    statements,
    toPrices(factorOf),
    { skillsets: allSkillsetCells(), places, headline: config.headline_evidence, keys: KEYS },
    config.seed,
  );
  const [reduced, model] = await Promise.all([
    reduceCells(engine, config.headline_evidence, openRatio),
    fitting,
  ]);
  const estimated = estimateAll(reduced, config.seed);
  const evidence = toEvidenceRows(await engine.run(studySql("evidence")));
  return {
    estimates: toRows(estimated, model, config, local),
    effects: [...toEffects(estimated), ...(model ? toModelEffects(model) : [])],
    evidence,
    sources: toSourceRows(publicPages(evidence, config)),
    model,
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

function toRows(
  estimated: readonly EstimatedCell[],
  model: FittedModel | undefined,
  config: StudyConfig,
  local: LocalTables,
): EstimateRow[] {
  const places = new Set(estimated.map(({ keys }) => keys.place));
  const factors = new Map(
    [...places].map((place) => [
      place,
      localFactors(place, local.currencyOf.get(place), config.as_of, local.fx, local.ppp),
    ]),
  );
  return toEstimateRows(
    estimated,
    model?.predicted ?? (() => undefined),
    (place) => factors.get(place) ?? { currency: "", local: null, ppp: null },
  );
}

/** Client prices are evidence of another kind and stay off the register of pay sources. */
function publicPages(evidence: readonly EvidenceRow[], config: StudyConfig): EvidenceRow[] {
  const prices = new Set(config.sources.filter(({ kind }) => kind === "client_prices").map(({ id }) => id));
  return evidence.filter(({ source }) => !prices.has(source));
}
