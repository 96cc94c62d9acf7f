import * as z from "zod/mini";
import { readRelease } from "../bundle/read.js";
import { type Correction, correctionSchema } from "../core/model/correction.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import { type Explanation, explainCell } from "../core/release/explain.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = { release: string; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<cell>", "skillset/place, optionally /level=expert or another further key")
    .option("-r, --release <dir>", "folder of the release", "out/release")
    .option("--json", "print the explanation as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook explain medicine/US --release out/release\n")
    .action((cellId: string, options: Options) => runExplain(cellId, options, effects));
};

async function runExplain(cellId: string, options: Options, effects: CliEffects): Promise<void> {
  const release = await readRelease(fromCwd(effects, options.release));
  let explanation: Explanation;
  try {
    explanation = explainCell(release, cellId);
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error), 2);
  }
  const { out } = effects;
  out(options.json ? `${JSON.stringify(explanation, null, 2)}\n` : toText(explanation));
}

function toText({ cell, broader, records, confidential }: Explanation): string {
  const lines = [
    `${cell.skillset_label}, ${cell.place_label}${cell.key_label ? `, ${cell.key_label}` : ""} (${cell.cell_id})`,
    `  ${rate(cell)}`,
    `  ${cell.method}, grade ${cell.grade}: ${cell.reason}`,
    ...(broader ? [`  nearest broader cell ${broader.cell_id}: ${rate(broader)}`] : []),
    `  ${cell.n_observations ?? "withheld"} statements of ${cell.n_contributors ?? "withheld"} contributors`,
    ...(confidential
      ? ["  confidential records stand behind this cell too: they show as rounded counts only"]
      : []),
    "",
    ...records.flatMap(toLines),
  ];
  return `${lines.join("\n")}\n`;
}

function toCorrections({ corrections }: EvidenceRow): readonly Correction[] {
  return z.array(correctionSchema).parse(JSON.parse(corrections));
}

function rate(cell: EstimateRow): string {
  if (cell.p50_hourly_usd === null) return "no rate of its own";
  const dollars = (amount: number | null) => (amount === null ? "?" : `$${amount.toFixed(2)}`);
  return `median ${dollars(cell.p50_hourly_usd)}/h (95 % interval ${dollars(cell.p50_lo95_hourly_usd)} to ${dollars(cell.p50_hi95_hourly_usd)}), middle half ${dollars(cell.p25_hourly_usd)} to ${dollars(cell.p75_hourly_usd)}`;
}

function toLines(record: EvidenceRow & { readonly repeats: readonly EvidenceRow[] }): string[] {
  const stated = [record.pay_min, record.pay_max].filter((amount) => amount !== null);
  const range = [...new Set(stated)].join("–");
  const hourly = [record.pay_hourly_min_usd, record.pay_hourly_max_usd].filter((amount) => amount !== null);
  const usd = [...new Set(hourly.map((amount) => amount.toFixed(2)))].join("–");
  const beside = record.role === "beside" ? `; beside the estimate: ${record.reason}` : "";
  return [
    `${record.id}  ${record.role_title || record.skillset}${record.payer ? `, ${record.payer}` : ""}: ${record.statistic} ${range} ${record.currency} per ${record.unit} = $${usd || "?"}/h (${record.evidence}, ${record.date || "undated"}, ${record.file} row ${record.row}${beside})`,
    `    ${record.source_url}`,
    ...toCorrections(record).map(
      ({ column, from, to, why, date }) =>
        `    corrected ${date}: ${column} ${from || "(empty)"} → ${to || "(empty)"} (${why})`,
    ),
    ...record.repeats.map((repeat) => `    repeated: ${repeat.source_url} (${repeat.id})`),
  ];
}
