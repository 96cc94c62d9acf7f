import { LEVEL_LABELS, type Level } from "../../model/codes.js";
import { SKILLSET_CODES, SKILLSETS } from "../../model/skillsets.js";
import { placeLabel } from "../../reference/countries.js";
import type { EffectRow } from "../../release/source-row.js";
import { dot, type Sparse } from "../../stats/offer-model/model.js";
import type { Statement } from "./covariates.js";
import type { FittedModel } from "./run-model.js";

const DECIMALS = 1e6;
const REFERENCE_PLACE = "US";

/**
 * The model's multipliers with 95 % credible intervals: places against the United States (generalist work), specialists
 * against generalists (at United States prices), levels against entry, languages against the mean language. What a rate
 * card is made of.
 */
export function toModelEffects(model: FittedModel): EffectRow[] {
  const { design, statements } = model;
  const contributors = (test: (one: Statement) => boolean) =>
    new Set(statements.filter(test).map(({ payer }) => payer)).size;
  const row = (
    part: Pick<EffectRow, "kind" | "key" | "label" | "reference" | "place" | "skillset">,
    of: Sparse,
    against: Sparse,
    counts: [number, number],
  ): EffectRow => ({
    ...part,
    ...ratio(model, of, against),
    n_contributors: counts[0],
    n_contributors_reference: counts[1],
    method: "modelled",
  });
  const single = (term: "level" | "language", code: string): Sparse =>
    column(design.first[term] + design.codes[term].indexOf(code));
  const inPlace = (place: string) => contributors((one) => one.place.split("+").includes(place));
  const places = [
    ...new Set(statements.flatMap(({ place }) => (place.includes("!") ? [] : place.split("+")))),
  ]
    .filter((place) => place !== REFERENCE_PLACE && place !== "not_stated")
    .sort();
  const skillOf = (skillset: (typeof SKILLSET_CODES)[number]): Sparse =>
    design.columnsOf({
      skillset,
      level: "?",
      language: "?",
      workKind: "?",
      payModel: "?",
      workforce: "?",
      evidence: "?",
      place: "",
      years: 0,
    });
  return [
    ...places.map((place) =>
      row(
        {
          kind: "place",
          key: place,
          label: placeLabel(place),
          reference: REFERENCE_PLACE,
          place,
          skillset: "generalist",
        },
        design.placeColumnsOf(place, "generalist"),
        design.placeColumnsOf(REFERENCE_PLACE, "generalist"),
        [inPlace(place), inPlace(REFERENCE_PLACE)],
      ),
    ),
    ...SKILLSET_CODES.filter((code) => code !== "generalist").map((code) =>
      row(
        {
          kind: "specialist",
          key: code,
          label: SKILLSETS[code].label,
          reference: "generalist",
          place: REFERENCE_PLACE,
          skillset: code,
        },
        skillOf(code),
        skillOf("generalist"),
        [
          contributors(({ skillset }) => skillset === code),
          contributors(({ skillset }) => skillset === "generalist"),
        ],
      ),
    ),
    ...design.codes.level
      .filter((level) => level !== "" && level !== "entry")
      .map((level) =>
        row(
          {
            kind: "level",
            key: level,
            label: LEVEL_LABELS[level as Level],
            reference: "entry",
            place: "any",
            skillset: "any",
          },
          single("level", level),
          single("level", "entry"),
          [contributors((one) => one.level === level), contributors((one) => one.level === "entry")],
        ),
      ),
    ...design.codes.language.map((language) =>
      row(
        {
          kind: "language",
          key: language,
          label: language,
          reference: "the mean language",
          place: "any",
          skillset: "any",
        },
        single("language", language),
        NONE,
        [contributors((one) => one.language === language), contributors((one) => one.language !== "")],
      ),
    ),
  ];
}

const NONE: Sparse = { columns: new Int32Array(0), values: new Float64Array(0) };

function column(at: number): Sparse {
  return { columns: Int32Array.of(at), values: Float64Array.of(1) };
}

function ratio(
  { draws }: FittedModel,
  of: Sparse,
  against: Sparse,
): Pick<EffectRow, "multiplier" | "lo95" | "hi95"> {
  const logs = draws.map(({ beta }) => dot(of, beta) - dot(against, beta)).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(Math.exp(logs[Math.floor(share * (logs.length - 1))] ?? 0) * DECIMALS) / DECIMALS;
  return { multiplier: at(0.5), lo95: at(0.025), hi95: at(0.975) };
}
