import { FIELDS } from "../core/model/fields.js";
import { isConfidential, type RawRecord, roleOf, type SourceConfig } from "../core/model/source.js";
import { compareText } from "../core/units/order.js";
import type { Column, Engine, Scalar } from "../engines/engine.js";
import { toOriginKey } from "./parse/origin.js";
import { toPlaceKey } from "./parse/place.js";
import { toRemarkKey } from "./parse/remark.js";
import { toSkillsetKey } from "./parse/skillset.js";

/** A raw record with what its source says of it and the joined keys of the text work. */
export type LoadedRecord = RawRecord & {
  readonly seq: number;
  readonly config: SourceConfig;
  readonly placeKey: string;
  readonly originKey: string;
  readonly skillsetKey: string;
  readonly remarkKey: string;
};

/** Numbers the records in a total order of their own (source, file, row), so that no result hangs on reading order. */
export function toLoadedRecords(
  records: readonly RawRecord[],
  configs: ReadonlyMap<string, SourceConfig>,
): LoadedRecord[] {
  const ordered = [...records].sort(
    (a, b) => compareText(a.source, b.source) || compareText(a.file, b.file) || a.row - b.row,
  );
  return ordered.map((record, index) => {
    const config = configs.get(record.source);
    if (!config) throw new Error(`unknown source: ${record.source}`);
    const { fields } = record;
    const text = (name: keyof RawRecord["fields"]) => fields[name] ?? "";
    const kind = text("source_kind") || roleOf(config.kind).sourceKind;
    return {
      ...record,
      seq: index + 1,
      config,
      placeKey: toPlaceKey(text("country"), text("region"), text("place")),
      originKey: toOriginKey(kind, text("publisher") || record.source, text("derived_from"), text("payer")),
      skillsetKey: toSkillsetKey(text("skillset"), text("role_title")),
      remarkKey: toRemarkKey(text("role_title"), text("note")),
    };
  });
}

const OWN_COLUMNS: readonly Column[] = [
  { name: "seq", type: "integer" },
  { name: "source", type: "text" },
  { name: "role", type: "text" },
  { name: "confidential", type: "boolean" },
  { name: "contributor_kind", type: "text" },
  { name: "default_source_kind", type: "text" },
  { name: "role_evidence", type: "text" },
  { name: "file", type: "text" },
  { name: "row", type: "integer" },
  { name: "place_key", type: "text" },
  { name: "origin_key", type: "text" },
  { name: "skillset_key", type: "text" },
  { name: "remark_key", type: "text" },
  { name: "corrections", type: "text" },
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
    config.contributor ?? roleOf(config.kind).contributor,
    roleOf(config.kind).sourceKind,
    roleOf(config.kind).evidence ?? "",
    record.file,
    record.row,
    record.placeKey,
    record.originKey,
    record.skillsetKey,
    record.remarkKey,
    JSON.stringify(record.corrections ?? []),
    ...FIELDS.map((name) => record.fields[name] ?? ""),
  ];
}
