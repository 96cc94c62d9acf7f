import { type RemarkHours, readRemarkHours } from "./remark-hours.js";

/** Work that is counted apart from AI-training work (METHODS 4); '' for none of it. */
export const WORK_CLASSES = ["", "coerced", "adjacent"] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

/** Why a figure is no offer by its own remark (METHODS 4); '' where nothing is said against it. */
export const REMARK_FAULTS = ["", "implausible", "extreme_case"] as const;
export type RemarkFault = (typeof REMARK_FAULTS)[number];

/** What a record's title and note say besides its columns. */
export type Remark = {
  readonly work: WorkClass;
  readonly fault: RemarkFault;
  readonly hours: RemarkHours;
};

/** Work done in captivity, not work about it: "prison data labeller", and not "rates prompts about prisons". */
const COERCED =
  /\bprison(?:er)?s?'? (?:\w+ ){0,2}(?:label\w*|annotat\w+|work\w*|labou?r\w*|pay|wages?)\b|\b(?:inmate|convict)s?'? (?:pay|wages?|work\w*|label\w*|earn\w*)\b|\b(?:pay|paid|wages?|work\w*|label\w*|earn\w*) (?:to|of|by|in|for|inside) (?:a |the )?(?:prison\w*|inmates?|convicts?|jails?)\b|\bincarcerated (?:people|workers?|label\w*)\b|\bforced labou?r (?:of|by|camps?)\b/i;
/** Jobs beside AI training: they keep platforms clean, and train or evaluate no model. */
const ADJACENT =
  /\b(?:(?:content|community|forum|social media|chat)[ -]moderat(?:or|ion|ors)|moderat(?:or|eur|rice) (?:of content|de contenus?)|moderador(?:a|es)? de conte(?:ni|ú)dos?|mod[ée]rat(?:eur|rice) de contenus?|inhaltsmoderator(?:in)?)\b/i;
const IMPLAUSIBLE =
  /\bimplausib|\b(?:surely|clearly|obviously|probably) (?:mistaken|wrong|an error|a mistake|a typo)\b|\bunit (?:is )?(?:surely|clearly) \w+|\bnot (?:the|an) offer\b|\bhypothetical\b|\bthat \w+ doubts\b|\bnot credible\b/i;
/** A best or a worst stretch of one's own work. The top of a posted range is none: it is offered. */
const EXTREME =
  /\bbest[- ](?:(?:hour|day|week|month|year)(?! (?:rates?|jobs?|wages?|pay|work)\b)|case|effective|performers?|effort|ever)\b|\b(?:good|great|bad|slow|lean|poor) (?:hour|day|week|month|season)\b(?! (?:rates?|jobs?|wages?|pay|work)\b)|\bown (?:best|maximum|record|top)\b|\b(?:slow|low|bad)[- ]day\b|\bpeak (?:hour|day|week|month|season)\b|\btop (?:hour(?:ly)?|day|week|month|earners?)\b|\b(?:record|extreme) (?:hour|day|week|month|maximum)\b|\bwhen tasks are scarce\b/i;

/** Reads a record's title and note: work of another class, a figure that its own note disowns, hours beside it. */
export function readRemark(title: string, note: string): Remark {
  const both = `${title}; ${note}`;
  return {
    work: COERCED.test(both) ? "coerced" : ADJACENT.test(title) ? "adjacent" : "",
    fault: IMPLAUSIBLE.test(note) ? "implausible" : EXTREME.test(both) ? "extreme_case" : "",
    hours: readRemarkHours(note),
  };
}
