import { linkRepeats, type Statement } from "../core/link/repeats.js";
import type { Engine, Row } from "../engines/engine.js";
import { studySql } from "./sql.js";

/** Finds the public statements that repeat others and loads them as the table `links` (seq, primary_seq). */
export async function loadLinks(engine: Engine): Promise<void> {
  const rows = await engine.run(studySql("statements"));
  const links = linkRepeats(rows.map(toStatement));
  await engine.load(
    "links",
    [
      { name: "seq", type: "integer" },
      { name: "primary_seq", type: "integer" },
    ],
    [...links].sort(([a], [b]) => a - b),
  );
}

function toStatement(row: Row): Statement {
  const number = (name: string) => (row[name] === null || row[name] === undefined ? null : Number(row[name]));
  return {
    seq: Number(row.seq),
    owner: String(row.owner_name),
    origin: String(row.origin_name),
    sourceUrl: String(row.source_url),
    sourceKind: String(row.source_kind_code),
    quoted: row.quoted === true,
    roleTitle: String(row.role_title),
    skillset: String(row.skillset_code),
    language: String(row.language_code),
    place: String(row.place_code),
    currency: String(row.currency_code),
    unit: String(row.unit_code),
    amountMin: number("amount_min"),
    amountMax: number("amount_max"),
    hourlyMin: number("hourly_min"),
    hourlyMax: number("hourly_max"),
    day: String(row.day),
  };
}
