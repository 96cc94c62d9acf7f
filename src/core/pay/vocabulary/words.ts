import type { PayUnit } from "../../model/unit.js";

/**
 * The words by which one language speaks of pay. Each text holds lower-case phrases apart by " | "; words of languages written
 * without spaces are matched as they stand in the run of characters. Adding a language is adding such a file.
 */
export type Words = {
  readonly lang: string;
  /** Units of time or work, as nouns or adverbs: `hour`, `hourly`. */
  readonly units?: Readonly<Partial<Record<PayUnit, string>>>;
  /** Words for pay that say its unit too: `Stundenlohn`, `annual salary`. */
  readonly paidBy?: Readonly<Partial<Record<PayUnit, string>>>;
  /** Words between an amount and its unit: `per`, `pro`, `par`. */
  readonly per?: string;
  readonly scales?: Readonly<Record<string, string>>;
  readonly currencies?: Readonly<Record<string, string>>;
  /** Between the bounds of a range. */
  readonly to?: string;
  /** Before a range whose bounds an `and` joins. */
  readonly between?: string;
  readonly and?: string;
  /** Before or after an amount that is a most, a least. */
  readonly upto?: string;
  readonly from?: string;
  /** After an amount: a least; a most. */
  readonly andUp?: string;
  readonly andBelow?: string;
  readonly average?: string;
  /** Words for pay. */
  readonly pay?: string;
  /** What money is that isn't pay. */
  readonly notPay?: string;
  /** Totals beside base pay: OTE, package. */
  readonly total?: string;
  /** Words that may stand between an amount and its unit or its pay word: `gross`, `about`. */
  readonly filler?: string;
};
