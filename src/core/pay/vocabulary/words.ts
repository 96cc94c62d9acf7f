import type { PayUnit } from "../../model/unit.js";

/** Letters that give a language away; those of a lower order are asked first. All beyond ASCII. */
export type Letters = { readonly order: number; readonly pattern: RegExp };

/**
 * The words by which one language speaks of pay. Each text holds lower-case phrases apart by " | "; words of languages
 * written without spaces are matched as they stand in the run of characters. Adding a language is adding such a file.
 * What the fields from `beside` to `vague` and from `of` on hold counts whatever language a text is taken for; there,
 * words are single.
 */
export type Words = {
  readonly lang: string;
  /** Letters that settle the language of a text. */
  readonly script?: Letters;
  /** Letters that few other languages have: they count as two words. */
  readonly letters?: Letters;
  /** Everyday words, apart by spaces; for a language that its script doesn't settle. */
  readonly common?: string;
  /** Read beside every other language: all of it, or without the short words that mean something else there. */
  readonly everywhere?: "all" | "content";
  /** Words are joined to longer ones, whose last part says what they are: `Jahresgehalt`. */
  readonly compounding?: true;
  /** Units of time or work, as nouns or adverbs: `hour`, `hourly`. */
  readonly units?: Readonly<Partial<Record<PayUnit, string>>>;
  /** Words for pay that say its unit too: `Stundenlohn`, `annual salary`. */
  readonly paidBy?: Readonly<Partial<Record<PayUnit, string>>>;
  /** Words between an amount and its unit: `per`, `pro`, `par`. */
  readonly per?: string;
  readonly scales?: Readonly<Record<string, string>>;
  readonly currencies?: Readonly<Record<string, string>>;
  /** What an amount without a sign is in. */
  readonly currency?: string;
  /** What `$` stands for from which amount on, highest first, where nothing else tells; else the United States' dollar. */
  readonly dollar?: readonly (readonly [from: number, currency: string])[];
  /** What `¥` stands for. */
  readonly yen?: "CNY" | "JPY";
  /** What stands in every stretch that states pay, where a language is sure of it: others are then passed over unread. */
  readonly money?: RegExp;
  /** Short words and letters that are a currency next to a number only. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Places that settle what a bare sign means, by ISO 3166-1 code; found where they begin and end in plain letters. */
  readonly places?: Readonly<Record<string, string>>;
  /** What a text without digits may state an amount with. */
  readonly numerals?: string;
  /** An amount told by its number of figures. */
  readonly vague?: RegExp;
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
  /** Between a scale and its currency: `2 millones de pesos`. */
  readonly of?: string;
  /** Units that are also everyday words or signs of a date: they need a word or sign that links them to the amount. */
  readonly everyday?: string;
  /** Units that speak of an amount after them; `-ly` any that ends so, `每-` any that begins so. */
  readonly adverb?: string;
  /** What a bare number after an amount counts, so that the two are no range. */
  readonly duration?: string;
  /** Labels of the ends of a range: `Min: $10 Max: $20`. */
  readonly low?: string;
  readonly high?: string;
  /** Between two amounts that say the same pay. */
  readonly again?: string;
  /** After an amount: what follows speaks of something else. */
  readonly beyond?: string;
};
