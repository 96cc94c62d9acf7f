import { SKILLSETS } from "../core/model/skillsets.js";
import type { FxRow } from "../core/money/fx.js";
import type { Days } from "../core/units/time.js";
import { ageWeight } from "../core/units/weight.js";
import type { Engine } from "../engines/engine.js";
import type { StudyConfig } from "./config.js";
import { toHourly } from "./hourly.js";
import { loadLinks } from "./link.js";
import { ABSURD_HOURLY_USD, LOW_COST_USD, WITHHOLD_MONTHS } from "./method-notes.js";
import { studySql } from "./sql.js";
import { nameKey } from "./tables.js";

/** Skillsets that ask no specialist knowledge: where low-cost task labour is found. */
const NO_SPECIALIST = new Set(["generalist", "annotation", "search"]);
const NO_SPECIALIST_CODES = new Set(["audio", "video", "transcription"]);

/**
 * From parsed records to weighted observations: hourly, scoped, linked, weighed. Out: the table `weighted`.
 * @returns the study's median of max ÷ min over stated ranges (1 when it has none).
 */
export async function observe(engine: Engine, config: StudyConfig, fx: readonly FxRow[]): Promise<number> {
  await toHourly(engine, fx, config.as_of);
  const annotation = Object.entries(SKILLSETS).filter(
    ([code, { family }]) => NO_SPECIALIST.has(family) || NO_SPECIALIST_CODES.has(code),
  );
  await engine.load(
    "annotation_skillsets",
    [{ name: "code", type: "text" }],
    annotation.map(([code]) => [code]),
  );
  await engine.run(studySql("scope"), {
    as_of: config.as_of,
    low_cost_usd: LOW_COST_USD,
    absurd_hourly_usd: ABSURD_HOURLY_USD,
    withhold_months: WITHHOLD_MONTHS,
  });
  await loadLinks(engine);
  const ages = await engine.run(studySql("ages"));
  await engine.load(
    "age_weights",
    [
      { name: "age_days", type: "integer" },
      { name: "weight", type: "double" },
    ],
    ages.map(({ age_days }) => [Number(age_days), ageWeight(Number(age_days) as Days)]),
  );
  await engine.run(studySql("weigh"), { organisation: nameKey(config.organisation) });
  const [middle] = await engine.run(studySql("open-ratio"));
  const low = Number(middle?.low ?? 1);
  return middle?.low === null || middle === undefined ? 1 : (low + Number(middle.high ?? low)) / 2;
}
