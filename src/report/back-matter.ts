import type { Release } from "../core/release/release.js";
import { groupBy } from "../core/units/group-by.js";
import type { Block } from "./blocks.js";
import { dollars, percent, short } from "./format.js";

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
      caption:
        "Every skillset across all places: advertised pay in US dollars an hour, what stands behind it, and its grade. “≈”: modelled from the whole study.",
      columns: [
        "Skillset",
        "Median",
        "Middle half",
        "95 % interval",
        "Statements",
        "Contributors",
        "Largest",
        "Grade",
      ],
      numbersFrom: 1,
      rows: rows.map((row) => [
        row.skillset_label,
        row.p50_hourly_usd === null
          ? "too little"
          : `${row.method === "modelled" ? "≈" : ""}${dollars(row.p50_hourly_usd)}`,
        row.p50_hourly_usd === null ? "–" : `${short(row.p25_hourly_usd)}–${short(row.p75_hourly_usd)}`,
        row.p50_hourly_usd === null
          ? "–"
          : `${short(row.p50_lo95_hourly_usd)}–${short(row.p50_hi95_hourly_usd)}`,
        String(row.n_observations),
        String(row.n_contributors),
        percent(row.top_share),
        row.grade,
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
    ...model(manifest),
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

/** The model's terms with priors and how well its chains agree. */
function model({ model: fitted }: Release["manifest"]): Block[] {
  if (!fitted) return [];
  const worst = Math.max(...fitted.diagnostics.map(({ rhat }) => rhat));
  const fewest = Math.min(...fitted.diagnostics.map(({ effective_draws }) => effective_draws));
  return [
    {
      kind: "table",
      caption: `The offer model's terms and priors (log scale), fitted to ${fitted.statements} statements of ${fitted.payers} payers and sources: ${fitted.chains} chains of ${fitted.sweeps} sweeps, largest R-hat ${worst.toFixed(3)}, fewest effective draws ${fewest}.`,
      columns: ["Term", "Prior", "What it is"],
      numbersFrom: 9,
      rows: fitted.terms.map(({ name, prior, note }) => [name.replaceAll("_", " "), prior, note]),
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
