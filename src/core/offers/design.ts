import { LEVELS, PAY_MODELS, WORK_KINDS, WORKFORCES } from "../model/codes.js";
import { EVIDENCE } from "../model/evidence.js";
import { FAMILIES, familyOf, isSkillset, SKILLSET_CODES } from "../model/skillsets.js";
import { parsePlaceCode } from "../places/place.js";
import { isRegion, REGION_LABELS, regionOf } from "../places/regions.js";
import type { Covariates, Profile, Statement } from "./covariates.js";
import { type OfferModel, type OfferRow, type Sparse, type Term, termOffsets } from "./sampler/model.js";

/** Names and priors of the model's terms, in the order of its columns (METHODS 6). Log scale of USD per hour. */
export const TERM_PRIORS = {
  intercept: { kind: "fixed", mean: Math.log(30), sd: 1.5, note: "log USD an hour" },
  price_level: {
    kind: "fixed",
    mean: 0.4,
    sd: 0.4,
    note: "slope on the log price level against the United States",
  },
  trend: { kind: "fixed", mean: 0, sd: 0.1, note: "change a year" },
  summary: {
    kind: "fixed",
    mean: 0,
    sd: 0.3,
    note: "averages and medians over people, against single offers",
  },
  family: { kind: "pooled", scale: 0.4, note: "family of skillsets" },
  skillset: { kind: "fixed", mean: 0, sd: 0.2, note: "skillset in its family" },
  level: { kind: "pooled", scale: 0.4, note: "level asked for" },
  work_kind: { kind: "fixed", mean: 0, sd: 0.3, note: "kind of work" },
  region: { kind: "fixed", mean: 0, sd: 0.25, note: "M49 sub-region, or region as stated" },
  country: { kind: "pooled", scale: 0.3, heavy: true, note: "country in its region" },
  open_place: { kind: "fixed", mean: 0, sd: 0.3, note: "worldwide, place not stated" },
  family_price: { kind: "fixed", mean: 0, sd: 0.2, note: "family's own slope on the price level" },
  language: { kind: "fixed", mean: 0, sd: 0.2, note: "language that is the skill" },
  evidence: { kind: "fixed", mean: 0, sd: 0.2, note: "posted, reported, paid, compiled, repeated" },
  pay_model: { kind: "fixed", mean: 0, sd: 0.3, note: "pay model" },
  workforce: { kind: "pooled", scale: 0.3, note: "workforce model" },
} as const satisfies Readonly<Record<string, Term["prior"] & { readonly note: string }>>;
export type TermName = keyof typeof TERM_PRIORS;

/** Prior scales of the standard deviations of payers, of what is left, and of summaries' own deviations. */
export const PAYER_SCALE = 0.4;
export const RESIDUAL_SCALE = 0.4;
export const SUMMARY_SCALE = 0.3;
/** Degrees of freedom of the residual. */
export const NU = 4;

/** Turns statements and cells into columns of the model. */
export type Design = {
  readonly model: OfferModel;
  readonly rows: readonly OfferRow[];
  /** Columns of covariates; a place that stands for none adds nothing. */
  readonly columnsOf: (covariates: Covariates, summary?: boolean) => Sparse;
  /** Columns of a skillset and a kind of evidence; of a profile; of a place, for one family: they add up. */
  readonly skillsetColumnsOf: (skillset: string, evidence: string) => Sparse;
  readonly profileColumnsOf: (profile: Profile) => Sparse;
  readonly placeColumnsOf: (place: string, family: string) => Sparse;
  readonly payerIndex: ReadonlyMap<string, number>;
  /** First column of a term and the codes of its columns. */
  readonly codes: Readonly<Record<TermName, readonly string[]>>;
  readonly first: Readonly<Record<TermName, number>>;
};

/**
 * The design of a study's statements.
 *
 * @param priceOf log price level of a country or region against the United States.
 * @param further places that will be predicted: their countries get columns too.
 */
export function toDesign(
  statements: readonly Statement[],
  priceOf: (place: string) => number,
  further: readonly string[] = [],
): Design {
  const codes = withoutConstants(
    toCodes(statements, [...statements.map(({ place }) => place), ...further]),
    statements,
  );
  const names = Object.keys(TERM_PRIORS) as TermName[];
  const terms = names.map((name): Term => ({ name, size: codes[name].length, prior: TERM_PRIORS[name] }));
  const offsets = termOffsets(terms);
  const first = Object.fromEntries(names.map((name, index) => [name, offsets[index] as number])) as Record<
    TermName,
    number
  >;
  const index = new Map(
    names.flatMap((name) => codes[name].map((code, at) => [`${name}|${code}`, first[name] + at] as const)),
  );
  const columnsOf = (covariates: Covariates, summary = false) =>
    toSparse(entriesOf(covariates, summary, priceOf), index);
  const payers = [...new Set(statements.map(({ payer }) => payer))].sort();
  const payerIndex = new Map(payers.map((payer, at) => [payer, at]));
  return {
    model: {
      terms,
      payers: payers.length,
      payerScale: PAYER_SCALE,
      residualScale: RESIDUAL_SCALE,
      summaryScale: SUMMARY_SCALE,
      nu: NU,
    },
    rows: statements.map((statement) => {
      const { form, lo, hi, n, payer } = statement;
      return {
        form,
        lo,
        hi,
        n,
        payer: payerIndex.get(payer) ?? -1,
        x: columnsOf(statement, form === "summary"),
      };
    }),
    columnsOf,
    skillsetColumnsOf: (skillset, evidence) => toSparse(skillsetEntries(skillset, evidence), index),
    profileColumnsOf: (profile) => toSparse(profileEntries(profile), index),
    payerIndex,
    placeColumnsOf: (place, family) => toSparse(placeEntries(place, family, priceOf), index),
    codes,
    first,
  };
}

function toCodes(
  statements: readonly Statement[],
  places: readonly string[],
): Record<TermName, readonly string[]> {
  const countries = places.flatMap((place) => {
    const parsed = parsePlaceCode(place);
    return parsed?.kind === "countries" ? parsed.countries : [];
  });
  const single = [""];
  return {
    intercept: single,
    price_level: single,
    trend: single,
    summary: single,
    family: Object.keys(FAMILIES),
    skillset: SKILLSET_CODES,
    level: ["", ...LEVELS],
    work_kind: ["", ...WORK_KINDS],
    region: Object.keys(REGION_LABELS).sort(),
    country: [...new Set(countries)].sort(),
    open_place: ["worldwide", "not_stated"],
    family_price: Object.keys(FAMILIES),
    language: [...new Set(statements.map(({ language }) => language))].filter(Boolean).sort(),
    evidence: EVIDENCE,
    pay_model: PAY_MODELS,
    workforce: ["", ...WORKFORCES],
  };
}

const TERM_FIELDS = {
  level: "level",
  work_kind: "workKind",
  pay_model: "payModel",
  workforce: "workforce",
  evidence: "evidence",
} as const;

/** Leaves out terms of which the statements know one code only: nothing tells their effect from the intercept. */
function withoutConstants(
  codes: Record<TermName, readonly string[]>,
  statements: readonly Statement[],
): Record<TermName, readonly string[]> {
  const constant = Object.entries(TERM_FIELDS).filter(
    ([, field]) => new Set(statements.map((one) => one[field])).size < 2,
  );
  return { ...codes, ...Object.fromEntries(constant.map(([name]) => [name, []])) };
}

type Entry = readonly [term: TermName, code: string, value: number];

function entriesOf(covariates: Covariates, summary: boolean, priceOf: (place: string) => number): Entry[] {
  const { skillset, evidence, place, years } = covariates;
  return [
    ["trend", "", years],
    ["summary", "", summary ? 1 : 0],
    ...skillsetEntries(skillset, evidence),
    ...profileEntries(covariates),
    ...placeEntries(place, toFamily(skillset), priceOf),
  ];
}

function toFamily(skillset: string): string {
  return isSkillset(skillset) ? familyOf(skillset) : "";
}

function skillsetEntries(skillset: string, evidence: string): Entry[] {
  return [
    ["intercept", "", 1],
    ["family", toFamily(skillset), 1],
    ["skillset", skillset, 1],
    ["evidence", evidence, 1],
  ];
}

function profileEntries({ level, language, workKind, payModel, workforce }: Profile): Entry[] {
  return [
    ["level", level, 1],
    ["work_kind", workKind, 1],
    ["language", language, 1],
    ["pay_model", payModel, 1],
    ["workforce", workforce, 1],
  ];
}

/** A statement for several countries takes the mean of their effects; a region the region's (METHODS 6). */
function placeEntries(code: string, family: string, priceOf: (place: string) => number): Entry[] {
  const place = parsePlaceCode(code);
  if (place?.kind === "worldwide" || place?.kind === "not_stated") return [["open_place", place.kind, 1]];
  const places =
    place?.kind === "countries" ? place.countries : place?.kind === "region" ? [place.region] : [];
  const share = 1 / Math.max(1, places.length);
  const price = places.reduce((sum, one) => sum + share * priceOf(one), 0);
  return [
    ...places.flatMap((one): Entry[] =>
      isRegion(one)
        ? [["region", one, share]]
        : [
            ["country", one, share],
            ["region", regionOf(one) ?? "", share],
          ],
    ),
    ["price_level", "", price],
    ["family_price", family, price],
  ];
}

function toSparse(entries: readonly Entry[], index: ReadonlyMap<string, number>): Sparse {
  const values = new Map<number, number>();
  for (const [term, code, value] of entries) {
    const column = index.get(`${term}|${code}`);
    if (column !== undefined && value !== 0) values.set(column, (values.get(column) ?? 0) + value);
  }
  const columns = [...values.keys()].sort((a, b) => a - b);
  return {
    columns: Int32Array.from(columns),
    values: Float64Array.from(columns, (column) => values.get(column) ?? 0),
  };
}
