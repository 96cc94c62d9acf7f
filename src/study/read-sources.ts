import type { Issue } from "../core/model/issue.js";
import type { RawRecord, SourceConfig } from "../core/model/source.js";
import type { Manifest } from "../core/release/manifest.js";
import { readSource } from "../sources/read-source.js";
import { applyCorrections, type RecordCorrection } from "./corrections.js";
import { withStatedPay } from "./stated-pay.js";

/** Every source of a study, read. */
export type SourcesRead = {
  readonly records: readonly RawRecord[];
  readonly inputs: Manifest["inputs"];
  /** Problems of files and of rows that never became records. */
  readonly fileIssues: readonly Issue[];
  /** Rows that never became records, by source: read, counted and listed as issues. */
  readonly unreadable: ReadonlyMap<string, number>;
  /** The corrections that some record called for. */
  readonly applied: ReadonlySet<RecordCorrection>;
};

/** Reads the sources in their order; pay that stands in a text becomes records of its own. */
export async function readSources(
  sources: readonly SourceConfig[],
  dir: string,
  corrections: readonly RecordCorrection[],
  read: typeof readSource = readSource,
): Promise<SourcesRead> {
  const parts = [];
  const applied = new Set<RecordCorrection>();
  for (const source of sources) {
    const { records, issues, input } = await read(source, dir);
    const corrected = applyCorrections(records, corrections);
    for (const correction of corrected.applied) applied.add(correction);
    const stated = withStatedPay(corrected.records);
    const rows = input.rows + stated.length - records.length;
    parts.push({ source, stated, issues, input: { ...input, rows }, lost: input.rows - records.length });
  }
  return {
    records: parts.flatMap(({ stated }) => stated),
    inputs: parts.map(({ input }) => input),
    fileIssues: parts.flatMap(({ issues }) => issues),
    applied,
    unreadable: new Map(parts.map(({ source, lost }) => [source.id, lost])),
  };
}
