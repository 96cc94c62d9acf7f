import type { Brand } from "./brand.js";
import type { Currency, Money } from "./money.js";
import type { Hours } from "./time.js";

/** Pay for one hour of work, in one currency. */
export type HourlyRate<C extends Currency = Currency> = Brand<number, ["per hour", C]>;

/** Makes an hourly rate. @throws RangeError when negative or not finite. */
export function hourlyRate<C extends Currency>(value: number, _currency: C): HourlyRate<C> {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`invalid hourly rate: ${value}`);
  return value as HourlyRate<C>;
}

/** Pay ÷ time. £2 for a 20-minute task is £6 an hour. @throws RangeError when the time is not positive. */
export function perHour<C extends Currency>(pay: Money<C>, time: Hours): HourlyRate<C> {
  if (!(time > 0)) throw new RangeError(`invalid hours: ${time}`);
  return (pay / time) as HourlyRate<C>;
}
