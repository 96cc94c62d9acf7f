import { AGE_BASE_DAYS, COUNT_BASE, PAY_STEP } from "../model/rules.js";

const SHARE_STEPS = Math.round(1 / PAY_STEP);
const LOG_STEP = Math.log(1 + PAY_STEP);

/** Pay rounded to 5 % steps on the log scale: the nearest power of 1.05 (METHODS 7). */
export function roundPay(amount: number | null): number | null {
  if (amount === null || amount <= 0) return amount;
  return Math.exp(Math.round(Math.log(amount) / LOG_STEP) * LOG_STEP);
}

/** A count rounded to base 5. */
export function roundCount(count: number): number {
  return COUNT_BASE * Math.round(count / COUNT_BASE);
}

/** A share rounded to 5 points. */
export function roundShare(share: number): number {
  return Math.round(share * SHARE_STEPS) / SHARE_STEPS;
}

/** An age rounded to months of 30 days. */
export function roundAge(days: number): number {
  return AGE_BASE_DAYS * Math.round(days / AGE_BASE_DAYS);
}
