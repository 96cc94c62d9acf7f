import type { PayUnit } from "../../model/unit.js";

/**
 * The words by which one language speaks of pay. Each list holds lower-case phrases; words of languages written
 * without spaces are matched as they stand in the run of characters. Adding a language is adding such a file.
 */
export type Words = {
  readonly lang: string;
  /** Units of time or work, as nouns or adverbs: `hour`, `hourly`. */
  readonly units?: Readonly<Partial<Record<PayUnit, readonly string[]>>>;
  /** Words for pay that say its unit too: `Stundenlohn`, `annual salary`. */
  readonly paidBy?: Readonly<Partial<Record<PayUnit, readonly string[]>>>;
  /** Words between an amount and its unit: `per`, `pro`, `par`. */
  readonly per?: readonly string[];
  readonly scales?: Readonly<Record<string, readonly string[]>>;
  readonly currencies?: Readonly<Record<string, readonly string[]>>;
  /** Between the bounds of a range. */
  readonly to?: readonly string[];
  /** Before a range whose bounds an `and` joins. */
  readonly between?: readonly string[];
  readonly and?: readonly string[];
  /** Before or after an amount that is a most, a least. */
  readonly upto?: readonly string[];
  readonly from?: readonly string[];
  /** After an amount: a least; a most. */
  readonly andUp?: readonly string[];
  readonly andBelow?: readonly string[];
  readonly average?: readonly string[];
  /** Words for pay. */
  readonly pay?: readonly string[];
  /** What money is that isn't pay. */
  readonly notPay?: readonly string[];
  /** Totals beside base pay: OTE, package. */
  readonly total?: readonly string[];
  /** Words that may stand between an amount and its unit or its pay word: `gross`, `about`. */
  readonly filler?: readonly string[];
};
