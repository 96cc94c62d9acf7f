import type { Release } from "../release/release.js";
import { groupBy } from "../stats/group-by.js";
import type { Block } from "./blocks.js";
import { dollars, percent } from "./format.js";

/** Every skillset: what there is of it, and what a rate of its own would need. */
export function skillsets({ estimates }: Release): Block[] {
  const rows = estimates.filter(
    (row) =>
      row.grid === "base" &&
      row.stratum === "headline" &&
      row.skillset_kind === "skillset" &&
      row.place === "any" &&
      (row.n_observations ?? 0) > 0,
  );
  return [
    {
      kind: "table",
      caption: "Every skillset across all places: what there is, and what a rate of its own would need.",
      columns: [
        "Skillset",
        "Median, $/h",
        "Middle half",
        "Statements",
        "Contributors",
        "Largest",
        "Grade",
        "Why",
      ],
      numbersFrom: 1,
      rows: rows.map((row) => [
        row.skillset_label,
        dollars(row.p50_hourly_usd),
        row.p50_hourly_usd === null ? "–" : `${dollars(row.p25_hourly_usd)}–${dollars(row.p75_hourly_usd)}`,
        String(row.n_observations),
        String(row.n_contributors),
        percent(row.top_share),
        row.grade,
        row.p50_hourly_usd === null ? row.reason : "",
      ]),
    },
  ];
}

/** Published figures beside ours. */
export function benchmarks({ figures }: Release): Block[] {
  return [
    {
      kind: "table",
      caption: "Figures published elsewhere, ours beside them, and why they differ.",
      columns: ["Figure", "Published", "Ours", "Why they differ"],
      numbersFrom: 9,
      rows: figures.benchmarks.map((one) => [
        one.title,
        `${one.published} (${one.publisher})`,
        one.ours,
        one.difference,
      ]),
    },
  ];
}

/** Method, grades, and what became of every row. */
export function method({ manifest }: Release): Block[] {
  const { counts } = manifest;
  return [
    ...manifest.methods.map(({ title, text }): Block => ({ kind: "paragraph", text: `${title}. ${text}` })),
    { kind: "list", items: manifest.ladder },
    { kind: "list", items: manifest.grades.map(({ grade, rule }) => `Grade ${grade}: ${rule}`) },
    {
      kind: "paragraph",
      text: `What became of every row: ${counts.rows} rows = ${counts.used} used + ${counts.duplicate} duplicates + ${counts.out_of_scope} out of scope + ${counts.issue} issues. Of the used, ${counts.used_in_estimates} enter the estimates and ${counts.used_beside} stand beside them.`,
    },
    {
      kind: "table",
      caption: "The four fates of the rows, by source.",
      columns: ["Source", "Rows", "Used", "Duplicates", "Out of scope", "Issues"],
      numbersFrom: 1,
      rows: manifest.accounting.map((row) => [
        row.source,
        ...[row.rows, row.used, row.duplicate, row.out_of_scope, row.issue].map(String),
      ]),
    },
    {
      kind: "list",
      items: manifest.issue_counts.map(
        ({ kind, fatal, count }) => `${count} ${kind.replaceAll("_", " ")} (${fatal ? "left out" : "noted"})`,
      ),
    },
  ];
}

/** Every publisher with an address. */
export function sources({ sources: rows, manifest }: Release): Block[] {
  const publishers = [...groupBy(rows, ({ publisher }) => publisher)].sort(([a], [b]) =>
    a.localeCompare(b, "en"),
  );
  return [
    {
      kind: "paragraph",
      text: `${manifest.counts.origins} independent origins, ${rows.length} addresses, ${publishers.length} publishers.`,
    },
    {
      kind: "links",
      items: publishers.map(([name, list]) => ({
        text: `${name} (${list.length})`,
        url: list[0]?.source_url ?? "",
      })),
    },
  ];
}
