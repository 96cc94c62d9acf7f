/** Units of time that a pay statement may name. */
export const TIME_UNITS = ["minute", "hour", "shift", "day", "week", "biweek", "month", "year"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Units of work (piece rates). */
export const PIECE_UNITS = [
  "task",
  "item",
  "image",
  "box",
  "page",
  "word",
  "thousand_words",
  "audio_minute",
  "audio_hour",
  "video_minute",
  "video_hour",
  "prompt",
  "conversation",
  "survey",
] as const;
export type PieceUnit = (typeof PIECE_UNITS)[number];

export const PAY_UNITS = [...TIME_UNITS, ...PIECE_UNITS] as const;
export type PayUnit = TimeUnit | PieceUnit;

const TIMES: ReadonlySet<string> = new Set(TIME_UNITS);

/** True for a unit of time, false for one of work. */
export function isTimeUnit(unit: string): unit is TimeUnit {
  return TIMES.has(unit);
}
