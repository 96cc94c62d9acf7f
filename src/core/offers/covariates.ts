import { DAYS_PER_YEAR } from "../model/rules.js";

/** What the offer model knows of a statement besides its amounts. Empty text means not stated. */
export type Covariates = {
  readonly skillset: string;
  readonly level: string;
  readonly language: string;
  readonly workKind: string;
  readonly payModel: string;
  readonly workforce: string;
  readonly evidence: string;
  /** A place code, `US`, `CA+US`, `LATAM`, `worldwide`, `not_stated`. */
  readonly place: string;
  /** Years before the as-of day: 0 or negative. */
  readonly years: number;
};

/** The covariates that an offer has besides its skillset, place, evidence and date. */
export type Profile = Pick<Covariates, "level" | "workKind" | "payModel" | "workforce" | "language">;

/** A statement for the offer model: its form, hourly ends on the log scale of USD, its payer and covariates. */
export type Statement = Covariates & {
  readonly form: "range" | "point" | "upto" | "from" | "summary";
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly payer: string;
  /** The page or file behind it: statements of one source are not independent. */
  readonly source: string;
};

/** People taken to stand behind an average that states no number. */
const UNSTATED_N = 10;

/** What a study says of a statement: hourly ends in USD, age in days, the people behind a summary (null: not stated). */
export type StatementFields = Omit<Statement, "n" | "years"> & {
  readonly ageDays: number;
  readonly people: number | null;
};

/** A statement on the model's scales: log dollars an hour, and years before the as-of day. */
export function toStatement({ ageDays, people, ...fields }: StatementFields): Statement {
  return {
    ...fields,
    lo: Math.log(fields.lo),
    hi: Math.log(fields.hi),
    n: fields.form === "summary" ? (people ?? UNSTATED_N) : 1,
    years: -ageDays / DAYS_PER_YEAR,
  };
}
