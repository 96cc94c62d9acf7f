import * as z from "zod/mini";

const amount = z.nullable(z.number());

/** Pay for one piece of work, by skillset and unit; USD per piece, quantiles over statements (plain, type 2). */
const taskPaySchema = z.object({
  skillset: z.string(),
  skillset_label: z.string(),
  unit: z.string(),
  n_observations: z.int(),
  n_contributors: z.int(),
  p25_usd: amount,
  p50_usd: amount,
  p75_usd: amount,
  /** Median of the minutes a piece takes, where stated. */
  minutes_p50: amount,
});

/** What a client pays a vendor: never worker pay. */
const clientPriceSchema = z.object({
  id: z.string(),
  role_title: z.string(),
  skillset: z.string(),
  unit: z.string(),
  currency: z.string(),
  price_min: amount,
  price_max: amount,
  price_min_usd: amount,
  price_max_usd: amount,
  workforce: z.string(),
  publisher: z.string(),
  source_url: z.string(),
});

/** A figure published elsewhere beside ours, with the reason for any difference (METHODS 10). */
const benchmarkSchema = z.object({
  id: z.string(),
  title: z.string(),
  published: z.string(),
  publisher: z.string(),
  source_url: z.string(),
  ours: z.string(),
  /** The cell behind ours; empty when it is a count. */
  cell_id: z.string(),
  difference: z.string(),
});

/** Share of the headline's weight by hourly band, all skillsets and places. */
const bandSchema = z.object({
  from_usd: z.number(),
  to_usd: amount,
  share_generalist: amount,
  share_specialist: amount,
  share_all: amount,
});

/** How a headline cell moves when low-cost task labour is included. */
const sensitivitySchema = z.object({
  cell_id: z.string(),
  label: z.string(),
  headline_p50_usd: amount,
  with_low_cost_p50_usd: amount,
  n_low_cost: z.int(),
});

export const figuresSchema = z.object({
  task_pay: z.array(taskPaySchema),
  client_prices: z.array(clientPriceSchema),
  benchmarks: z.array(benchmarkSchema),
  bands: z.array(bandSchema),
  sensitivity: z.array(sensitivitySchema),
});
export type Figures = z.infer<typeof figuresSchema>;
