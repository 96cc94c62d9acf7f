import { stat } from "node:fs/promises";
import type { Issue } from "../core/model/issue.js";
import type { Engine } from "../engines/engine.js";
import { ASSIGNMENT_COLUMNS, toRow } from "./formats/assignment.js";
import type { Format } from "./formats/format.js";
import { readTaskLogs } from "./read-task-log.js";
import { taskLogSql } from "./sql.js";

/** From this size on the engine reads a plain log itself, and issues are counted, not listed row by row. */
const SCAN_BYTES = 64e6;

export type Loaded = { readonly format: Format; readonly issues: readonly Issue[] };

/**
 * Puts task logs before the engine as `assignments`: small ones and platform exports row by row, large plain CSV and
 * Parquet as a view that the engine scans, so that memory does not grow with the file.
 */
export async function loadTaskLogs(
  engine: Engine,
  files: readonly string[],
  format: Format | "auto",
  scanBytes: number = SCAN_BYTES,
): Promise<Loaded> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => {
          throw new Error(`missing file: ${file}`);
        },
      ),
    ),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const kind = ["parquet", "csv"].find((ending) =>
    files.every((file) => file.toLowerCase().endsWith(ending)),
  );
  const scannable = kind !== undefined && (format === "plain" || (format === "auto" && kind === "parquet"));
  if (scannable && total >= scanBytes) return scan(engine, files, kind);
  const log = await readTaskLogs(files, format);
  await engine.load("assignments", ASSIGNMENT_COLUMNS, log.assignments.map(toRow));
  return { format: log.format, issues: log.issues };
}

async function scan(engine: Engine, files: readonly string[], kind: string): Promise<Loaded> {
  await engine.run(taskLogSql(`scan-${kind}`), { paths: files.join("\n") });
  const counted = await engine.run(taskLogSql("scan-issues"));
  const issues = counted.flatMap(({ n, reason }): Issue[] =>
    Number(n) === 0
      ? []
      : [
          {
            kind: "missing_value",
            fatal: true,
            source: "",
            file: files.join(", "),
            row: 0,
            column: "",
            value: String(n),
            reason: `${String(reason)} (counted by a scan, rows not listed)`,
            record: "",
          },
        ],
  );
  return { format: "plain", issues };
}
