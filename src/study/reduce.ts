import { type CellKeys, type Grid, type Stratum, toCellId } from "../core/cells/keys.js";
import { placeCells } from "../core/cells/places.js";
import { skillsetCells } from "../core/cells/skillsets.js";
import type { ConfidentialRecord } from "../core/disclose/confidential-part.js";
import type { Support } from "../core/disclose/estimate.js";
import { familyOf, SKILLSET_CODES } from "../core/model/skillsets.js";
import type { Offer } from "../core/stats/offer-curve.js";
import type { HourlyRate } from "../core/units/rate.js";
import type { Weight } from "../core/units/weight.js";
import type { Engine, Row } from "../engines/engine.js";
import type { ReducedCell } from "./estimate.js";
import { studySql } from "./sql.js";

/** Explodes the weighted observations into cells on the engine and reads the reduced cells back. */
export async function reduceCells(
  engine: Engine,
  headlineEvidence: readonly string[],
  openRatio: number,
): Promise<ReducedCell[]> {
  const places = await engine.run(studySql("places"));
  await engine.load(
    "place_cells",
    [
      { name: "place", type: "text" },
      { name: "cell", type: "text" },
    ],
    places.flatMap(({ place_code }) =>
      placeCells(String(place_code)).map((cell) => [String(place_code), cell]),
    ),
  );
  await engine.load(
    "skillset_cells",
    [
      { name: "skillset", type: "text" },
      { name: "cell", type: "text" },
    ],
    SKILLSET_CODES.flatMap((code) => skillsetCells(code, familyOf(code)).map((cell) => [code, cell])),
  );
  await engine.load(
    "headline_evidence",
    [{ name: "code", type: "text" }],
    headlineEvidence.map((code) => [code]),
  );
  await engine.run(studySql("members"), { open_ratio: openRatio });
  const offers = groupRows(await engine.run(studySql("offers")), toOffer);
  const confidential = groupRows(await engine.run(studySql("confidential")), toConfidential);
  const support = await engine.run(studySql("support"));
  const publicSupport = new Map(
    support.filter(({ part }) => part === "public").map((row) => [toCellId(toCellKeys(row)), toSupport(row)]),
  );
  return support
    .filter(({ part }) => part === "all")
    .map((row): ReducedCell => {
      const keys = toCellKeys(row);
      const id = toCellId(keys);
      return {
        keys,
        offers: offers.get(id) ?? [],
        support: toSupport(row),
        publicSupport: publicSupport.get(id) ?? null,
        confidential: confidential.get(id) ?? [],
      };
    });
}

/** The cell that a row of the reduce step belongs to. */
function toCellKeys(row: Row): CellKeys {
  return {
    stratum: String(row.cell_stratum) as Stratum,
    grid: String(row.grid) as Grid,
    skillset: String(row.skillset_cell),
    place: String(row.place_cell),
    key: String(row.key_code),
  };
}

function groupRows<T>(rows: readonly Row[], toItem: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const id = toCellId(toCellKeys(row));
    const group = groups.get(id);
    if (group) group.push(toItem(row));
    else groups.set(id, [toItem(row)]);
  }
  return groups;
}

function toOffer(row: Row): Offer & { confidential: boolean } {
  return {
    lo: Number(row.lo) as HourlyRate<"USD">,
    hi: Number(row.hi) as HourlyRate<"USD">,
    weight: Number(row.weight) as Weight,
    group: String(row.owner_group),
    confidential: row.confidential === true,
  };
}

function toConfidential(row: Row): ConfidentialRecord {
  return {
    record: Number(row.seq),
    kind: String(row.contributor_kind),
    contributor: String(row.contributor),
    weight: Number(row.weight),
  };
}

function toSupport(row: Row): Support {
  const n = Number(row.n);
  const portion = (name: string) => Number(row[name]) / n;
  return {
    observations: n,
    contributors: Number(row.contributors),
    topShare: 0,
    mix: {
      posted: portion("n_posted"),
      paid: portion("n_paid"),
      reported: portion("n_reported"),
      compiled: portion("n_compiled"),
      repeated: portion("n_repeated"),
    },
    medianAgeDays: Math.floor((Number(row.age_low) + Number(row.age_high ?? row.age_low)) / 2),
  };
}
