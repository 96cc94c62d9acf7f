import type { Brand } from "./brand.js";

/** Hours of a worker's time. */
export type Hours = Brand<number, "hours">;

/** Days, for the age of an observation. */
export type Days = Brand<number, "days">;

/** Makes hours. @throws RangeError when negative or not finite. */
export function hours(value: number): Hours {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`invalid hours: ${value}`);
  return value as Hours;
}
