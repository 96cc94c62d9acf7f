import { FIELDS, type Field } from "../core/model/fields.js";
import { isConfidential, SOURCE_ROLES, type SourceRole } from "../core/model/source.js";
import { DATE_ORDERS, type DateOrder } from "../sources/dates.js";
import { type Plan, planSource, saveSource } from "../study/add-source.js";
import { readStudy } from "../study/config.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = {
  kind: string;
  study: string;
  id?: string;
  map: string[];
  set: string[];
  sheet?: string;
  encoding?: string;
  dates?: string;
  public?: boolean;
  confidential?: boolean;
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
};

const collect = (value: string, before: string[]) => [...before, value];

export const define: Define = (command, effects) => {
  command
    .argument("<file>", "CSV, XLSX, Parquet or JSON Lines")
    .requiredOption("-k, --kind <kind>", `what the file is: ${SOURCE_ROLES.join(", ")}`)
    .option("-s, --study <dir>", "study folder, or its study.yaml", ".")
    .option("--id <id>", "the source's name in the study (default: from the file's name)")
    .option("--map <field=column>", "which column holds a field; may be repeated", collect, [])
    .option("--set <field=value>", "a value for every row; may be repeated", collect, [])
    .option("--sheet <name>", "worksheet of an XLSX file")
    .option("--encoding <name>", "encoding of a text file, when the guess is wrong")
    .option("--dates <order>", `order of its dates: ${DATE_ORDERS.join(", ")}`)
    .option("--confidential", "protect its rows (the default for internal and survey)")
    .option("--public", "let its rows be published (the default for postings and published)")
    .option("--dry-run", "show the proposal and change nothing")
    .option("-y, --yes", "save without asking")
    .option("--json", "print the proposal as JSON and nothing else; saves unless --dry-run")
    .addHelpText(
      "after",
      `\nFields: ${FIELDS.join(", ")}\n\nExample:\n  ratebook add payroll.xlsx --kind internal --study my-study --map pay="Base salary" --set currency=EUR\n`,
    )
    .action((file: string, options: Options) => runAdd(file, options, effects));
};

async function runAdd(file: string, options: Options, effects: CliEffects): Promise<void> {
  const { kind, dates } = options;
  if (!oneOf(SOURCE_ROLES, kind))
    throw new CliError(`unknown --kind (one of ${SOURCE_ROLES.join(", ")}): ${kind}`, 2);
  if (dates !== undefined && !oneOf(DATE_ORDERS, dates)) {
    throw new CliError(`unknown --dates (one of ${DATE_ORDERS.join(", ")}): ${dates}`, 2);
  }
  if (options.public && options.confidential)
    throw new CliError("invalid: --public and --confidential exclude each other", 2);
  const study = await readStudy(fromCwd(effects, options.study));
  const plan = await planSource(study, {
    file: fromCwd(effects, file),
    kind: kind as SourceRole,
    id: options.id,
    map: toPairs("--map", options.map),
    set: toPairs("--set", options.set),
    sheet: options.sheet,
    encoding: options.encoding,
    dates: dates as DateOrder | undefined,
    confidential: options.public ? false : options.confidential,
  });
  const { out } = effects;
  if (!options.json) out(toText(plan));
  if (plan.usable === 0) throw new CliError(unusable(plan, file));
  const saved =
    options.dryRun !== true && (options.json === true || options.yes === true || (await agreed(effects)));
  const path = saved ? await saveSource(study, plan) : undefined;
  if (options.json) out(`${JSON.stringify(toJson(plan, path), null, 2)}\n`);
  else if (path) out(`saved: ${plan.source.id} in ${path} (the next ratebook build uses it)\n`);
  else out("nothing saved\n");
}

function oneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

function toPairs(flag: string, pairs: readonly string[]): Partial<Record<Field, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      const field = pair.slice(0, at);
      if (at < 1) throw new CliError(`invalid ${flag}, not field=…: ${pair}`, 2);
      if (!oneOf(FIELDS, field))
        throw new CliError(`unknown field in ${flag} (one of ${FIELDS.join(", ")}): ${field}`, 2);
      return [field, pair.slice(at + 1)];
    }),
  );
}

/** Asks on a terminal; in a pipe the command was the answer. */
async function agreed({ ask }: CliEffects): Promise<boolean> {
  if (!ask) return true;
  return !/^n/i.test((await ask("save this in study.yaml? [Y/n] ")).trim());
}

function unusable(plan: Plan, file: string): string {
  const [first] = plan.issues.filter(({ fatal }) => fatal);
  const why = first ? `${first.column ? `${first.column}: ` : ""}${first.reason}` : "it has no rows";
  return `invalid source: none of ${plan.rows} rows of ${file} could be used (${why}); map a column with --map field=column or give a value with --set field=value; nothing saved`;
}

function reasons(plan: Plan): { reason: string; rows: number; example: string }[] {
  const counts = new Map<string, { rows: number; example: string }>();
  for (const { fatal, kind, column, reason, row, value } of plan.issues) {
    if (!fatal) continue;
    const key = `${kind.replaceAll("_", " ")}${column ? `, ${column}` : ""}: ${reason}`;
    const seen = counts.get(key) ?? {
      rows: 0,
      example: row > 0 ? `row ${row}${value ? `: ${value}` : ""}` : "",
    };
    counts.set(key, { ...seen, rows: seen.rows + 1 });
  }
  return [...counts].map(([reason, count]) => ({ reason, ...count })).sort((a, b) => b.rows - a.rows);
}

function toText(plan: Plan): string {
  const { source, proposal, table } = plan;
  const example = (column: string) =>
    [
      ...new Set(
        table.rows.slice(0, 50).map(({ values }) => (values[table.columns.indexOf(column)] ?? "").trim()),
      ),
    ]
      .filter((text) => text !== "")
      .slice(0, 3)
      .map((text) => (text.length > 28 ? `${text.slice(0, 27)}…` : text))
      .join(" · ");
  const width = Math.max(12, ...Object.keys(source.columns ?? {}).map((field) => field.length));
  const lines = [
    `${source.file}: ${plan.rows} rows, ${table.columns.length} columns, as ${source.kind}${isConfidential(source) ? ", confidential: no row of it enters a release" : ", public"}`,
    "",
    ...Object.entries(source.columns ?? {}).map(
      ([field, column]) => `  ${field.padEnd(width)}  ← ${column}   (${example(column)})`,
    ),
    ...Object.entries(source.constants ?? {}).map(([field, value]) => `  ${field.padEnd(width)}  = ${value}`),
    ...(source.dates ? [`  ${"dates".padEnd(width)}  = ${source.dates}`] : []),
    ...(proposal.unused.length > 0 ? [`  not used: ${proposal.unused.join(", ")}`] : []),
    ...proposal.notes.map((note) => `  note: ${note}`),
    "",
    `  ${plan.usable} of ${plan.rows} rows can be used`,
    ...reasons(plan)
      .slice(0, 8)
      .map(
        ({ reason, rows, example: where }) => `    ${rows} left out, ${reason}${where ? ` (${where})` : ""}`,
      ),
    ...(plan.replaces ? [`  the study reads this file already: its entry ${source.id} is replaced`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function toJson(plan: Plan, saved: string | undefined) {
  const { source, rows, usable, proposal, replaces } = plan;
  return {
    source,
    rows,
    usable,
    left_out: reasons(plan),
    unused: proposal.unused,
    notes: proposal.notes,
    replaces,
    saved: saved ?? null,
  };
}
