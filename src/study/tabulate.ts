import { confidentialFamilies } from "../core/cells/families.js";
import { toCellId } from "../core/cells/keys.js";
import { placeCells } from "../core/cells/places.js";
import { allSkillsetCells } from "../core/cells/skillsets.js";
import { judgeCells } from "../core/disclose/remainders.js";
import { LEVELS, PAY_MODELS, WORKFORCES } from "../core/model/codes.js";
import { EVIDENCE } from "../core/model/evidence.js";
import type { FxRow } from "../core/money/fx.js";
import { ratesOf } from "../core/money/fx.js";
import type { PppRow } from "../core/money/purchasing-power.js";
import { localFactors } from "../core/money/purchasing-power.js";
import { toModelEffects } from "../core/offers/effects.js";
import type { FittedModel } from "../core/offers/fitted-model.js";
import { toPrices } from "../core/offers/price-levels.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import type { Release } from "../core/release/release.js";
import type { Engine } from "../engines/engine.js";
import { placeLabel } from "../reference/countries.js";
import type { StudyConfig } from "./config.js";
import { toEffects } from "./effects.js";
import { type EstimatedCell, estimateCell, type ReducedCell } from "./estimate.js";
import { toEstimateRows } from "./estimate-rows.js";
import { toEvidenceRows, toSourceRows } from "./evidence-rows.js";
import { readStatements } from "./fit/read-statements.js";
import { runModel } from "./fit/run-model.js";
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
  const factorsOf = localFactors(config.as_of, local.currencyOf, ratesOf(local.fx), local.ppp);
  const places = [
    "any",
    ...new Set(statements.flatMap(({ place }) => placeCells(place).filter((cell) => cell !== "any"))),
  ].sort();
  const fitting = runModel(
    statements,
    toPrices((country) => factorsOf(country).ppp),
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
    estimates: toEstimateRows(estimated, model?.predicted ?? (() => undefined), factorsOf),
    effects: [...toEffects(estimated), ...(model ? toModelEffects(model, placeLabel) : [])],
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

/** Client prices are evidence of another kind and stay off the register of pay sources. */
function publicPages(evidence: readonly EvidenceRow[], config: StudyConfig): EvidenceRow[] {
  const prices = new Set(config.sources.filter(({ kind }) => kind === "client_prices").map(({ id }) => id));
  return evidence.filter(({ source }) => !prices.has(source));
}
