/** Hours of work that a remark names beside a pay statement; each null where none of its kind is named. */
export type RemarkHours = {
  /** Hours that the stated amount was earned in: "for four clocked hours". */
  readonly total: number | null;
  /** Hours in a working day or shift: "eighteen-hour days". */
  readonly daily: number | null;
  /** Hours a week: "twenty-hour weekly target"; daily hours over the days named, else over five. */
  readonly weekly: number | null;
};

const WORDS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, at) => [word, at + 1] as const)
    .concat([
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
    ]),
);
const NUMBER = `(?:\\d+(?:\\.\\d+)?|${[...WORDS.keys()].join("|")})`;
/** A number, or a range of two; the second group is empty for one. */
const RANGE = `(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(${NUMBER}))?`;
const HOURS = "[\\s-]*(?:paid |clocked |working |worked |weekly )?(?:hours?|hrs?|h)\\b";
const WEEKLY = [
  new RegExp(`\\b${RANGE}${HOURS}[\\s-]*(?:(?:a|per|each|every)\\s+week|/\\s?week|weekly|weeks?\\b)`, "i"),
  new RegExp(`\\b${RANGE}\\s+weekly\\s+(?:hours?|hrs?)\\b`, "i"),
];
const DAILY = new RegExp(
  `\\b${RANGE}${HOURS}[\\s-]*(?:(?:a|per|each|every)\\s+(?:day|night|shift)|/\\s?day|daily|nightly|(?:working |work )?(?:days?|shifts?|nights?)\\b|(?=${NUMBER}\\s+days))`,
  "i",
);
const DAYS = new RegExp(
  `\\b${RANGE}\\s+(?:working )?days(?:\\s+(?:weekly|a week|per week|each week))?\\b`,
  "i",
);
const TOTAL = new RegExp(
  `\\b(?:for|per|over|in|total of)\\s+(?:about |just |roughly |only )?${RANGE}${HOURS}(?!\\s*(?:a|per|each|every)\\s|\\s*(?:weekly|daily|nightly|days?|shifts?|weeks?))`,
  "i",
);
/** A bound is no count: "up to twenty hours weekly" tells nothing of the hours behind an amount. */
const BOUND =
  /(?:up to|upto|at most|max(?:imum)?(?: of)?|cap(?:ped)?(?: of| at)?|less than|under|over|more than|at least|min(?:imum)?(?: of)?)\s*$/i;
const DAYS_PER_WEEK = 5;
const MOST_WEEKLY = 120;

/** Reads the hours that a remark names. Counts outside a day's or a week's hours are taken for something else. */
export function readRemarkHours(remark: string): RemarkHours {
  const daily = within(count(remark, DAILY), 24);
  const stated = WEEKLY.map((pattern) => count(remark, pattern)).find((hours) => hours !== null) ?? null;
  const days = daily === null ? null : (within(count(remark, DAYS), 7) ?? DAYS_PER_WEEK);
  const weekly = stated ?? (daily === null || days === null ? null : daily * days);
  return {
    total: daily === null && stated === null ? within(count(remark, TOTAL), MOST_WEEKLY) : null,
    daily,
    weekly: within(weekly, MOST_WEEKLY),
  };
}

/** The middle of a range of numbers in figures or words; null where the pattern isn't found or is only a bound. */
function count(remark: string, pattern: RegExp): number | null {
  const found = pattern.exec(remark);
  if (!found || BOUND.test(remark.slice(0, found.index))) return null;
  const low = toNumber(found[1] ?? "");
  const high = found[2] === undefined ? low : toNumber(found[2]);
  return (low + high) / 2;
}

function toNumber(text: string): number {
  return WORDS.get(text.toLowerCase()) ?? Number(text);
}

function within(hours: number | null, most: number): number | null {
  return hours !== null && hours > 0 && hours <= most ? hours : null;
}
