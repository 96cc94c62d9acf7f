/** One effect or slope of the model, as a block of columns of the design. */
export type Term = {
  readonly name: string;
  /** Number of columns. */
  readonly size: number;
  /**
   * Prior of its coefficients: normal with a fixed mean and standard deviation, or pooled: normal around 0 with a
   * standard deviation of its own, half-t(2) of the given scale (Gelman 2006; as a mixture of inverse gammas, Huang
   * and Wand 2013). `heavy` effects are Student-t(ν) instead of normal, so that one outlier doesn't widen the rest.
   */
  readonly prior:
    | { readonly kind: "fixed"; readonly mean: number; readonly sd: number }
    | { readonly kind: "pooled"; readonly scale: number; readonly heavy?: boolean };
};

/** The columns of a row that aren't zero, with their values. */
export type Sparse = { readonly columns: Int32Array; readonly values: Float64Array };

/**
 * One statement as the model sees it, on the log scale of USD per hour. `point`: both ends are the centre. `upto` and
 * `from` show one end (METHODS 6). `summary`: an average or percentile over `n` people, with an offset of its own
 * among the columns.
 */
export type OfferRow = {
  readonly form: "range" | "point" | "upto" | "from" | "summary";
  readonly lo: number;
  readonly hi: number;
  /** People that a summary describes; 1 otherwise. */
  readonly n: number;
  readonly x: Sparse;
  /** Index of the payer; −1 for none. */
  readonly payer: number;
};

/**
 * The hierarchical offer model (METHODS 6): centre c = Xβ + payer + e, payer ~ Student-t(ν) τ, e ~ Student-t(ν) σ; half-width h = 0 with
 * probability π, else log-normal(m, s). A range shows c − h and c + h, `upto` c + h, `from` c − h.
 */
export type OfferModel = {
  readonly terms: readonly Term[];
  readonly payers: number;
  readonly payerScale: number;
  readonly residualScale: number;
  readonly summaryScale: number;
  readonly nu: number;
};

/** One posterior draw. */
export type Draw = {
  readonly beta: Float64Array;
  readonly payer: Float64Array;
  /** Standard deviation of each term (of fixed terms, their prior's). */
  readonly termSd: Float64Array;
  readonly payerSd: number;
  readonly sigma: number;
  readonly summarySd: number;
  /** Share of offers that are a single amount. */
  readonly pointShare: number;
  readonly logWidthMean: number;
  readonly logWidthSd: number;
};

/** First column of each term, and the number of columns as the last entry. */
export function termOffsets(terms: readonly Term[]): Int32Array {
  const offsets = new Int32Array(terms.length + 1);
  terms.forEach((term, index) => {
    offsets[index + 1] = (offsets[index] as number) + term.size;
  });
  return offsets;
}

/** x · β. */
export function dot({ columns, values }: Sparse, beta: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < columns.length; index++) {
    sum += (values[index] as number) * (beta[columns[index] as number] as number);
  }
  return sum;
}
