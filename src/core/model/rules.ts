import type { Workforce } from "./codes.js";

/**
 * Every threshold of the methods, once. Code applies these numbers, and notes, reasons and rules print them; none is
 * typed a second time. Standard hours stand in `money/hours`.
 */

/** The highest pay in USD of low-cost task labour, per task (METHODS 4). */
export const LOW_COST_USD = 3;
/** Hourly equivalents above this, in USD, are taken for an error of unit or amount. */
export const ABSURD_HOURLY_USD = 1000;
/** A range at least this many times as wide as its foot, on unrelated roles of one payer, is boilerplate (METHODS 1). */
export const BOILERPLATE_RATIO = 8;
/** Different skillsets from which one wide range of a payer counts as stamped on unrelated roles. */
export const BOILERPLATE_SKILLSETS = 2;

/**
 * Workforce models whose pay a day, week, month or year is taken for full time where no hours are stated ('' = not
 * stated). What crowd, marketplace and self-employed workers earn over a period is a total, no wage (METHODS 2).
 */
export const FULL_TIME_WORKFORCES: readonly (Workforce | "")[] = ["", "employee", "bpo", "staffing"];

export const DAYS_PER_YEAR = 365.25;
export const MONTHS_PER_YEAR = 12;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;
/** Months in which a statement's weight halves (METHODS 2). */
export const HALF_LIFE_MONTHS = 12;
/** No owner group holds more than this share of a cell's capped weight (METHODS 6). */
export const OWNER_CAP_SHARE = 0.25;

/** Contributors that a direct estimate needs. */
export const MIN_CONTRIBUTORS = 5;
/** Contributors below which p10 and p90 are not shown: fewer than one of ten would stand in each tail. */
export const MIN_CONTRIBUTORS_TAILS = 10;
/** The most that the ends of the 95 % interval of the median may differ, as max ÷ min, for direct support. */
export const MAX_INTERVAL_RATIO = 2;
/** The most that an end of a modelled median's 95 % interval may lie from it, as a factor (METHODS 6). */
export const MAX_MODELLED_FACTOR = 3;
/** Below these a study has too little to fit the offer model on, and its sparse cells keep to the ladder. */
export const MIN_MODEL_STATEMENTS = 40;
export const MIN_MODEL_PAYERS = 10;

/** What effects are stated against (METHODS 6). */
export const REFERENCE_PLACE = "US";
export const REFERENCE_SKILLSET = "generalist";
export const REFERENCE_LEVEL = "entry";

/** Months that confidential payer data is withheld for (METHODS 7). */
export const WITHHOLD_MONTHS = 3;
/** What the confidential part of a published figure needs (METHODS 7). None of these is a legal safe harbour. */
export const MIN_CONFIDENTIAL_CONTRIBUTORS = 5;
export const MIN_CONFIDENTIAL_FOR_TAILS = 10;
export const MAX_CONFIDENTIAL_SHARE = 0.25;
export const P_PERCENT = 10;
/** Published confidential pay stands on steps of this share, counts on this base, ages on this many days. */
export const PAY_STEP = 0.05;
export const COUNT_BASE = 5;
export const AGE_BASE_DAYS = 30;

/** What a direct estimate of a grade needs, best first; grade C is what every direct estimate has. */
export const DIRECT_GRADES = [
  { grade: "A", contributors: 20, intervalRatio: 1.3, ageYears: 1, firstHandShare: 0.5 },
  { grade: "B", contributors: 10, intervalRatio: 1.6, ageYears: 2, firstHandShare: 0.25 },
] as const;
/** Contributors of its own that a modelled estimate needs for grade C. */
export const MIN_MODELLED_CONTRIBUTORS_C = 3;
export const DAYS_PER_GRADE_YEAR = 365;

/** Share of a role's telling words from which two postings of one payer are one posting (METHODS 5). */
export const SAME_POSTING = 0.8;

/** Share of a role's telling words from which two roles are alike enough to tell one story. */
export const SIMILAR_ROLES = 0.5;

/** Factor within which two hourly values are one amount told in two currencies. */
export const SAME_AMOUNT_OTHER_CURRENCY = 1.12;

/** Factor within which two hourly values are one amount told in two units. */
export const SAME_AMOUNT_OTHER_UNIT = 1.03;

/** Days within which one story is told again. */
export const SAME_STORY_DAYS = 900;

/** Offers that a broader group's mix counts as, when it smooths a narrower one's (METHODS 6). */
export const SMOOTHING = 5;
