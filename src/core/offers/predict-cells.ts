import { baseCell, baseCellId, toCellId } from "../cells/keys.js";
import { skillsetMembers } from "../cells/skillsets.js";
import { FAMILIES, familyOf, SKILLSET_CODES, type Skillset } from "../model/skillsets.js";
import { groupBy } from "../units/group-by.js";
import type { Statement } from "./covariates.js";
import type { Design } from "./design.js";
import { NU } from "./design.js";
import { type Mixes, type OfferKind, toMixes } from "./mix.js";
import { type Draw, dot, type Sparse } from "./sampler/model.js";
import {
  type Curve,
  Gathering,
  type Mixture,
  mixtureQuantiles,
  spreadOf,
  standardDraws,
} from "./sampler/predictive.js";

export const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** What is asked of the model: cells `any`, `specialist`, `family:x` or a skillset; places as codes or `any`. */
export type Asked = {
  readonly skillsets: readonly string[];
  readonly places: readonly string[];
  /** Evidence kinds that the headline describes: whose offers make the mix. */
  readonly headline: readonly string[];
  /** Further keys by grid, asked for over all places in {@link KEYED_SKILLSETS}. */
  readonly keys: readonly { readonly grid: KeyedGrid; readonly keys: readonly string[] }[];
};

/** Grids by a further key, with the covariate that the key fixes. */
const KEYED = {
  level: "level",
  workforce: "workforce",
  pay_model: "payModel",
  work_kind: "workKind",
  evidence: "evidence",
} as const;
export type KeyedGrid = keyof typeof KEYED;
/** Cells are predicted as posted pay (METHODS 6). */
const PREDICTED_EVIDENCE = "posted";
export const KEYED_SKILLSETS = ["any", "generalist", "specialist"] as const;

/** Log quantiles of every asked cell: {@link PROBABILITIES} for each cell, for each draw. */
export type CellDraws = { readonly ids: readonly string[]; readonly values: Float64Array };

/**
 * Predicts every skillset × place cell at evidence = posted and the as-of date, over the skillset's smoothed mix of
 * payer, level, kind of work, pay and workforce model (METHODS 6).
 */
export function predictCells(
  design: Design,
  statements: readonly Statement[],
  draws: readonly Draw[],
  asked: Asked,
  seed: number,
): CellDraws {
  const space = toSpace(design, statements, asked);
  const standard = standardDraws(seed, NU);
  const ids = toIds(asked);
  const size = ids.length * PROBABILITIES.length;
  const values = new Float64Array(draws.length * size);
  draws.forEach((draw, at) => {
    predictDraw(
      space,
      draw,
      spreadOf(draw, standard, { payer: false }),
      values.subarray(at * size, (at + 1) * size),
    );
  });
  return { ids, values };
}

function toIds({ skillsets, places, keys }: Asked): string[] {
  return [
    ...skillsets.flatMap((skillset) => places.map((place) => baseCellId(skillset, place))),
    ...keys.flatMap(({ grid, keys: codes }) =>
      KEYED_SKILLSETS.flatMap((skillset) =>
        codes.map((key) => toCellId({ ...baseCell(skillset, "any"), grid, key })),
      ),
    ),
  ];
}

type Space = {
  readonly asked: Asked;
  readonly mixes: Mixes;
  /** Columns of each skillset at the headline's evidence, of each kind of offer, and of each family × place. */
  readonly bases: ReadonlyMap<string, Sparse>;
  readonly kinds: readonly { readonly columns: Sparse; readonly payer: number }[];
  readonly atPlace: ReadonlyMap<string, ReadonlyMap<string, Sparse>>;
  readonly keyed: readonly KeyedGroup[];
};

/** For one grid: the column of each kind of offer that the key takes the place of (−1: none), and of each key. */
type KeyedGroup = { readonly own: Int32Array; readonly keys: Int32Array };

function toSpace(design: Design, statements: readonly Statement[], asked: Asked): Space {
  const mixes = toMixes(statements, asked.headline);
  const codes = [...asked.places.filter((place) => place !== "any"), ...statements.map(({ place }) => place)];
  const places = [...new Set(codes)];
  const columnOf = (grid: KeyedGrid, code: string) => {
    const at = design.codes[grid].indexOf(code);
    return at < 0 ? -1 : design.first[grid] + at;
  };
  const ownCode = (grid: KeyedGrid, kind: OfferKind) =>
    grid === "evidence" ? PREDICTED_EVIDENCE : kind[KEYED[grid]];
  return {
    asked,
    mixes,
    bases: new Map(
      SKILLSET_CODES.map((skillset) => [skillset, design.skillsetColumnsOf(skillset, PREDICTED_EVIDENCE)]),
    ),
    kinds: mixes.kinds.map((kind) => ({
      columns: design.profileColumnsOf(kind),
      payer: design.payerIndex.get(kind.payer) ?? -1,
    })),
    atPlace: new Map(
      Object.keys(FAMILIES).map((family) => [
        family,
        new Map(places.map((place) => [place, design.placeColumnsOf(place, family)])),
      ]),
    ),
    keyed: asked.keys.map(({ grid, keys }) => ({
      own: Int32Array.from(mixes.kinds, (kind) => columnOf(grid, ownCode(grid, kind))),
      keys: Int32Array.from(keys, (key) => columnOf(grid, key)),
    })),
  };
}

/** Writes one draw's quantiles of every cell, in the order of the ids. */
function predictDraw(space: Space, draw: Draw, curve: Curve, target: Float64Array): void {
  const { asked, kinds } = space;
  const shift = new Map(
    [...space.atPlace].map(([family, places]) => [
      family,
      new Map([...places].map(([place, columns]) => [place, dot(columns, draw.beta)])),
    ]),
  );
  const places: Places = { shift, spreads: new Map(), curve };
  const effect = (column: number) => (column < 0 ? 0 : (draw.beta[column] as number));
  const offsets = Float64Array.from(
    kinds,
    ({ columns, payer }) => dot(columns, draw.beta) + (payer < 0 ? 0 : (draw.payer[payer] as number)),
  );
  let at = 0;
  const write = (quantiles: Float64Array) => {
    target.set(quantiles, at);
    at += PROBABILITIES.length;
  };
  const centres = centresOf(space, offsets, draw);
  for (const skillset of asked.skillsets) {
    const parts = toParts(space, skillset, centres);
    for (const quantiles of quantilesByPlace(space, parts, asked.places, places)) write(quantiles);
  }
  for (const { own, keys } of space.keyed) {
    const bare = offsets.map((offset, kind) => offset - effect(own[kind] as number));
    const without = centresOf(space, bare, draw);
    for (const skillset of KEYED_SKILLSETS) {
      const mixture = joinPlaces(space, toParts(space, skillset, without), places);
      const quantiles = mixtureQuantiles(curve, mixture, PROBABILITIES);
      for (const key of keys) write(quantiles.map((value) => value + effect(key)));
    }
  }
}

function centresOf({ bases, mixes }: Space, offsets: Float64Array, draw: Draw): ReadonlyMap<string, Mixture> {
  return new Map(
    [...bases].map(([skillset, columns]) => {
      const base = dot(columns, draw.beta);
      const shares = mixes.shares.get(skillset) ?? new Float64Array(0);
      const gathering = new Gathering();
      for (let kind = 0; kind < shares.length; kind++) {
        const share = shares[kind] as number;
        if (share > 0) gathering.add(base + (offsets[kind] as number), share);
      }
      return [skillset, gathering.toMixture()];
    }),
  );
}

/** What the places do to one draw: each family's shift by place, its offers over all places, and the spread. */
type Places = {
  readonly shift: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly spreads: Map<string, Mixture>;
  readonly curve: Curve;
};

function quantilesByPlace(
  space: Space,
  parts: readonly Part[],
  codes: readonly string[],
  places: Places,
): Float64Array[] {
  const [only, second] = parts;
  const quantilesOf = (mixture: Mixture) => mixtureQuantiles(places.curve, mixture, PROBABILITIES);
  const alone = only && second === undefined ? quantilesOf(only.mixture) : undefined;
  return codes.map((place) => {
    const by = (family: string) => places.shift.get(family)?.get(place) ?? 0;
    if (place === "any") return quantilesOf(joinPlaces(space, parts, places));
    return alone?.map((value) => value + by(only?.family ?? "")) ?? quantilesOf(join(parts, by));
  });
}

/** A cell's skillsets of one family together: they move alike from place to place. */
type Part = {
  readonly family: string;
  readonly members: readonly Skillset[];
  readonly mixture: Mixture;
  readonly share: number;
};

function toParts(space: Space, skillset: string, centres: ReadonlyMap<string, Mixture>): Part[] {
  return [...groupBy(skillsetMembers(skillset), familyOf)].map(([family, members]) => {
    const gathering = new Gathering();
    let total = 0;
    for (const member of members) {
      const share = space.mixes.skillsets.get(member) ?? 0;
      addShifted(gathering, centres.get(member), 0, share);
      total += share;
    }
    return { family, members, mixture: gathering.toMixture(), share: total };
  });
}

function join(parts: readonly Part[], shiftOf: (family: string) => number): Mixture {
  const gathering = new Gathering();
  for (const { family, mixture, share } of parts) addShifted(gathering, mixture, shiftOf(family), share);
  return gathering.toMixture();
}

/** Each part over all places, by its own share of offers in each. */
function joinPlaces(space: Space, parts: readonly Part[], places: Places): Mixture {
  const gathering = new Gathering();
  for (const { family, members, mixture, share } of parts) {
    const { centres, weights } = spreadOver(space, family, members, places);
    for (let at = 0; at < centres.length; at++) {
      addShifted(gathering, mixture, centres[at] as number, share * (weights[at] as number));
    }
  }
  return gathering.toMixture();
}

function spreadOver(
  space: Space,
  family: string,
  members: readonly Skillset[],
  { shift, spreads }: Places,
): Mixture {
  const key = members.join();
  const known = spreads.get(key);
  if (known) return known;
  const gathering = new Gathering();
  for (const member of members) {
    for (const [place, count] of space.mixes.places.get(member) ?? []) {
      gathering.add(shift.get(family)?.get(place) ?? 0, count);
    }
  }
  const spread = gathering.toMixture();
  spreads.set(key, spread);
  return spread;
}

function addShifted(gathering: Gathering, mixture: Mixture | undefined, by: number, share: number): void {
  if (mixture === undefined) return;
  const { centres, weights } = mixture;
  for (let at = 0; at < centres.length; at++)
    gathering.add((centres[at] as number) + by, share * (weights[at] as number));
}
