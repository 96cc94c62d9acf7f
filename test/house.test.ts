import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

const read = (path: string) => readFileSync(path, "utf8");
const rows = (path: string) => parseCsv(read(path), { columns: true }) as Record<string, string>[];

describe("data", () => {
  const files = ["data/reference", "studies/ai-training"].flatMap((dir) =>
    readdirSync(dir)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => join(dir, name)),
  );

  it.each(files)(
    "%s says where it comes from, when, under which licence, and what its columns mean",
    (file) => {
      const meta = parseYaml(read(file.replace(/\.csv$/, ".meta.yml"))) as Record<string, unknown>;
      for (const key of ["title", "producer", "address", "licence", "accessed", "columns"]) {
        expect(meta[key], `${key} of ${file}`).toBeTruthy();
      }
      const [header = ""] = read(file).split("\n", 1);
      expect(Object.keys(meta.columns as object).sort()).toEqual(header.trim().split(",").sort());
    },
  );

  it("groups every payer of the study, and knows the origin of every quoted source", () => {
    const observations = rows("studies/ai-training/observations.csv");
    const known = (file: string) =>
      new Set(
        rows(`studies/ai-training/${file}`).map((row) => (Object.values(row)[0] ?? "").toLowerCase().trim()),
      );
    const payers = known("payers.csv");
    const origins = known("origins.csv");
    const missing = (field: string, table: ReadonlySet<string>) => [
      ...new Set(
        observations
          .map((row) => row[field] ?? "")
          .filter((name) => name !== "" && !table.has(name.toLowerCase().trim())),
      ),
    ];
    expect({ payers: missing("payer", payers), origins: missing("derived_from", origins) }).toEqual({
      payers: [],
      origins: [],
    });
  });
});

describe("the project", () => {
  const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;

  it("has a line in docs/dependencies.md for each dependency, and for nothing else", () => {
    const listed = [...read("docs/dependencies.md").matchAll(/`((?:@[\w.-]+\/)?[\w.{}-]+)`(?=[,:])/g)].map(
      ([, name]) => name,
    );
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(used.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !used.includes(name ?? ""))).toEqual([]);
  });

  it("runs in .ci/run exactly the README's test command", () => {
    const [, command = "missing"] = /```sh\n(npm ci && npm test)\n```/.exec(read("README.md")) ?? [];
    expect(read(".ci/run").split("\n")).toContain(command);
  });

  it("shows in the README only pictures and commands that exist", () => {
    const readme = read("README.md");
    for (const [, picture = ""] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(readFileSync(picture).length).toBeGreaterThan(10_000);
    const commands = [...readme.matchAll(/npx ratebook (\w+)/g)].map(([, name]) => name);
    for (const name of commands)
      expect(read("src/cli/main.ts")).toMatch(new RegExp(`\\b${name}: \\{\\s*summary`));
  });
});
