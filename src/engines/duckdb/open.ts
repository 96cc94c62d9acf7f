import { readFile } from "node:fs/promises";
import {
  BOOLEAN,
  DuckDBDataChunk as DataChunk,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column, ColumnType, Engine, Parameters, Row, Scalar } from "../engine.js";

const CHUNK_ROWS = 2048;
const TYPES: Readonly<Record<ColumnType, { readonly sql: string; readonly type: DuckDBType }>> = {
  text: { sql: "varchar", type: VARCHAR },
  double: { sql: "double", type: DOUBLE },
  integer: { sql: "integer", type: INTEGER },
  boolean: { sql: "boolean", type: BOOLEAN },
};

export type DuckDbOptions = { readonly threads?: number; readonly memory?: string };

/** Opens DuckDB in this process, in memory: the default engine, no server. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(options.threads ?? 2),
    memory_limit: options.memory ?? "4GB",
    preserve_insertion_order: "true",
  });
  const connection = await instance.connect();
  return {
    run: (sql, parameters = {}) => runFile(connection, sql, parameters),
    load: (table, columns, rows) => load(connection, table, columns, rows),
    writeParquet: (table, orderBy, path) => writeParquet(connection, table, orderBy, path),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function runFile(connection: DuckDBConnection, sql: URL, parameters: Parameters): Promise<Row[]> {
  const statements = await connection.extractStatements(await readFile(sql, "utf8"));
  let rows: Row[] = [];
  for (let index = 0; index < statements.count; index++) {
    const statement = await statements.prepare(index);
    for (let parameter = 1; parameter <= statement.parameterCount; parameter++) {
      const name = statement.parameterName(parameter);
      if (!Object.hasOwn(parameters, name)) throw new Error(`missing parameter of ${sql.pathname}: ${name}`);
      statement.bindValue(parameter, parameters[name] ?? null);
    }
    const last = index === statements.count - 1;
    const reader = await statement.runAndReadAll();
    if (last && reader.columnCount > 0) rows = reader.getRowObjectsJS() as Row[];
    statement.destroySync();
  }
  return rows;
}

async function load(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: Iterable<readonly Scalar[]>,
): Promise<void> {
  const definition = columns.map(({ name, type }) => `${quoted(name)} ${TYPES[type].sql}`).join(", ");
  await connection.run(`create or replace table ${quoted(table)} (${definition})`);
  const appender = await connection.createAppender(table);
  let sent = 0;
  let block: (readonly Scalar[])[] = [];
  const flush = () => {
    if (block.length > 0) appender.appendDataChunk(toChunk(columns, block));
    sent += block.length;
    block = [];
  };
  for (const row of rows) {
    block.push(row);
    if (block.length === CHUNK_ROWS) flush();
  }
  flush();
  appender.closeSync();
  const counted = await connection.runAndReadAll(
    `select cast(count(*) as double) as n from ${quoted(table)}`,
  );
  const arrived = counted.getRows()[0]?.[0];
  if (arrived !== sent) throw new Error(`lost rows while loading ${table}: ${String(arrived)} of ${sent}`);
}

function toChunk(columns: readonly Column[], block: readonly (readonly Scalar[])[]): DuckDBDataChunk {
  const chunk = DataChunk.create(columns.map(({ type }) => TYPES[type].type));
  chunk.setColumns(columns.map((_, index) => block.map((row) => row[index] ?? null)));
  return chunk;
}

async function writeParquet(
  connection: DuckDBConnection,
  table: string,
  orderBy: readonly string[],
  path: string,
): Promise<void> {
  const order = orderBy.map(quoted).join(", ");
  const file = path.replaceAll("'", "''");
  await connection.run(
    `copy (select * from ${quoted(table)} order by ${order}) to '${file}' (format parquet, compression snappy)`,
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
