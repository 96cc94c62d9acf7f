import type { Row } from "../../engines/engine.js";

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

const DAYS_PER_YEAR = 365.25;
/** People taken to stand behind an average that states no number. */
const UNSTATED_N = 10;

/** A row of `model-rows.sql` as a statement. */
export function toStatement(row: Row): Statement {
  const text = (name: string) => String(row[name] ?? "");
  const form = text("form") as Statement["form"];
  return {
    form,
    lo: Math.log(Number(row.lo)),
    hi: Math.log(Number(row.hi)),
    n: form === "summary" ? Number(row.sample_n ?? UNSTATED_N) : 1,
    payer: text("owner_group"),
    source: text("source_url"),
    skillset: text("skillset"),
    level: text("level_code"),
    language: text("language_code"),
    workKind: text("work_kind_code"),
    payModel: text("pay_model_code"),
    workforce: text("workforce_code"),
    evidence: text("evidence"),
    place: text("place_code"),
    years: -Number(row.age_days ?? 0) / DAYS_PER_YEAR,
  };
}
