import { TIME_UNITS, type TimeUnit } from "../core/model/unit.js";
import type { FxRow } from "../core/money/fx.js";
import { HOURS_PER_WEEK, hoursIn } from "../core/money/hours.js";
import type { Engine } from "../engines/engine.js";
import { studySql } from "./sql.js";

/** What an hourly value of each unit rests on when the record states no hours. */
const BASIS: Readonly<Record<TimeUnit, string>> = {
  minute: "stated",
  hour: "stated",
  shift: "8 h a shift",
  day: "8 h a day",
  week: "40 h a week",
  biweek: "80 h a fortnight",
  month: "173⅓ h a month",
  year: "2,080 h a year",
};

/** Puts the usable statements on one hourly basis in US dollars: tables `parsed` and `issues` in, `hourly` out. */
export async function toHourly(engine: Engine, fx: readonly FxRow[], asOf: string): Promise<void> {
  await engine.load(
    "unit_hours",
    [
      { name: "unit", type: "text" },
      { name: "hours", type: "double" },
      { name: "scales", type: "boolean" },
      { name: "basis", type: "text" },
    ],
    TIME_UNITS.map((unit) => [unit, hoursIn(unit), unit !== "hour" && unit !== "minute", BASIS[unit]]),
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
