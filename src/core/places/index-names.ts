import type { CityEntity, Entity, PlaceTables } from "./entity.js";
import { toKey } from "./fold.js";
import { NOT_COUNTRIES } from "./names.js";
import { type Near, toNear } from "./near.js";
import { isCountry } from "./regions.js";

/** Everything the parser looks up, by folded name. */
export type PlaceIndex = {
  readonly entities: ReadonlyMap<string, readonly Entity[]>;
  readonly noise: ReadonlySet<string>;
  readonly near: Near;
  readonly longest: number;
};

const NEAR_CITY_POPULATION = 300_000;

/** Builds the index of all names. Cost: one pass over the tables (about 100,000 names). */
export function indexNames(tables: PlaceTables): PlaceIndex {
  const entities: Entities = new Map();
  const taken = new Set<string>();
  const addCountry = (name: string, code: string) => {
    const key = toKey(name);
    if (taken.has(key)) return;
    taken.add(key);
    add(entities, name, { kind: "country", country: code, isCode: isShort(key) && !ANYWHERE.has(key) });
  };
  for (const { kind, code, names } of tables.names) {
    for (const name of names) {
      if (kind === "country") addCountry(name, code);
      else if (kind === "region") add(entities, name, { kind: "region", region: code });
      else if (kind === "area") add(entities, name, toArea(code));
      else if (kind === "admin") add(entities, name, toAdmin(code, name));
    }
  }
  const countries = tables.countries.filter(({ code }) => isCountry(code));
  for (const { code, names } of countries) for (const name of names) addCountry(name, code);
  addCities(entities, tables);
  const longest = [...entities.keys()].reduce((most, key) => Math.max(most, key.split(" ").length), 1);
  const noise = new Set(tables.names.flatMap(({ kind, names }) => (kind === "noise" ? names : [])));
  return { entities, noise, near: toNear(nearNames(tables).map(toKey)), longest: Math.min(longest, LONGEST) };
}

type Entities = Map<string, Entity[]>;
const LONGEST = 10;

function add(entities: Entities, name: string, entity: Entity): void {
  const key = toKey(name);
  const list = entities.get(key);
  if (key.length < 2 || NOT_COUNTRIES.has(key) || isTooShort(entity, key, list)) return;
  if (!list) entities.set(key, [entity]);
  else if (!list.some((known) => isSame(known, entity))) list.push(entity);
}

/** Cities in the order of their population; an everyday name goes to the largest city it fits. */
function addCities(entities: Entities, { cities, names }: PlaceTables): void {
  const usual = new Map(
    names.flatMap(({ kind, code, names }) => (kind === "city" ? [[code, names] as const] : [])),
  );
  for (const { name, country, admin, population, alternates } of cities) {
    const entity: CityEntity = {
      kind: "city",
      name,
      country,
      admin,
      population,
      isUsual: false,
      isOwnName: false,
    };
    for (const alias of usual.get(`${name},${country}`) ?? [])
      add(entities, alias, { ...entity, isUsual: true });
    usual.delete(`${name},${country}`);
    add(entities, name, { ...entity, isOwnName: true });
    for (const alternate of alternates) add(entities, alternate, entity);
  }
}

/** Names whose misspellings are recognised: countries, divisions and large cities. */
function nearNames({ names, countries, cities }: PlaceTables): string[] {
  return [
    ...names.flatMap(({ kind, names }) => (kind === "country" || kind === "admin" ? names : [])),
    ...countries.flatMap(({ names }) => names.slice(0, 2)),
    ...cities.flatMap(({ name, population }) => (population >= NEAR_CITY_POPULATION ? [name] : [])),
  ];
}

/** Codes and abbreviations: up to three Latin letters. */
function isShort(key: string): boolean {
  return /^[a-z ]{1,3}$/.test(key);
}

/** Cities named like a code (Wa, Ho, Ita) give way to it. */
function isTooShort(entity: Entity, key: string, known: readonly Entity[] | undefined): boolean {
  if (entity.kind !== "city" || entity.isUsual || key.length > 3 || !/^[a-z]+$/.test(key)) return false;
  return key.length === 2 || known?.some(({ kind }) => kind === "country") === true;
}

/** Short names that count inside a longer text, not only on their own. */
const ANYWHERE = new Set(["us", "usa", "uk", "uae", "u s", "u k", "u s a", "ksa"]);

function toAdmin(code: string, name: string): Entity {
  const [country = "", admin = ""] = code.split("-");
  return { kind: "admin", country, admin, isCode: isShort(toKey(name)) };
}

function toArea(code: string): Entity {
  const [country = "", name = ""] = code.split(":");
  return { kind: "area", country, name };
}

function isSame(a: Entity, b: Entity): boolean {
  if (a.kind !== b.kind || a.kind === "region" || b.kind === "region") return false;
  if (a.country !== b.country) return false;
  if (a.kind === "city" && b.kind === "city") return a.name === b.name && a.admin === b.admin;
  return a.kind === "country" || (a.kind === "admin" && b.kind === "admin" && a.admin === b.admin);
}
