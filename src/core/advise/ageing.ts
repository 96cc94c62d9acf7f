/** How a yearly rise is spread over months. */
export type Ageing = "compound" | "linear";

/**
 * The factor by which pay is aged over some months at a yearly rise (0.03 = 3 %): compound (1 + r)^(m/12), linear
 * 1 + r·m/12 (METHODS 9).
 */
export function ageingFactor(months: number, yearlyRise: number, ageing: Ageing): number {
  return ageing === "compound" ? (1 + yearlyRise) ** (months / 12) : 1 + (yearlyRise * months) / 12;
}
