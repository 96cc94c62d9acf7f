import type { Brand } from "./brand.js";

/** ISO 4217 code. */
export type Currency = string;

/** An amount in the major unit of one currency (dollars, not cents). */
export type Money<C extends Currency = Currency> = Brand<number, ["money", C]>;

/** Units of currency `C` that one US dollar buys. */
export type UnitsPerUsd<C extends Currency = Currency> = Brand<number, ["units per USD", C]>;

/** Local currency units that buy what one US dollar buys in the United States (World Bank PA.NUS.PPP). */
export type PppFactor = Brand<number, "local units per international dollar">;

/** Makes an amount of money. @throws RangeError when the amount is negative or not finite. */
export function money<C extends Currency>(amount: number, _currency: C): Money<C> {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`invalid amount: ${amount}`);
  return amount as Money<C>;
}
