import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod/mini";
import { placeCells } from "../core/cells/places.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import type { Figures } from "../core/release/figures.js";
import type { Manifest } from "../core/release/manifest.js";
import type { Rates } from "../core/release/query.js";
import { bandShare } from "../core/stats/band-share.js";
import type { Offer } from "../core/stats/offer-curve.js";
import { placeLabel } from "../reference/countries.js";

/** What of ours stands beside a published figure: a cell, shares by pay band, counts, or shares by country. */
const oursSchema = z.union([
  z.strictObject({ cells: z.array(z.string()) }),
  z.strictObject({ bands: z.array(z.tuple([z.number(), z.nullable(z.number())])) }),
  z.strictObject({ counts: z.array(z.enum(["rows", "origins", "countries", "contributors"])) }),
  z.strictObject({ countries: z.array(z.string()) }),
]);
const benchmarksSchema = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    published: z.string(),
    publisher: z.string(),
    source_url: z._default(z.string(), ""),
    ours: oursSchema,
    difference: z.string(),
  }),
);
type Ours = z.infer<typeof oursSchema>;

/** What benchmarks are computed from. */
export type BenchmarkInputs = {
  readonly rates: Rates;
  readonly evidence: readonly EvidenceRow[];
  readonly offers: readonly Offer[];
  readonly counts: Manifest["counts"];
};

/** Figures published elsewhere beside ours, each with the reason for any difference (METHODS 10). */
export async function toBenchmarks(
  dir: string,
  file: string | undefined,
  inputs: BenchmarkInputs,
): Promise<Figures["benchmarks"]> {
  if (file === undefined) return [];
  const path = join(dir, file);
  const result = benchmarksSchema.safeParse(parse(await readFile(path, "utf8")));
  if (!result.success) {
    const [first] = result.error.issues;
    throw new Error(`invalid benchmarks ${path}: ${first?.path.join(".")}: ${first?.message}`);
  }
  return result.data.map(({ ours, ...published }) => ({
    ...published,
    ours: describeOurs(ours, inputs),
    cell_id: "cells" in ours ? (ours.cells[0] ?? "") : "",
  }));
}

function describeOurs(ours: Ours, inputs: BenchmarkInputs): string {
  if ("cells" in ours) return ours.cells.map((id) => describeCell(id, inputs.rates)).join("; ");
  if ("bands" in ours) return ours.bands.map((band) => describeBand(band, inputs.offers)).join("; ");
  if ("counts" in ours)
    return ours.counts.map((name) => `${inputs.counts[name]} ${COUNT_LABELS[name]}`).join(", ");
  return ours.countries.map((country) => describeCountry(country, inputs.evidence)).join(", ");
}

const COUNT_LABELS = {
  rows: "statements",
  origins: "independent origins",
  countries: "countries",
  contributors: "contributors",
} as const;

function describeCell(id: string, rates: Rates): string {
  const row = rates.cell(id);
  if (!row) return `${id}: no statement`;
  const label = [row.skillset_label, row.place_label, row.key_label.split(":")[0]].filter(Boolean).join(", ");
  const { p25_hourly_usd: p25, p50_hourly_usd: p50, p75_hourly_usd: p75 } = row;
  if (p25 !== null && p50 !== null && p75 !== null) {
    return `${label}: median $${p50.toFixed(2)}/h, middle half $${p25.toFixed(2)}–${p75.toFixed(2)} (${row.n_contributors} contributors)`;
  }
  const broader = rates.broader(row);
  const instead = broader?.p50_hourly_usd
    ? `; broader cell ${broader.skillset_label}, ${broader.place_label}: $${broader.p50_hourly_usd.toFixed(2)}/h`
    : "";
  return `${label}: not enough evidence (${row.n_contributors ?? 0} contributors)${instead}`;
}

function describeBand([from, to]: readonly [number, number | null], offers: readonly Offer[]): string {
  const portion = bandShare(offers, from, to ?? Number.POSITIVE_INFINITY);
  const band = to === null ? `above $${from}` : `at $${from}–${to}`;
  return portion === null ? `${band}: no statement` : `${Math.round(100 * portion)} % ${band}`;
}

function describeCountry(country: string, evidence: readonly EvidenceRow[]): string {
  const used = evidence.filter((row) => row.status === "used");
  const here = used.filter((row) => placeCells(row.place).includes(country));
  const portion = used.length > 0 ? (100 * here.length) / used.length : 0;
  return `${placeLabel(country)} ${portion.toFixed(1)} %`;
}
