import { toCellId } from "../core/cells/keys.js";
import { describeSkillset } from "../core/cells/skillsets.js";
import { REFERENCE_LEVEL, REFERENCE_PLACE, REFERENCE_SKILLSET } from "../core/model/rules.js";
import { isSkillset } from "../core/model/skillsets.js";
import type { EffectRow } from "../core/release/source-row.js";
import { sixDecimals } from "../core/units/decimals.js";
import { byText } from "../core/units/order.js";
import { placeLabel } from "../reference/countries.js";
import type { EstimatedCell } from "./estimate.js";

/**
 * How many times its reference's median a cell pays, where both have direct estimates from public records: specialists
 * against generalists of the same place, levels against entry, places against the United States for the same skillset.
 * The interval is that of the ratio of independently drawn bootstrap medians.
 */
export function toEffects(cells: readonly EstimatedCell[]): EffectRow[] {
  const direct = new Map(
    cells
      .filter(({ keys, replicates }) => keys.stratum === "headline" && replicates.length > 0)
      .map((cell) => [toCellId(cell.keys), cell]),
  );
  const rows = [...direct.values()].flatMap((cell) => {
    const comparison = compared(cell);
    const reference = comparison && direct.get(toCellId(comparison.reference));
    return comparison && reference ? [toEffect(cell, reference, comparison)] : [];
  });
  return rows.sort(byText(({ kind, skillset, place, key }) => [kind, skillset, place, key].join("|")));
}

type Comparison = Pick<EffectRow, "kind" | "key" | "label" | "place" | "skillset"> & {
  readonly referenceLabel: string;
  readonly reference: EstimatedCell["keys"];
};

function compared({ keys }: EstimatedCell): Comparison | undefined {
  const { skillset, place, grid, key } = keys;
  if (grid === "level" && key !== REFERENCE_LEVEL) {
    const reference = { ...keys, key: REFERENCE_LEVEL };
    return { kind: "level", key, label: key, place, skillset, referenceLabel: REFERENCE_LEVEL, reference };
  }
  if (grid !== "base") return undefined;
  if (
    skillset !== REFERENCE_SKILLSET &&
    skillset !== "any" &&
    (isSkillset(skillset) || skillset === "specialist")
  ) {
    const label = describeSkillset(skillset).skillset_label;
    const reference = { ...keys, skillset: REFERENCE_SKILLSET };
    return {
      kind: "specialist",
      key: skillset,
      label,
      place,
      skillset,
      referenceLabel: REFERENCE_SKILLSET,
      reference,
    };
  }
  if (
    (skillset === "any" || skillset === REFERENCE_SKILLSET) &&
    place !== REFERENCE_PLACE &&
    place !== "any"
  ) {
    const reference = { ...keys, place: REFERENCE_PLACE };
    return {
      kind: "place",
      key: place,
      label: placeLabel(place),
      place,
      skillset,
      referenceLabel: REFERENCE_PLACE,
      reference,
    };
  }
  return undefined;
}

function toEffect(cell: EstimatedCell, reference: EstimatedCell, comparison: Comparison): EffectRow {
  const ratios = cell.replicates
    .map((median, draw) => median / (reference.replicates[draw] ?? Number.NaN))
    .sort();
  const at = (share: number) => sixDecimals(ratios[Math.round(share * (ratios.length - 1))] ?? Number.NaN);
  const median = (one: EstimatedCell) => one.publishable.percentiles.p50 ?? Number.NaN;
  return {
    kind: comparison.kind,
    key: comparison.key,
    label: comparison.label,
    reference: comparison.referenceLabel,
    place: comparison.place,
    skillset: comparison.skillset,
    multiplier: sixDecimals(median(cell) / median(reference)),
    lo95: at(0.025),
    hi95: at(0.975),
    n_contributors: cell.publishable.support?.contributors ?? 0,
    n_contributors_reference: reference.publishable.support?.contributors ?? 0,
    method: "direct",
  };
}
