import { familyOf, isSkillset } from "../core/model/skillsets.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import { type BasisCode, basisText, type ReasonCode, reasonText } from "../core/release/reasons.js";
import type { SourceRow } from "../core/release/source-row.js";
import { groupBy } from "../core/units/group-by.js";
import { byText } from "../core/units/order.js";
import type { Row } from "../engines/engine.js";
import { numberOf as number, textOf as text } from "../engines/row.js";
import { placeLabel } from "../reference/countries.js";

/** The public records as the release shows them, by id. Their ids get the source's name where two sources share one. */
export function toEvidenceRows(rows: readonly Row[]): EvidenceRow[] {
  const ids = uniqueIds(rows);
  const linked = groupBy(
    rows.filter((row) => row.primary_seq !== null),
    (row) => Number(row.primary_seq),
  );
  return rows
    .map((row) => toEvidenceRow(row, ids, linked.get(Number(row.seq)) ?? []))
    .sort(byText(({ id }) => id));
}

/** An id that occurs once stays as it is; a repeated one gets its source and row. */
function uniqueIds(rows: readonly Row[]): Map<number, string> {
  const times = groupBy(rows, (row) => text(row.id));
  return new Map(
    rows.map((row) => {
      const id = text(row.id);
      const single = id !== "" && times.get(id)?.length === 1;
      return [Number(row.seq), single ? id : `${id || "record"}@${text(row.source)}:${Number(row.row)}`];
    }),
  );
}

function toEvidenceRow(row: Row, ids: ReadonlyMap<number, string>, linked: readonly Row[]): EvidenceRow {
  const skillset = text(row.skillset);
  const place = text(row.place_code);
  return {
    id: ids.get(Number(row.seq)) ?? "",
    status: text(row.status) as EvidenceRow["status"],
    role: text(row.use_role) as EvidenceRow["role"],
    reason: reasonText(text(row.reason_code) as ReasonCode, {
      unit: text(row.unit_code),
      statistic: text(row.statistic_code),
      issueKind: text(row.issue_kind),
      issueReason: text(row.issue_reason),
    }),
    duplicate_of: row.primary_seq === null ? "" : (ids.get(Number(row.primary_seq)) ?? ""),
    stratum: text(row.stratum) as EvidenceRow["stratum"],
    source: text(row.source),
    file: text(row.file),
    row: Number(row.row),
    source_url: text(row.source_url),
    publisher: text(row.publisher),
    source_kind: text(row.source_kind) as EvidenceRow["source_kind"],
    evidence: (text(row.evidence) || "repeated") as EvidenceRow["evidence"],
    payer: text(row.payer_name),
    owner: text(row.owner_name),
    contributor: text(row.contributor),
    origin: text(row.origin_name),
    date: text(row.stated_day),
    age_days: number(row.age_days),
    skillset,
    family: isSkillset(skillset) ? familyOf(skillset) : "",
    level: text(row.level_code),
    language: text(row.language_code),
    work_kind: text(row.work_kind_code),
    pay_model: text(row.pay_model_code),
    workforce: text(row.workforce_code),
    place,
    place_label: place === "" ? "" : placeLabel(place),
    role_title: text(row.role_title),
    pay_min: number(row.amount_min),
    pay_max: number(row.amount_max),
    currency: text(row.currency_code),
    unit: text(row.unit_code),
    statistic: text(row.statistic_code) as EvidenceRow["statistic"],
    n: number(row.sample_n),
    hours_basis: basisText(text(row.basis_code) as BasisCode, {
      unit: text(row.unit_code),
      hoursPerWeek: number(row.hours_per_week),
      hours: number(row.hours_per_unit),
      taskMinutes: number(row.stated_task_minutes),
    }),
    fx_units_per_usd: number(row.units_per_usd),
    pay_hourly_min_usd: number(row.hourly_min),
    pay_hourly_max_usd: number(row.hourly_max),
    weight: Number(row.weight),
    note: text(row.note),
    corrections: text(row.corrections),
    links: JSON.stringify([...new Set(linked.map((one) => text(one.source_url)))].sort()),
  };
}

/** The register: one row an address of the public worker-pay records, with what became of them. */
export function toSourceRows(evidence: readonly EvidenceRow[]): SourceRow[] {
  const byAddress = groupBy(
    evidence.filter((row) => row.source_url !== ""),
    (row) => row.source_url,
  );
  const rows = [...byAddress].map(([source_url, records]): SourceRow => {
    const [first] = records;
    const count = (status: EvidenceRow["status"]) =>
      records.filter((record) => record.status === status).length;
    return {
      source_url,
      publisher: first?.publisher ?? "",
      source_kind: first?.source_kind ?? "report",
      origin: [...new Set(records.map(({ origin }) => origin).filter(Boolean))].sort().join("; "),
      published: first?.date ?? "",
      rows: records.length,
      used: count("used"),
      duplicate: count("duplicate"),
      out_of_scope: count("out_of_scope"),
      issue: count("issue"),
    };
  });
  return rows.sort(byText(({ source_url }) => source_url));
}
