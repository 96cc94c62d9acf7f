import { FULL_TIME_WORKFORCES } from "../core/model/rules.js";
import { TIME_UNITS } from "../core/model/unit.js";
import type { RateAt } from "../core/money/fx.js";
import { HOURS_PER_WEEK, hoursIn, isWorkingDay, scalesWithWeek } from "../core/money/hours.js";
import type { Engine } from "../engines/engine.js";
import { textOf } from "../engines/row.js";
import { studySql } from "./sql.js";

/** Puts the usable statements on one hourly basis in US dollars: tables `parsed` and `issues` in, `hourly` out. */
export async function toHourly(engine: Engine, rateAt: RateAt, asOf: string): Promise<void> {
  await engine.run(studySql("dated"), { as_of: asOf });
  await loadDayRates(engine, rateAt);
  await engine.load(
    "unit_hours",
    [
      { name: "unit", type: "text" },
      { name: "hours", type: "double" },
      { name: "scales", type: "boolean" },
      { name: "daily", type: "boolean" },
    ],
    TIME_UNITS.map((unit) => [unit, hoursIn(unit), scalesWithWeek(unit), isWorkingDay(unit)]),
  );
  await engine.load(
    "full_time",
    [{ name: "workforce", type: "text" }],
    FULL_TIME_WORKFORCES.map((workforce) => [workforce]),
  );
  await engine.run(studySql("hourly"), { standard_week: HOURS_PER_WEEK });
}

/** The rate of each currency on each day that a statement has: worked out once a distinct pair. */
async function loadDayRates(engine: Engine, rateAt: RateAt): Promise<void> {
  const asked = await engine.run(studySql("rate-days"));
  await engine.load(
    "day_rates",
    [
      { name: "currency", type: "text" },
      { name: "day", type: "text" },
      { name: "units_per_usd", type: "double" },
    ],
    asked.map((row) => {
      const [currency, day] = [textOf(row.currency_code), textOf(row.day)];
      return [currency, day, rateAt(currency, day) ?? null];
    }),
  );
}
