import { linkRepeats, type Statement } from "../core/link/repeats.js";
import type { Engine, Row } from "../engines/engine.js";
import { numberOf, textOf } from "../engines/row.js";
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
  return {
    seq: Number(row.seq),
    owner: textOf(row.owner_name),
    origin: textOf(row.origin_name),
    sourceUrl: textOf(row.source_url),
    sourceKind: textOf(row.source_kind_code),
    quoted: row.quoted === true,
    roleTitle: textOf(row.role_title),
    skillset: textOf(row.skillset_code),
    language: textOf(row.language_code),
    place: textOf(row.place_code),
    currency: textOf(row.currency_code),
    unit: textOf(row.unit_code),
    amountMin: numberOf(row.amount_min),
    amountMax: numberOf(row.amount_max),
    hourlyMin: numberOf(row.hourly_min),
    hourlyMax: numberOf(row.hourly_max),
    day: textOf(row.day),
  };
}
