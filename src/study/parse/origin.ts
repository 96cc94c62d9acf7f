import { nameKey } from "../tables.js";
import type { Vocabulary } from "../vocabulary.js";
import { joinKey, splitKey } from "./key.js";

/** Kinds of source that count as a contributor of their own when no payer is named (METHODS 5). */
const PRIMARY_KINDS = new Set(["posting", "survey", "report", "academic", "worker_report"]);

/** What decides a record's independent origin, as one text. */
export function toOriginKey(kind: string, publisher: string, derivedFrom: string, payer: string): string {
  return joinKey(kind, publisher, derivedFrom, payer);
}

/**
 * The independent origin behind a record: the source that it quotes, else (for a posting) the payer whose advert it
 * is, else its publisher; each by its canonical name. `contributes` says whether that origin may stand as a
 * contributor when no payer is named: only primary sources may.
 */
export function readOriginKey(key: string, vocabulary: Vocabulary): { origin: string; contributes: boolean } {
  const [kind = "", publisher = "", derivedFrom = "", payer = ""] = splitKey(key);
  const quoted = derivedFrom
    ? (vocabulary.origins.get(nameKey(derivedFrom)) ?? { origin: firstName(derivedFrom), kind: "" })
    : undefined;
  if (quoted) return { origin: quoted.origin, contributes: PRIMARY_KINDS.has(quoted.kind) };
  const owner = vocabulary.payers.get(nameKey(payer))?.owner ?? payer;
  if (kind === "posting" && owner !== "") return { origin: owner, contributes: true };
  const own = vocabulary.origins.get(nameKey(publisher))?.origin ?? publisher;
  return { origin: own, contributes: PRIMARY_KINDS.has(kind) };
}

function firstName(derivedFrom: string): string {
  return (derivedFrom.split(/[;/(]/, 1)[0] ?? derivedFrom).trim();
}
