import type { PayUnit } from "../model/unit.js";

/** What a word or phrase of the vocabulary can mean; a phrase of several languages has the meanings of all. */
export type Meaning = {
  readonly unit?: PayUnit;
  readonly paidBy?: PayUnit;
  readonly scale?: number;
  readonly currency?: string;
  readonly per?: true;
  readonly to?: true;
  readonly between?: true;
  readonly and?: true;
  readonly upto?: true;
  readonly from?: true;
  readonly andUp?: true;
  readonly andBelow?: true;
  readonly average?: true;
  readonly pay?: true;
  readonly notPay?: true;
  readonly total?: true;
  readonly filler?: true;
  readonly everyday?: true;
  readonly adverb?: true;
  readonly duration?: true;
  readonly low?: true;
  readonly high?: true;
  readonly again?: true;
  readonly beyond?: true;
  readonly of?: true;
  /** A currency when it stands next to a number only. */
  readonly beside?: string;
};

/** A piece of the text. Phrases of several words are one token. */
export type Token = {
  readonly kind: "number" | "word" | "symbol" | "break";
  /** Lower case. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** True when white space stands before it. */
  readonly spaced: boolean;
  readonly meaning: Meaning;
  /** Value of a number. */
  readonly value: number;
};
