import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** A rule that must stand once: how a second copy of it looks, and where its home is. */
type Rule = {
  readonly rule: string;
  readonly copy: RegExp;
  readonly homes: readonly string[];
  /** Where it holds; everywhere without it. */
  readonly within?: RegExp;
};

const RULES: readonly Rule[] = [
  {
    rule: "standard paid hours",
    copy: /(?<![\w.])(?:2080|2_080|2,080|173(?:\.3+|⅓))(?!\d)|\bHOURS_PER_\w+\s*=/,
    homes: ["core/money/hours.ts"],
  },
  {
    rule: "the rate of a day is the nearest earlier one",
    copy: /\.date\s*(?:\?\?\s*"")?\)?\s*<=|\bdate\s*<=\s*day|\.day\s*<=\s*\w+\.day/,
    homes: ["core/money/fx.ts"],
  },
  {
    rule: "which kinds of source are confidential",
    copy: /["']internal["']\s*(?:\|\||,)\s*(?:\w+\s*===\s*)?["']survey["']|["']survey["']\s*(?:\|\||,)\s*(?:\w+\s*===\s*)?["']internal["']/,
    homes: [],
  },
  {
    rule: "a weight halves with age",
    copy: /\b2\s*\*\*\s*\(?-?\(?\s*(?:age|months|years|\w+\.years)/,
    homes: ["core/stats/age-weight.ts"],
  },
  { rule: "days in a month or year of age", copy: /365\.2|30\.4/, homes: ["core/model/rules.ts"] },
  {
    rule: "which skillsets ask no knowledge",
    copy: /new Set[^;]*["'](?:audio|annotation)["'][^;]*["'](?:video|search)["']|\[[^\]]*["']audio["'],\s*["']video["'],\s*["']image["']/,
    homes: ["core/model/skillsets.ts"],
  },
  {
    rule: "a threshold of the methods has its name from the rules",
    copy: /export const (?:LOW_COST_USD|ABSURD_HOURLY_USD|WITHHOLD_MONTHS|MIN_\w*CONTRIBUTORS\w*|MAX_\w+(?:_RATIO|_FACTOR|_SHARE)|OWNER_CAP_SHARE|HALF_LIFE\w*|P_PERCENT)\b/,
    homes: ["core/model/rules.ts"],
  },
  {
    rule: "what effects are stated against",
    copy: /\bREFERENCE_\w+\s*=[^=]|\breference(?:Label)?:\s*["'](?:US|generalist|entry)["']/,
    homes: ["core/model/rules.ts"],
  },
  {
    rule: "words print a threshold, they don't type it",
    copy: /["'`][^"'`\n]*(?:younger than \d|at least \d+ contributors|within a factor of \d|above \d+ USD|every \d+ months)/,
    homes: [],
  },
  {
    rule: "how a cell is named",
    copy: /`\$\{[^`}]*skillset[^`}]*\}\/\$\{|["'`]family:|\.startsWith\("family|["'`](?:low_cost_task|with_low_cost):/,
    homes: ["core/cells/skillsets.ts"],
  },
  {
    rule: "published figures keep six decimals",
    copy: /\b1e6\)?\s*\)?\s*\/\s*1e6|\bDECIMALS\b/,
    homes: [],
  },
  {
    rule: "which statistics are offers",
    copy: /\('range', 'point', 'upto', 'from'\)/,
    homes: ["study/sql/scope.sql"],
  },
  {
    rule: "a line of JSON Lines",
    copy: /JSON\.parse\((?:line|row|text)\b/,
    homes: ["sources/json-line.ts"],
    within: /^(?:cli|sources|tasklog)\//,
  },
  {
    rule: "the order of texts",
    copy: /\?\s*-1\s*:\s*1\b|\?\s*-1\s*:\s*\w+\s*>/,
    homes: ["core/units/order.ts"],
  },
  {
    rule: "a value of a row as text or number",
    copy: /===\s*undefined\s*\?\s*(?:""|null)\s*:\s*(?:String|Number)\(/,
    homes: ["engines/row.ts"],
    within: /^(?:engines|study|tasklog)\//,
  },
  {
    rule: "the path of a .sql file",
    copy: /\.sql["'`]\s*,\s*(?:import\.meta\.url|module)/,
    homes: ["engines/sql.ts"],
  },
  {
    rule: "an index that is wrong is never zero",
    copy: /\]\s*\?\?\s*0\b/,
    homes: [],
    within: /^core\/(?:stats|offers|places)\//,
  },
];
const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:tsx?|sql)$/.test(file) && !file.includes(".test."))
  .map((file) => ({
    file: file.split(sep).join("/"),
    text: withoutComments(readFileSync(join("src", file), "utf8")),
  }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?:^|\s)(?:\/\/|--).*$/gm, "");
}

describe("a rule stands once", () => {
  it.each(RULES)("$rule", ({ copy, homes, within = /./ }) => {
    const found = SOURCES.filter(({ file, text }) => within.test(file) && copy.test(text)).map(
      ({ file }) => file,
    );
    expect(found.filter((file) => !homes.includes(file))).toEqual([]);
    expect(homes.filter((home) => !found.includes(home))).toEqual([]);
  });
});
