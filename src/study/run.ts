import { resolve } from "node:path";
import { writeBundle } from "../bundle/write.js";
import { baseCellId } from "../core/cells/keys.js";
import type { Issue } from "../core/model/issue.js";
import type { FxRow } from "../core/money/fx.js";
import { parsePlaceCode } from "../core/places/place.js";
import { regionOf } from "../core/places/regions.js";
import type { Figures } from "../core/release/figures.js";
import type { Manifest } from "../core/release/manifest.js";
import { queryRates } from "../core/release/query.js";
import { issueText } from "../core/release/reasons.js";
import { openDuckDb } from "../engines/duckdb/open.js";
import type { Engine } from "../engines/engine.js";
import { readCurrencies } from "../reference/currencies.js";
import { readFx } from "../reference/fx.js";
import { packageVersion } from "../reference/package.js";
import { readPpp } from "../reference/ppp.js";
import { toBenchmarks } from "./benchmarks.js";
import type { Study } from "./config.js";
import { publicOffers } from "./estimate.js";
import { toBands, toClientPrices, toSensitivity, toTaskPay } from "./figures.js";
import { type Ingested, ingest } from "./ingest.js";
import { type Tallies, toManifest } from "./manifest.js";
import { observe } from "./observe.js";
import { toReleaseFiles } from "./publish.js";
import { studySql } from "./sql.js";
import { type Tabulated, tabulate } from "./tabulate.js";

/** The steps of a build, in order, as a person sees them. */
export const STAGES = ["read sources", "make observations", "estimate cells", "write release"] as const;
export type Stage = (typeof STAGES)[number];

export type BuildOptions = {
  readonly out: string;
  readonly threads?: number;
  /** Runs one stage; a face may show it as it goes. */
  readonly stage?: <T>(name: Stage, work: () => Promise<T>) => Promise<T>;
  readonly openEngine?: typeof openDuckDb;
};

export type Built = { readonly manifest: Manifest; readonly issues: readonly Issue[] };

/**
 * Compiles a study into a release: reads the sources, makes observations, estimates every cell, passes disclosure
 * control and writes the bundle whole or not at all. Same inputs, version and seed: same bytes.
 */
export async function buildStudy(study: Study, options: BuildOptions): Promise<Built> {
  const stage = options.stage ?? ((_name, work) => work());
  const engine = await (options.openEngine ?? openDuckDb)({ threads: options.threads ?? 2 });
  try {
    const fx = readFx();
    const ingested = await stage("read sources", () => ingest(engine, study, fx));
    const openRatio = await stage("make observations", () => observe(engine, study.config, fx));
    const tables = await stage("estimate cells", () =>
      tabulate(engine, study.config, openRatio, { fx, ppp: readPpp(), currencyOf: readCurrencies() }),
    );
    return await stage("write release", () =>
      publish(engine, study, ingested, tables, openRatio, options.out),
    );
  } finally {
    engine.close();
  }
}

/** Reads and judges a study's records without estimating: what `ratebook issues` lists. */
export async function listIssues(study: Study): Promise<Issue[]> {
  const engine = await openDuckDb();
  try {
    const fx: FxRow[] = readFx();
    const ingested = await ingest(engine, study, fx);
    await observe(engine, study.config, fx);
    return await allIssues(engine, ingested);
  } finally {
    engine.close();
  }
}

async function publish(
  engine: Engine,
  study: Study,
  ingested: Ingested,
  tables: Tabulated,
  openRatio: number,
  out: string,
): Promise<Built> {
  const { config } = study;
  const issues = await allIssues(engine, ingested);
  const manifest = toManifest({
    config,
    version: packageVersion(),
    inputs: ingested.inputs,
    tallies: await tally(engine),
    issues,
    unreadable: ingested.unreadable,
    estimates: tables.estimates,
    evidence: tables.evidence,
    openRatio,
    model: tables.model,
  });
  const figures = await toFigures(engine, study, tables, manifest.counts);
  const { estimates, effects, sources, evidence } = tables;
  const files = await toReleaseFiles(engine, { estimates, effects, sources, evidence, figures }, config);
  return { manifest: await writeBundle(resolve(out), manifest, files), issues };
}

async function toFigures(
  engine: Engine,
  study: Study,
  { estimates, evidence, cells }: Tabulated,
  counts: Manifest["counts"],
): Promise<Figures> {
  const rates = queryRates(estimates);
  const offersOf = (skillset: string) => publicOffers(cells.get(baseCellId(skillset, "any")));
  return {
    task_pay: await toTaskPay(engine),
    client_prices: await toClientPrices(engine),
    benchmarks: await toBenchmarks(study.dir, study.config.benchmarks, {
      rates,
      evidence,
      offers: offersOf("any"),
      counts,
    }),
    bands: toBands(offersOf),
    sensitivity: toSensitivity(rates),
  };
}

async function tally(engine: Engine): Promise<Tallies> {
  const places = await engine.run(studySql("all-places"));
  await engine.load(
    "place_countries",
    [
      { name: "place", type: "text" },
      { name: "country", type: "text" },
    ],
    places.flatMap(({ place_code }) => {
      const place = parsePlaceCode(String(place_code));
      const countries =
        place?.kind === "countries" ? place.countries.filter((country) => regionOf(country)) : [];
      return countries.map((country) => [String(place_code), country]);
    }),
  );
  const [totals = {}] = await engine.run(studySql("totals"));
  return {
    accounts: await engine.run(studySql("accounts")),
    scopes: await engine.run(studySql("scope-counts")),
    totals,
  };
}

async function allIssues(engine: Engine, { fileIssues }: Ingested): Promise<Issue[]> {
  const rows = await engine.run(studySql("issue-list"));
  return [...fileIssues, ...(rows as unknown as Issue[]).map(withWords)];
}

/** Problems that the engine finds by itself carry no words; a unit stands as the value of one without an hourly value. */
function withWords(issue: Issue): Issue {
  const { kind, reason, value } = issue;
  return { ...issue, reason: issueText({ issueKind: kind, issueReason: reason, unit: value }) };
}
