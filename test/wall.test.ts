import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const DIR = "src/study/sql";
const QUERIES = readdirSync(DIR)
  .filter((name) => name.endsWith(".sql"))
  .map((name) => ({
    name: basename(name, ".sql"),
    text: withoutComments(readFileSync(join(DIR, name), "utf8")),
  }));

/** Who may read rows from both sides of the wall: the station that makes them, disclosure control, and the counts. */
const BOTH_SIDES: Readonly<Record<string, readonly string[]>> = {
  // Made by scope, weighed next; the ages are days that weights are looked up by.
  scoped: ["scope", "weigh", "ages"],
  // Made by weigh. Counts: accounts, scope-counts, totals and the places that are counted. Disclosure: members.
  weighted: ["weigh", "accounts", "scope-counts", "totals", "all-places", "places", "members"],
  // Made by members. Disclosure control alone reads it.
  members: ["members", "offers", "confidential", "support"],
};

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, "");
}

/** The tables that a query reads or makes, by their bare names. */
function tablesOf(sql: string): string[] {
  return [...sql.matchAll(/\b(?:from|join|table|view|into)\s+([a-z_]+)/gi)].map(([, name = ""]) => name);
}

describe("the wall between public and confidential rows", () => {
  it.each(Object.entries(BOTH_SIDES))(
    "only its makers, disclosure control and the counts read %s",
    (table, allowed) => {
      const readers = QUERIES.filter(({ text }) => tablesOf(text).includes(table)).map(({ name }) => name);
      expect(readers.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(allowed.filter((name) => !readers.includes(name))).toEqual([]);
    },
  );

  it("is drawn in one place a table: nothing else picks public rows by hand", () => {
    const drawn = QUERIES.flatMap(({ name, text }) =>
      [...text.matchAll(/[^;]*\bnot\s+(?:\w+\.)?confidential\b/gi)].map(
        ([statement]) => `${name}: ${statement.trim()}`,
      ),
    );
    expect(drawn).toEqual(
      Object.entries({ members: "members", scope: "scoped", weigh: "weighted" }).map(
        ([name, table]) =>
          `${name}: create or replace view ${table}_public as select * from ${table} where not confidential`,
      ),
    );
  });

  it("stands in the queries alone: TypeScript runs no SQL of its own", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const quoting = sources.filter((file) =>
      /["'`]\s*(?:select|insert into|create or replace)\s/i.test(readFileSync(join("src", file), "utf8")),
    );
    expect(quoting.filter((file) => !file.startsWith(join("engines", "duckdb")))).toEqual([]);
  });
});
