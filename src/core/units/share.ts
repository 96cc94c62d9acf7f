import type { Brand } from "./brand.js";

/** A part of a whole, 0 to 1. */
export type Share = Brand<number, "share">;

/** Makes a share. @throws RangeError outside 0 to 1. */
export function share(value: number): Share {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid share, not in [0, 1]: ${value}`);
  return value as Share;
}
