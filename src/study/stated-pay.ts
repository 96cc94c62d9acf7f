import type { RawRecord } from "../core/model/source.js";
import { extractPay } from "../core/pay/extract.js";
import type { PayStatement } from "../core/pay/statement.js";
import { countryCode } from "../reference/place-names.js";

/**
 * Records whose pay stands in a text (`pay_text`, else `text`) and in no column: each base statement of pay found in
 * it becomes a record of its own. Stated columns win. Each distinct text is read once.
 */
export function withStatedPay(records: readonly RawRecord[]): RawRecord[] {
  const read = new Map<string, readonly PayStatement[]>();
  return records.flatMap((record): RawRecord[] => {
    const { fields } = record;
    const text = fields.pay_text ?? fields.text ?? "";
    if (
      text === "" ||
      fields.pay !== undefined ||
      fields.pay_min !== undefined ||
      fields.pay_max !== undefined
    )
      return [record];
    const country = toCountry(fields.country ?? "");
    const key = `${country}\u001f${text}`;
    const statements =
      read.get(key) ??
      extractPay(text, { country: country || undefined }).statements.filter(
        ({ restatement }) => !restatement,
      );
    read.set(key, statements);
    return statements.length === 0
      ? [record]
      : statements.map((statement, index) => toRecord(record, statement, index));
  });
}

function toCountry(text: string): string {
  return /^[A-Z]{2}$/.test(text) ? text : (countryCode(text) ?? "");
}

function toRecord(record: RawRecord, statement: PayStatement, index: number): RawRecord {
  const { min, max, currency, unit, statistic, currency_basis, task_minutes } = statement;
  const found: Record<string, string> = {
    ...(min === null ? {} : { pay_min: String(min) }),
    ...(max === null ? {} : { pay_max: String(max) }),
    unit,
    statistic,
    ...(currency === null
      ? {}
      : { currency, currency_basis: currency_basis === "stated" ? "stated" : "assumed" }),
    ...(task_minutes === null ? {} : { task_minutes: String(task_minutes) }),
  };
  const id = index === 0 ? record.fields.id : `${record.fields.id}#${index + 1}`;
  return { ...record, fields: { ...found, ...record.fields, ...(id === undefined ? {} : { id }) } };
}
