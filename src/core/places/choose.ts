import type { Entity } from "./entity.js";
import type { Match } from "./match-names.js";

/** A match with the meaning chosen for it; `rival` is a meaning in another country that is nearly as likely. */
export type Chosen = { readonly match: Match; readonly entity: Entity; readonly rival: Entity | undefined };

/** A second city of at least this share of the first one's population makes a name ambiguous. */
const RIVAL_SHARE = 0.15;

/**
 * The meaning of each match, from the other matches: countries that stand beyond doubt, the neighbours ("Atlanta,
 * Georgia" against "Tbilisi, Georgia"), then population.
 */
export function chooseEntities(matches: readonly Match[]): Chosen[] {
  const certain = new Set<string>();
  for (const { entities } of matches) {
    const only = entities[0];
    const isCountry = entities.every((entity) => entity.kind === "country" || entity.kind === "region");
    if (isCountry && only?.kind === "country") certain.add(only.country);
  }
  return matches.flatMap((match, at) => {
    const ranked = match.entities
      .map((entity) => ({
        entity,
        score: scoreEntity(entity, match, matches[at - 1], matches[at + 1], certain),
      }))
      .sort((a, b) => b.score - a.score);
    const [first, ...others] = ranked;
    if (!first) return [];
    const rival = others.find(({ entity, score }) => isRival(first, { entity, score }));
    return [{ match, entity: first.entity, rival: rival?.entity }];
  });
}

type Ranked = { readonly entity: Entity; readonly score: number };

function isRival(first: Ranked, other: Ranked): boolean {
  const [a, b] = [first.entity, other.entity];
  if (a.kind === "region" || b.kind === "region" || first.score - other.score >= 450) return false;
  if (a.kind === "city" && b.kind === "city") {
    if (a.country === b.country && a.admin === b.admin) return false;
    return b.population >= RIVAL_SHARE * a.population && first.score - other.score < 200;
  }
  return a.country !== b.country && b.kind !== "city";
}

function scoreEntity(
  entity: Entity,
  match: Match,
  previous: Match | undefined,
  next: Match | undefined,
  certain: ReadonlySet<string>,
): number {
  if (entity.kind === "region") return 850;
  let score = baseScore(entity);
  const holds = previous && entity.kind !== "area" ? containment(previous.entities, entity) : 0;
  const follows = next && entity.kind !== "area" ? beforeContainer(entity, next.entities) : 0;
  const isBareCode = entity.kind === "admin" && entity.isCode && holds + follows === 0;
  const isNamesake = entity.kind === "city" && match.entities.some(isCountryName);
  if (entity.kind !== "country" && certain.has(entity.country) && !isBareCode && !isNamesake) score += 1000;
  if (entity.kind === "country" || entity.kind === "admin") {
    score += holds;
    if (entity.kind === "admin" && entity.isCode && entity.country === "US" && match.afterUnknown)
      score += 100;
  }
  return isNamesake ? score : score + follows;
}

function isCountryName(entity: Entity): boolean {
  return entity.kind === "country" && !entity.isCode;
}

/** Cities by the size of their population, names above codes; a country's name above all. */
function baseScore(entity: Exclude<Entity, { kind: "region" }>): number {
  switch (entity.kind) {
    case "country":
      return entity.isCode ? 300 : 900;
    case "admin":
      return entity.isCode ? 250 : 500;
    case "city":
      return (
        70 * Math.log10(entity.population + 10) + (entity.isUsual ? 150 : 0) + (entity.isOwnName ? 80 : 0)
      );
    case "area":
      return 550;
  }
}

/** How well the name before fits inside a country or division. */
function containment(before: readonly Entity[], holder: Entity): number {
  let best = 0;
  for (const inner of before) {
    if (inner.kind === "region" || holder.kind === "region" || inner.country !== holder.country) continue;
    if (holder.kind === "admin" && !(inner.kind === "city" && inner.admin === holder.admin)) continue;
    if (inner.kind === "country") continue;
    const size = inner.kind === "city" ? inner.population : 3_000_000;
    const usual = inner.kind === "city" && inner.isUsual ? 100 : 0;
    best = Math.max(best, 500 + 70 * Math.log10(size + 10) + usual);
  }
  return best;
}

/** How well a city or division fits before the country or division that follows. */
function beforeContainer(entity: Entity, next: readonly Entity[]): number {
  let best = 0;
  for (const holder of next) {
    if (entity.kind === "region" || holder.kind === "region" || entity.kind === "country") continue;
    if (holder.country !== entity.country) continue;
    if (holder.kind === "admin" && entity.kind === "city" && holder.admin === entity.admin) best = 600;
    if (holder.kind === "country") best = Math.max(best, 500);
  }
  return best;
}
