import type { Column, Engine, Scalar } from "../engines/engine.js";
import type { SourceKind } from "../model/evidence.js";
import {
  type ContributorKind,
  FIELDS,
  isConfidential,
  type RawRecord,
  type SourceConfig,
  type SourceRole,
} from "../model/source.js";
import { toOriginKey } from "./parse/origin.js";
import { PLACE_SEPARATOR } from "./parse/place.js";

/** A raw record with what its source says of it and the joined keys of the text work. */
export type LoadedRecord = RawRecord & {
  readonly seq: number;
  readonly config: SourceConfig;
  readonly placeKey: string;
  readonly originKey: string;
  readonly skillsetKey: string;
};

const DEFAULT_KIND: Readonly<Record<SourceRole, SourceKind>> = {
  published: "report",
  postings: "posting",
  survey: "survey",
  internal: "internal",
  client_prices: "guide",
};
const DEFAULT_CONTRIBUTOR: Readonly<Record<SourceRole, ContributorKind>> = {
  published: "payer",
  postings: "payer",
  survey: "respondent",
  internal: "payer",
  client_prices: "client",
};

/** Numbers the records in a total order of their own (source, file, row), so that no result hangs on reading order. */
export function toLoadedRecords(
  records: readonly RawRecord[],
  configs: ReadonlyMap<string, SourceConfig>,
): LoadedRecord[] {
  const ordered = [...records].sort(
    (a, b) => compare(a.source, b.source) || compare(a.file, b.file) || a.row - b.row,
  );
  return ordered.map((record, index) => {
    const config = configs.get(record.source);
    if (!config) throw new Error(`unknown source: ${record.source}`);
    const { fields } = record;
    const text = (name: keyof RawRecord["fields"]) => fields[name] ?? "";
    const kind = text("source_kind") || DEFAULT_KIND[config.kind];
    return {
      ...record,
      seq: index + 1,
      config,
      placeKey: [text("country"), text("region"), text("place")].join(PLACE_SEPARATOR),
      originKey: toOriginKey(kind, text("publisher") || record.source, text("derived_from"), text("payer")),
      skillsetKey: text("skillset"),
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const OWN_COLUMNS: readonly Column[] = [
  { name: "seq", type: "integer" },
  { name: "source", type: "text" },
  { name: "role", type: "text" },
  { name: "confidential", type: "boolean" },
  { name: "contributor_kind", type: "text" },
  { name: "default_source_kind", type: "text" },
  { name: "file", type: "text" },
  { name: "row", type: "integer" },
  { name: "place_key", type: "text" },
  { name: "origin_key", type: "text" },
  { name: "skillset_key", type: "text" },
];

/** Loads the records as the table `records`: one text column a field, empty text where nothing stood. */
export async function loadRecords(engine: Engine, records: readonly LoadedRecord[]): Promise<void> {
  const columns = [...OWN_COLUMNS, ...FIELDS.map((name): Column => ({ name, type: "text" }))];
  await engine.load("records", columns, records.map(toRow));
}

function toRow(record: LoadedRecord): readonly Scalar[] {
  const { config } = record;
  return [
    record.seq,
    record.source,
    config.kind,
    isConfidential(config),
    config.contributor ?? DEFAULT_CONTRIBUTOR[config.kind],
    DEFAULT_KIND[config.kind],
    record.file,
    record.row,
    record.placeKey,
    record.originKey,
    record.skillsetKey,
    ...FIELDS.map((name) => record.fields[name] ?? ""),
  ];
}
