import { parquetReadObjects } from "hyparquet";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import type { Figures } from "../core/release/figures.js";
import type { Manifest } from "../core/release/manifest.js";
import { queryRates, type Rates } from "../core/release/query.js";
import type { TableRows } from "../core/release/tables.js";

/** What the first screen needs; the evidence is read when a page asks for it. */
export type Book = {
  readonly manifest: Manifest;
  readonly rates: Rates;
  readonly figures: Figures;
};

/** Reads the release beside the page. @throws Error that says what is missing and what to do. */
export async function loadBook(): Promise<Book> {
  const [manifest, estimates, figures] = await Promise.all([
    fetchJson<Manifest>("release.json"),
    fetchTable("estimates"),
    fetchJson<Figures>("figures.json"),
  ]);
  return { manifest, rates: queryRates(estimates), figures };
}

let evidence: Promise<EvidenceRow[]> | undefined;

/** The public records, read once. */
export function loadEvidence(): Promise<EvidenceRow[]> {
  evidence ??= fetchTable("evidence");
  return evidence;
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(`./release/${name}`);
  if (!response.ok)
    throw new Error(
      `missing file of the release: release/${name} (${response.status}). Build it again and serve its folder.`,
    );
  return response;
}

async function fetchJson<T>(name: string): Promise<T> {
  return (await fetchFile(name)).json() as Promise<T>;
}

async function fetchTable<Name extends "estimates" | "evidence">(name: Name): Promise<TableRows[Name][]> {
  const file = await (await fetchFile(`${name}.parquet`)).arrayBuffer();
  return (await parquetReadObjects({ file })) as TableRows[Name][];
}
