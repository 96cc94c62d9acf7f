/** Rows as CSV (RFC 4180, UTF-8, LF): empty for null, shortest exact decimals for numbers. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Uint8Array {
  const lines = [
    columns.join(","),
    ...rows.map((row) => columns.map((column) => toField(row[column])).join(",")),
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
