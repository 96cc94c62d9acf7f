const SIX = 1e6;

/** A published figure: six decimals, far below a cent, and the same on every machine. */
export function sixDecimals(value: number): number {
  return Math.round(value * SIX) / SIX;
}
