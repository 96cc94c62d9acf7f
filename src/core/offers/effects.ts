import { LEVEL_LABELS, type Level } from "../model/codes.js";
import { REFERENCE_LEVEL, REFERENCE_PLACE, REFERENCE_SKILLSET } from "../model/rules.js";
import { SKILLSET_CODES, SKILLSETS, type Skillset } from "../model/skillsets.js";
import { namedPlaces } from "../places/place.js";
import { sixDecimals } from "../units/decimals.js";
import type { Statement } from "./covariates.js";
import type { FittedModel } from "./fitted-model.js";
import { dot, type Sparse } from "./sampler/model.js";

/** How many times its reference a part of the model pays, with a 95 % credible interval. */
export type OfferEffect = {
  kind: "place" | "level" | "language" | "specialist";
  key: string;
  label: string;
  reference: string;
  place: string;
  skillset: string;
  multiplier: number;
  lo95: number;
  hi95: number;
  n_contributors: number;
  n_contributors_reference: number;
  method: "modelled";
};

const NONE: Sparse = { columns: new Int32Array(0), values: new Float64Array(0) };

/**
 * The model's multipliers with 95 % credible intervals: places against the United States (generalist work), specialists
 * against generalists (at United States prices), levels against entry, languages against the mean language. What a rate
 * card is made of.
 *
 * @param placeLabel what a reader calls a place code.
 */
export function toModelEffects(
  model: FittedModel,
  placeLabel: (code: string) => string,
): readonly OfferEffect[] {
  return [
    ...placeEffects(model, placeLabel),
    ...specialistEffects(model),
    ...levelEffects(model),
    ...languageEffects(model),
  ];
}

function placeEffects(model: FittedModel, placeLabel: (code: string) => string): readonly OfferEffect[] {
  const { design, statements } = model;
  const columns = (place: string) => design.placeColumnsOf(place, REFERENCE_SKILLSET);
  const within = (place: string) => payers(statements, (one) => namedPlaces(one.place).includes(place));
  const places = [...new Set(statements.flatMap(({ place }) => namedPlaces(place)))]
    .filter((place) => place !== REFERENCE_PLACE && place !== "not_stated")
    .sort();
  return places.map((place) => ({
    kind: "place",
    key: place,
    label: placeLabel(place),
    reference: REFERENCE_PLACE,
    place,
    skillset: REFERENCE_SKILLSET,
    ...ratio(model, columns(place), columns(REFERENCE_PLACE)),
    n_contributors: within(place),
    n_contributors_reference: within(REFERENCE_PLACE),
    method: "modelled",
  }));
}

function specialistEffects(model: FittedModel): readonly OfferEffect[] {
  const { design, statements } = model;
  const columns = (skillset: Skillset) => design.skillsetColumnsOf(skillset, "");
  const within = (code: Skillset) => payers(statements, ({ skillset }) => skillset === code);
  return SKILLSET_CODES.filter((code) => code !== REFERENCE_SKILLSET).map((code) => ({
    kind: "specialist",
    key: code,
    label: SKILLSETS[code].label,
    reference: REFERENCE_SKILLSET,
    place: REFERENCE_PLACE,
    skillset: code,
    ...ratio(model, columns(code), columns(REFERENCE_SKILLSET)),
    n_contributors: within(code),
    n_contributors_reference: within(REFERENCE_SKILLSET),
    method: "modelled",
  }));
}

function levelEffects(model: FittedModel): readonly OfferEffect[] {
  const { design, statements } = model;
  const within = (code: string) => payers(statements, ({ level }) => level === code);
  return design.codes.level
    .filter((level) => level !== "" && level !== REFERENCE_LEVEL)
    .map((level) => ({
      kind: "level",
      key: level,
      label: LEVEL_LABELS[level as Level],
      reference: REFERENCE_LEVEL,
      place: "any",
      skillset: "any",
      ...ratio(model, single(model, "level", level), single(model, "level", REFERENCE_LEVEL)),
      n_contributors: within(level),
      n_contributors_reference: within(REFERENCE_LEVEL),
      method: "modelled",
    }));
}

function languageEffects(model: FittedModel): readonly OfferEffect[] {
  const { design, statements } = model;
  return design.codes.language.map((code) => ({
    kind: "language",
    key: code,
    label: code,
    reference: "the mean language",
    place: "any",
    skillset: "any",
    ...ratio(model, single(model, "language", code), NONE),
    n_contributors: payers(statements, ({ language }) => language === code),
    n_contributors_reference: payers(statements, ({ language }) => language !== ""),
    method: "modelled",
  }));
}

function payers(statements: readonly Statement[], test: (one: Statement) => boolean): number {
  return new Set(statements.filter(test).map(({ payer }) => payer)).size;
}

/** The one column of a code. */
function single({ design }: FittedModel, term: "level" | "language", code: string): Sparse {
  const at = design.first[term] + design.codes[term].indexOf(code);
  return { columns: Int32Array.of(at), values: Float64Array.of(1) };
}

function ratio(
  { draws }: FittedModel,
  of: Sparse,
  against: Sparse,
): Pick<OfferEffect, "multiplier" | "lo95" | "hi95"> {
  const logs = draws.map(({ beta }) => dot(of, beta) - dot(against, beta)).sort((a, b) => a - b);
  const at = (share: number) => sixDecimals(Math.exp(logs[Math.floor(share * (logs.length - 1))] as number));
  return { multiplier: at(0.5), lo95: at(0.025), hi95: at(0.975) };
}
