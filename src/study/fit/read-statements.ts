import { type Statement, toStatement } from "../../core/offers/covariates.js";
import type { Engine, Row } from "../../engines/engine.js";
import { numberOf, textOf } from "../../engines/row.js";
import { studySql } from "../sql.js";

/** The study's public statements as the offer model reads them. */
export async function readStatements(engine: Engine): Promise<Statement[]> {
  return (await engine.run(studySql("model-rows"))).map(readStatement);
}

function readStatement(row: Row): Statement {
  const text = (name: string) => textOf(row[name]);
  return toStatement({
    form: text("form") as Statement["form"],
    lo: Number(row.lo),
    hi: Number(row.hi),
    people: numberOf(row.sample_n),
    payer: text("owner_group"),
    source: text("source_url"),
    skillset: text("skillset"),
    level: text("level_code"),
    language: text("language_code"),
    workKind: text("work_kind_code"),
    payModel: text("pay_model_code"),
    workforce: text("workforce_code"),
    evidence: text("evidence"),
    place: text("place_code"),
    ageDays: Number(row.age_days ?? 0),
  });
}
