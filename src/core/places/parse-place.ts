import { type Chosen, chooseEntities } from "./choose.js";
import type { CityEntity, Entity, PlaceTables } from "./entity.js";
import { splitExclusion } from "./exclusion.js";
import { fold } from "./fold.js";
import { indexNames, type PlaceIndex } from "./index-names.js";
import { matchNames } from "./match-names.js";

/** What a place text says. Countries are ISO 3166-1 alpha-2 codes in the order of the text, none named = []. */
export type PlaceAnswer = {
  readonly countries: readonly string[];
  /** "worldwide", a code of src/model/regions.ts, an area wider than a city ("Bay Area"), or null. */
  readonly region: string | null;
  /** The first city named, as cities.csv writes it. */
  readonly city: string | null;
  /** Countries and regions shut out ("outside the US"). */
  readonly except: readonly string[];
  /** Other meanings that are nearly as likely ("San Jose: CR"), for an issue of kind `ambiguous`. */
  readonly ambiguous: readonly string[];
  readonly evidence: readonly string[];
};

export type PlaceParser = (text: string) => PlaceAnswer;

const NOTHING: PlaceAnswer = {
  countries: [],
  region: null,
  city: null,
  except: [],
  ambiguous: [],
  evidence: [],
};
const CACHE_SIZE = 50_000;
const LONGEST_TEXT = 600;
/** Words around a country that make it an employer's or a customer's, not the worker's. */
const EMPLOYER_BEFORE = /(?:company in|org in|firm in|for (?:a|an|the)|for)\s*(?:the)?$/;
const EMPLOYER_AFTER =
  /^(?:based )?(?:company|employer|firm|org|organi[sz]ation|gov|govt|government|clients?)\b|^based (?:company|org|firm|employer)/;

/**
 * A parser of place texts in any common form and language. It remembers recent texts, so repeats cost one lookup.
 * Letter case does not matter; texts are read to 600 characters.
 */
export function createPlaceParser(tables: PlaceTables): PlaceParser {
  const index = indexNames(tables);
  const cache = new Map<string, PlaceAnswer>();
  return (text) => {
    const known = cache.get(text);
    if (known) return known;
    if (cache.size >= CACHE_SIZE) cache.clear();
    const answer = parsePlace(index, text);
    cache.set(text, answer);
    return answer;
  };
}

function parsePlace(index: PlaceIndex, text: string): PlaceAnswer {
  if (text.trim() === "") return NOTHING;
  const split = splitExclusion(fold(text.slice(0, LONGEST_TEXT)));
  if (!split) return readParts(index, text);
  const inside = readParts(index, split.inside);
  const outside = readParts(index, split.outside);
  const except = [...outside.countries, ...(outside.region ? [outside.region] : [])];
  return { ...inside, except, evidence: [...inside.evidence, ...outside.evidence] };
}

function readParts(index: PlaceIndex, text: string): PlaceAnswer {
  const chosen = dropEmployers(chooseEntities(matchNames(index, text)));
  if (chosen.length === 0) return NOTHING;
  const countries = toCountries(chosen);
  return {
    countries,
    region: toRegion(chosen),
    city: toCity(chosen, countries),
    except: [],
    ambiguous: chosen.flatMap(({ match, rival }) =>
      rival && rival.kind !== "region" && !isSettled(chosen, match.key, rival.country)
        ? [`${match.key}: ${rival.country}`]
        : [],
    ),
    evidence: chosen.map(({ match }) => match.key),
  };
}

/** The first city; a state that is a city (Singapore, Luxembourg) counts as both when no other city stands there. */
function toCity(chosen: readonly Chosen[], countries: readonly string[]): string | null {
  const isHere = (entity: Entity): entity is CityEntity =>
    entity.kind === "city" && countries.includes(entity.country);
  const named = chosen.map(({ entity }) => entity).find(isHere);
  const state = chosen
    .flatMap(({ match }) => match.entities)
    .find((entity) => isHere(entity) && entity.isOwnName);
  return named?.name ?? (state?.kind === "city" ? state.name : null);
}

/** A country named beyond doubt settles in which country a name lies, not which of its cities. */
function isSettled(chosen: readonly Chosen[], key: string, rival: string): boolean {
  const named = chosen.filter(({ entity, match }) => entity.kind === "country" && match.key !== key);
  return (
    named.length > 0 && !named.some(({ entity }) => entity.kind === "country" && entity.country === rival)
  );
}

function toRegion(chosen: readonly Chosen[]): string | null {
  const regions = chosen.flatMap(({ entity }) => (entity.kind === "region" ? [entity.region] : []));
  const narrow = regions.find((region) => region !== "worldwide");
  const area = chosen.find(({ entity }) => entity.kind === "area")?.entity;
  return narrow ?? regions[0] ?? (area?.kind === "area" ? area.name : null);
}

/** Stated countries; where there are any, a city or division of another country counts only when it is large. */
function toCountries(chosen: readonly Chosen[]): string[] {
  const stated = new Set<string>();
  for (const { entity } of chosen) if (entity.kind === "country") stated.add(entity.country);
  const countries = new Set<string>();
  for (const { entity } of chosen) {
    if (entity.kind === "region") continue;
    const isLarge =
      (entity.kind === "city" && entity.population >= 300_000) || (entity.kind === "admin" && !entity.isCode);
    if (stated.size === 0 || entity.kind === "country" || stated.has(entity.country) || isLarge)
      countries.add(entity.country);
  }
  return [...countries];
}

/** Leaves out an employer's country where the worker's own is named too. */
function dropEmployers(chosen: readonly Chosen[]): readonly Chosen[] {
  const own = chosen.filter(
    ({ match }) => !EMPLOYER_BEFORE.test(match.before.trim()) && !EMPLOYER_AFTER.test(match.after.trim()),
  );
  return own.some(({ entity }) => entity.kind !== "region") ? own : chosen;
}
