import type { RawRecord } from "../core/model/source.js";
import type { Column, Engine, Scalar } from "../engines/engine.js";
import { parseAmount, parseCount } from "./parse/amount.js";
import { CODE_RULES, type CodedField, parseCode, parseCurrency, parseLanguage } from "./parse/codes.js";
import { parseDay } from "./parse/date.js";
import { splitKey } from "./parse/key.js";
import { readOriginKey } from "./parse/origin.js";
import type { Parsed } from "./parse/parsed.js";
import { parsePlace } from "./parse/place.js";
import { parseRemark, REMARK_FIELDS } from "./parse/remark.js";
import { parseSkillset } from "./parse/skillset.js";
import type { LoadedRecord } from "./records.js";
import { nameKey } from "./tables.js";
import type { Vocabulary } from "./vocabulary.js";

const COLUMNS: readonly Column[] = [
  { name: "field", type: "text" },
  { name: "text", type: "text" },
  { name: "code", type: "text" },
  { name: "num", type: "double" },
  { name: "issue", type: "text" },
  { name: "fatal", type: "boolean" },
  { name: "reason", type: "text" },
  { name: "shown", type: "text" },
];

/**
 * Text work, once per distinct text: each field's distinct texts are parsed in TypeScript and the answers loaded as
 * the table `lookups`, which SQL joins back to the rows.
 */
export async function loadLookups(
  engine: Engine,
  records: readonly LoadedRecord[],
  vocabulary: Vocabulary,
): Promise<void> {
  await engine.load("lookups", COLUMNS, lookupRows(records, vocabulary));
}

function* lookupRows(records: readonly LoadedRecord[], vocabulary: Vocabulary): Generator<readonly Scalar[]> {
  const texts = (...columns: (keyof RawRecord["fields"])[]) =>
    new Set(records.flatMap(({ fields }) => columns.map((column) => fields[column] ?? "")));
  const keys = (key: "placeKey" | "originKey" | "skillsetKey" | "remarkKey") =>
    new Set(records.map((record) => record[key]));

  yield* answers("amount", texts("pay_min", "pay_max", "pay"), parseAmount);
  yield* answers("count", texts("hours_per_week", "task_minutes", "n"), parseCount);
  yield* answers("date", texts("observed", "published"), parseDay(vocabulary.asOf));
  yield* answers("currency", texts("currency"), parseCurrency(vocabulary.currencies));
  yield* answers("language", texts("language"), parseLanguage);
  for (const field of Object.keys(CODE_RULES) as CodedField[]) {
    yield* answers(field, texts(field), (text) => parseCode(field, text));
  }
  yield* answers("skillset", keys("skillsetKey"), (key) =>
    parseSkillset(key, vocabulary.skillsetNames, vocabulary.classifier),
  );
  yield* answers("place", keys("placeKey"), (key) =>
    parsePlace(key, vocabulary.placeNames, vocabulary.classifier),
  );
  for (const [field, answer] of Object.entries(REMARK_FIELDS))
    yield* answers(field, keys("remarkKey"), (key) => answer(parseRemark(key)));
  const payers = texts("payer");
  const payerOf = (text: string) => vocabulary.payers.get(nameKey(text));
  yield* answers("payer", payers, (text) => ({ code: payerOf(text)?.payer ?? text }));
  yield* answers("owner", payers, (text) => ({ code: payerOf(text)?.owner ?? text }));
  yield* answers("task_platform", payers, (text) => ({ code: payerOf(text)?.taskPlatform ? "yes" : "" }));
  const origins = keys("originKey");
  yield* answers("origin", origins, (key) => ({ code: readOriginKey(key, vocabulary).origin }));
  yield* answers("origin_contributes", origins, (key) => ({
    code: readOriginKey(key, vocabulary).contributes ? "yes" : "",
  }));
}

function* answers(
  field: string,
  texts: Iterable<string>,
  parse: (text: string) => Parsed,
): Generator<readonly Scalar[]> {
  for (const text of texts) {
    if (text === "") continue;
    const answer = parse(text);
    const shown = splitKey(text).filter(Boolean).join(" / ");
    if ("issue" in answer) yield [field, text, null, null, answer.issue, answer.fatal, answer.reason, shown];
    else yield [field, text, answer.code ?? null, answer.num ?? null, "", false, "", shown];
  }
}
