import { familyOf, isSkillset, SKILLSET_CODES } from "../../model/skillsets.js";
import { groupBy } from "../../stats/group-by.js";
import type { Covariates, Statement } from "./covariates.js";

/** How offers of a skillset divide over level, kind of work, pay and workforce model and language. */
export type Profile = Pick<Covariates, "level" | "workKind" | "payModel" | "workforce" | "language">;
export type Mix = readonly { readonly profile: Profile; readonly share: number }[];

/** Statements that a broader group's mix counts as, when it smooths a narrower one's. */
const SMOOTHING = 5;

/**
 * The smoothed mix of each skillset: its own statements, to which its family's mix is added as {@link SMOOTHING}
 * statements, and to that the whole study's in turn. Language stays a skillset's own.
 */
export function skillsetMixes(statements: readonly Statement[]): ReadonlyMap<string, Mix> {
  const known = statements.filter(({ form, skillset }) => form !== "summary" && isSkillset(skillset));
  const all = shares(known.map(withoutLanguage));
  const byFamily = groupBy(known, ({ skillset }) => (isSkillset(skillset) ? familyOf(skillset) : ""));
  const bySkillset = groupBy(known, ({ skillset }) => skillset);
  return new Map(
    SKILLSET_CODES.map((skillset) => {
      const family = smooth((byFamily.get(familyOf(skillset)) ?? []).map(withoutLanguage), all);
      return [skillset, toMix(smooth((bySkillset.get(skillset) ?? []).map(toProfile), family))];
    }),
  );
}

/** How the study's offers divide over skillsets, smoothed. */
export function skillsetShares(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(SKILLSET_CODES.map((code) => [code, 0.5]));
  for (const { skillset, form } of statements) {
    if (form !== "summary" && counts.has(skillset)) counts.set(skillset, (counts.get(skillset) ?? 0) + 1);
  }
  return counts;
}

/** How a skillset's offers divide over places: its own, to which the study's are added as a few statements. */
export function placeShares(statements: readonly Statement[], skillset: string): ReadonlyMap<string, number> {
  const offers = statements.filter(({ form }) => form !== "summary");
  const all = tally(offers.map(({ place }) => place));
  const own = tally(offers.filter((one) => one.skillset === skillset).map(({ place }) => place));
  return new Map(
    [...all].map(([place, count]) => [place, (own.get(place) ?? 0) + (SMOOTHING * count) / offers.length]),
  );
}

function tally(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of [...codes].sort()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function toProfile({ level, workKind, payModel, workforce, language }: Statement): string {
  return JSON.stringify({ level, workKind, payModel, workforce, language });
}

function withoutLanguage(statement: Statement): string {
  return toProfile({ ...statement, language: "" });
}

function shares(profiles: readonly string[]): Map<string, number> {
  const counts = tally(profiles);
  return new Map([...counts].map(([profile, count]) => [profile, count / profiles.length]));
}

function smooth(profiles: readonly string[], broader: ReadonlyMap<string, number>): Map<string, number> {
  const counts = tally(profiles);
  const total = profiles.length + SMOOTHING;
  const keys = [...new Set([...counts.keys(), ...broader.keys()])].sort();
  return new Map(
    keys.map((key) => [key, ((counts.get(key) ?? 0) + SMOOTHING * (broader.get(key) ?? 0)) / total]),
  );
}

function toMix(distribution: ReadonlyMap<string, number>): Mix {
  return [...distribution].map(([profile, share]) => ({ profile: JSON.parse(profile) as Profile, share }));
}
