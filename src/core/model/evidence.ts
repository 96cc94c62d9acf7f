/** What kind of statement stands behind an observation (METHODS 1). */
export const EVIDENCE = ["posted", "paid", "reported", "compiled", "repeated"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Evidence with what each kind means, as shown to readers. */
export const EVIDENCE_LABELS: Readonly<Record<Evidence, string>> = {
  posted: "Posted: an offer in the payer's own advert",
  paid: "Paid: from payroll, a task log or an invoice",
  reported: "Reported: a worker's own word, or a survey answer",
  compiled: "Compiled: a report's or an aggregator's statistic",
  repeated: "Repeated: a page that quotes somebody else's figure",
};

/** Who published a page, apart from what kind of evidence it holds. */
export const SOURCE_KINDS = [
  "posting",
  "survey",
  "worker_report",
  "report",
  "news",
  "aggregator",
  "guide",
  "academic",
  "internal",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a statement's figure is: one amount, a range, an open end, or a statistic over people. */
export const STATISTICS = [
  "range",
  "point",
  "upto",
  "from",
  "average",
  "median",
  "p10",
  "p25",
  "p75",
  "p90",
] as const;
