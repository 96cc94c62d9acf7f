import { TIME_UNITS } from "../core/model/unit.js";
import type { FxRow } from "../core/money/fx.js";
import { HOURS_PER_WEEK, hoursIn, scalesWithWeek } from "../core/money/hours.js";
import type { Engine } from "../engines/engine.js";
import { studySql } from "./sql.js";

/** Puts the usable statements on one hourly basis in US dollars: tables `parsed` and `issues` in, `hourly` out. */
export async function toHourly(engine: Engine, fx: readonly FxRow[], asOf: string): Promise<void> {
  await engine.load(
    "unit_hours",
    [
      { name: "unit", type: "text" },
      { name: "hours", type: "double" },
      { name: "scales", type: "boolean" },
    ],
    TIME_UNITS.map((unit) => [unit, hoursIn(unit), scalesWithWeek(unit)]),
  );
  await engine.load(
    "fx",
    [
      { name: "day", type: "text" },
      { name: "currency", type: "text" },
      { name: "units_per_usd", type: "double" },
    ],
    fx.map(({ date, currency, units_per_usd }) => [date, currency, units_per_usd]),
  );
  await engine.run(studySql("hourly"), { as_of: asOf, standard_week: HOURS_PER_WEEK });
}
