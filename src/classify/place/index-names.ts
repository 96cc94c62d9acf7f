import { isCountry } from "../../model/regions.js";
import { toKey } from "../fold.js";
import type { CityEntity, Entity, PlaceTables } from "./entity.js";
import { type Near, toNear } from "./near.js";

/** Everything the parser looks up, by folded name. */
export type PlaceIndex = {
  readonly entities: ReadonlyMap<string, readonly Entity[]>;
  readonly noise: ReadonlySet<string>;
  readonly near: Near;
  readonly longest: number;
};

/** Words of other languages that name a country there and something else in English. */
const NOT_COUNTRIES = new Set([
  "island",
  "man",
  "union",
  "central",
  "islands",
  "north",
  "south",
  "east",
  "west",
]);
const NEAR_CITY_POPULATION = 300_000;

/** Builds the index of all names. Cost: one pass over the tables (about 100,000 names). */
export function indexNames(tables: PlaceTables): PlaceIndex {
  const entities = new Map<string, Entity[]>();
  const noise = new Set<string>();
  const nearNames: string[] = [];
  const add = (name: string, entity: Entity) => {
    const key = toKey(name);
    const list = entities.get(key);
    if (key.length < 2 || NOT_COUNTRIES.has(key) || isTooShort(entity, key, list)) return;
    if (!list) entities.set(key, [entity]);
    else if (!list.some((known) => isSame(known, entity))) list.push(entity);
  };
  const taken = new Set<string>();
  const addCountry = (name: string, code: string) => {
    const key = toKey(name);
    if (taken.has(key)) return;
    taken.add(key);
    add(name, { kind: "country", country: code, isCode: key.length <= 3 && !ANYWHERE.has(key) });
  };
  const usual = new Map<string, string[]>();
  for (const { kind, code, names } of tables.names) {
    if (kind === "noise") for (const name of names) noise.add(name);
    if (kind === "city") usual.set(code, [...names]);
    if (kind === "region") for (const name of names) add(name, { kind: "region", region: code });
    if (kind === "area") for (const name of names) add(name, toArea(code));
    if (kind === "admin") for (const name of names) add(name, toAdmin(code, name));
    if (kind === "country") for (const name of names) addCountry(name, code);
    if ((kind === "country" || kind === "admin") && code !== "") nearNames.push(...names);
  }
  for (const { code, names } of tables.countries) {
    if (!isCountry(code)) continue;
    for (const name of names) addCountry(name, code);
    nearNames.push(...names.slice(0, 2));
  }
  for (const city of tables.cities) {
    const aliases = usual.get(`${city.name},${city.country}`);
    usual.delete(`${city.name},${city.country}`);
    const { name, country, admin, population } = city;
    const entity: CityEntity = {
      kind: "city",
      name,
      country,
      admin,
      population,
      isUsual: false,
      isOwnName: false,
    };
    for (const alias of aliases ?? []) add(alias, { ...entity, isUsual: true });
    add(name, { ...entity, isOwnName: true });
    for (const alternate of city.alternates) add(alternate, entity);
    if (population >= NEAR_CITY_POPULATION) nearNames.push(name);
  }
  const longest = Math.max(1, ...[...entities.keys()].map((key) => key.split(" ").length));
  return { entities, noise, near: toNear(nearNames.map(toKey)), longest: Math.min(longest, 10) };
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
  return { kind: "admin", country, admin, isCode: toKey(name).length <= 3 };
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
