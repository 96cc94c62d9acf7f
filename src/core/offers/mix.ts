import { SMOOTHING } from "../model/rules.js";
import { familyOf, isSkillset, SKILLSET_CODES } from "../model/skillsets.js";
import { ageShare } from "../stats/age-weight.js";
import { capFactors } from "../stats/cap.js";
import { groupBy } from "../units/group-by.js";
import { byText } from "../units/order.js";
import type { Profile, Statement } from "./covariates.js";

/** One way in which offers are made: by whom, at what level, in which pay and workforce model. */
export type OfferKind = Profile & { readonly payer: string };

/** How offers divide: distinct kinds of offers, and each skillset's shares of them (adding to 1). */
export type Mixes = {
  readonly kinds: readonly OfferKind[];
  readonly shares: ReadonlyMap<string, Float64Array>;
  /** Each skillset's weight in the study, and its weight by place. */
  readonly skillsets: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

type Weighted = { readonly statement: Statement; readonly weight: number };

/**
 * The smoothed mix of each skillset's offers over payers, levels, kinds of work, pay and workforce models: its own
 * offers, to which its family's mix is added as {@link SMOOTHING} offers, and to that the whole study's in turn.
 * Offers halve in weight every 12 months of age, and no payer holds more than a quarter of a group (METHODS 2 and 6).
 *
 * @param headline evidence kinds that describe offers.
 */
export function toMixes(statements: readonly Statement[], headline: readonly string[]): Mixes {
  const offers = statements
    .filter(
      ({ form, evidence, skillset }) =>
        form !== "summary" && headline.includes(evidence) && isSkillset(skillset),
    )
    .map((statement): Weighted => ({ statement, weight: ageShare(-statement.years) }));
  const keys = [...new Set(offers.map(({ statement }) => toKey(statement)))].sort();
  const index = new Map(keys.map((key, at) => [key, at]));
  const all = toShares(offers, index);
  const families = groupBy(offers, ({ statement }) =>
    isSkillset(statement.skillset) ? familyOf(statement.skillset) : "",
  );
  const skillsets = groupBy(offers, ({ statement }) => statement.skillset);
  const shares = SKILLSET_CODES.map((skillset) => {
    const family = smooth(families.get(familyOf(skillset)) ?? [], all, index);
    return [skillset, smooth(skillsets.get(skillset) ?? [], family, index)] as const;
  });
  return {
    kinds: keys.map((key) => JSON.parse(key) as OfferKind),
    shares: new Map(shares),
    skillsets: new Map(SKILLSET_CODES.map((code) => [code, 0.5 + total(skillsets.get(code) ?? [])])),
    places: placesOf(offers, skillsets),
  };
}

function toKey({ level, workKind, payModel, workforce, language, payer }: Statement): string {
  return JSON.stringify({ level, workKind, payModel, workforce, language, payer });
}

function total(offers: readonly Weighted[]): number {
  return offers.reduce((sum, { weight }) => sum + weight, 0);
}

/** Shares of the kinds, each payer capped at a quarter. */
function toShares(offers: readonly Weighted[], index: ReadonlyMap<string, number>): Float64Array {
  const payers = [...groupBy(offers, ({ statement }) => statement.payer)];
  const factors = capFactors(payers.map(([, group]) => total(group)));
  const factorOf = new Map(payers.map(([payer], at) => [payer, factors[at] as number]));
  const shares = new Float64Array(index.size);
  for (const { statement, weight } of offers) {
    const at = index.get(toKey(statement)) ?? 0;
    shares[at] = (shares[at] as number) + weight * (factorOf.get(statement.payer) ?? 1);
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  return sum > 0 ? shares.map((share) => share / sum) : shares;
}

function smooth(
  offers: readonly Weighted[],
  broader: Float64Array,
  index: ReadonlyMap<string, number>,
): Float64Array {
  const own = toShares(offers, index);
  const share = total(offers) / (total(offers) + SMOOTHING);
  return own.map((value, at) => share * value + (1 - share) * (broader[at] as number));
}

function placesOf(
  offers: readonly Weighted[],
  skillsets: ReadonlyMap<string, readonly Weighted[]>,
): Mixes["places"] {
  const byPlace = (group: readonly Weighted[]) =>
    new Map(
      [...groupBy(group, ({ statement }) => statement.place)].map(([place, here]) => [place, total(here)]),
    );
  const all = byPlace(offers);
  const everything = total(offers);
  return new Map(
    SKILLSET_CODES.map((skillset) => {
      const own = byPlace(skillsets.get(skillset) ?? []);
      return [
        skillset,
        new Map(
          [...all]
            .sort(byText(([place]) => place))
            .map(([place, weight]) => [place, (own.get(place) ?? 0) + (SMOOTHING * weight) / everything]),
        ),
      ];
    }),
  );
}
