import {
  ABSURD_HOURLY_USD,
  BOILERPLATE_RATIO,
  BOILERPLATE_SKILLSETS,
  DAYS_PER_MONTH,
  LOW_COST_USD,
  WITHHOLD_MONTHS,
} from "../core/model/rules.js";
import { asksNoKnowledge, SKILLSET_CODES } from "../core/model/skillsets.js";
import { type FxRow, ratesOf } from "../core/money/fx.js";
import { ageWeight } from "../core/stats/age-weight.js";
import type { Days } from "../core/units/time.js";
import type { Engine } from "../engines/engine.js";
import type { StudyConfig } from "./config.js";
import { toHourly } from "./hourly.js";
import { loadLinks } from "./link.js";
import { studySql } from "./sql.js";
import { nameKey } from "./tables.js";

/**
 * From parsed records to weighted observations: hourly, scoped, linked, weighed. Out: the table `weighted`.
 * @returns the study's median of max ÷ min over stated ranges (1 when it has none).
 */
export async function observe(engine: Engine, config: StudyConfig, fx: readonly FxRow[]): Promise<number> {
  await toHourly(engine, ratesOf(fx), config.as_of);
  const annotation = SKILLSET_CODES.filter(asksNoKnowledge);
  await engine.load(
    "annotation_skillsets",
    [{ name: "code", type: "text" }],
    annotation.map((code) => [code]),
  );
  await engine.run(studySql("scope"), {
    as_of: config.as_of,
    low_cost_usd: LOW_COST_USD,
    absurd_hourly_usd: ABSURD_HOURLY_USD,
    withhold_days: DAYS_PER_MONTH * WITHHOLD_MONTHS,
    boilerplate_ratio: BOILERPLATE_RATIO,
    boilerplate_skillsets: BOILERPLATE_SKILLSETS,
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
