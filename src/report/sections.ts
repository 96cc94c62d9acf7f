import { baseCell, baseCellId, toCellId } from "../core/cells/keys.js";
import { WORKFORCES } from "../core/model/codes.js";
import type { ReleaseDiff } from "../core/release/diff.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import { queryRates, type Rates } from "../core/release/query.js";
import { reasonText } from "../core/release/reasons.js";
import type { Release } from "../core/release/release.js";
import { byText, compareText } from "../core/units/order.js";
import { benchmarks, method, skillsets, sources } from "./back-matter.js";
import type { Block, Report } from "./blocks.js";
import { changes } from "./changes.js";
import { bandChart, rangeChart } from "./charts.js";
import { cellName, dollars, percent, piece, rateCell, rateText, short } from "./format.js";

type Lookup = Rates["cell"];

/** The report of a release: every number in it is read from the release, or from what it differs in from an earlier one. */
export function toReport(release: Release, diff?: ReleaseDiff): Report {
  const { manifest } = release;
  const { counts, study } = manifest;
  const { cell } = queryRates(release.estimates);
  return {
    title: study.title,
    subtitle: `Wave ${manifest.wave}, as of ${manifest.as_of}`,
    facts: [
      `From ${counts.origins} independent origins`,
      `${counts.addresses} addresses of ${counts.publishers} publishers, ${counts.rows} rows, ${counts.countries} countries`,
      [study.publisher, `data ${study.licence}`, `Ratebook ${manifest.versions.ratebook}`]
        .filter(Boolean)
        .join(" · "),
    ],
    asOf: manifest.as_of,
    sections: [
      { id: "findings", title: "Key findings", blocks: findings(release, cell) },
      { id: "headline", title: "Hourly pay by skillset and location", blocks: headline(release, cell) },
      ...(diff ? [changes(diff)] : []),
      { id: "workforce", title: "From the crowd to in-house", blocks: workforce(release, cell) },
      { id: "pay-model", title: "By the hour or by the task", blocks: payModel(release, cell) },
      { id: "skillsets", title: "The skillsets", blocks: skillsets(release) },
      { id: "countries", title: "The countries", blocks: countries(release, cell) },
      { id: "benchmarks", title: "Published figures beside ours", blocks: benchmarks(release) },
      { id: "method", title: "Method and limits", blocks: method(release) },
      { id: "sources", title: "Sources", blocks: sources(release) },
    ],
  };
}

function findings({ manifest, figures }: Release, cell: Lookup): Block[] {
  const has = (id: string) => (cell(id)?.p50_hourly_usd == null ? undefined : cell(id));
  const [generalist, specialist] = [has("generalist/US"), has("specialist/US")];
  const items: string[] = [];
  const all = has("any/any");
  if (all)
    items.push(
      `Across all skillsets and places, half of the advertised offers pay ${rateText(all)} or more; the middle half lies between ${dollars(all.p25_hourly_usd)} and ${dollars(all.p75_hourly_usd)}.`,
    );
  if (generalist)
    items.push(`In the United States a generalist is offered a median of ${rateText(generalist)}.`);
  if (generalist?.p50_hourly_usd && specialist?.p50_hourly_usd) {
    items.push(
      `A specialist in the United States is offered ${(specialist.p50_hourly_usd / generalist.p50_hourly_usd).toFixed(1)} times that: ${rateText(specialist)}.`,
    );
  }
  const top = figures.bands.find(({ to_usd }) => to_usd === null);
  const over = figures.bands
    .filter(({ from_usd }) => from_usd >= 100)
    .reduce((sum, band) => sum + (band.share_specialist ?? 0), 0);
  if (top && all) items.push(`${percent(over)} of the specialist offers pay $100 an hour or more.`);
  items.push(
    `${manifest.counts.cells_direct} cells have a rate from their own evidence, ${manifest.counts.cells_modelled} are modelled from the whole study, and ${manifest.counts.cells_insufficient} have too little evidence even for that and say so.`,
  );
  return [{ kind: "list", items }];
}

function headline({ estimates }: Release, cell: Lookup): Block[] {
  const rows = estimates.filter((row) => row.grid === "base" && row.stratum === "headline");
  const direct = rows.filter(({ method }) => method === "direct");
  const evidence = (place: string) => cell(baseCellId("any", place))?.n_observations ?? 0;
  const countries = [
    ...new Set(rows.filter(({ place_kind }) => place_kind === "country").map(({ place }) => place)),
  ];
  const named = countries.sort((a, b) => evidence(b) - evidence(a)).slice(0, 4);
  const places = ["any", ...named, "worldwide", "not_stated"].filter((place) =>
    cell(baseCellId("any", place)),
  );
  const skillsetRows = rows.filter(
    ({ place, n_observations }) => place === "any" && (n_observations ?? 0) > 0,
  );
  const ordered = bySkillset(skillsetRows);
  const table: Block = {
    kind: "table",
    caption:
      "Median advertised pay, US dollars an hour, and under it the middle half of offers. Plain: from the cell's own evidence. “≈”: modelled from the whole study. “↖”: a broader cell's median, where even the model is too unsure.",
    columns: ["Skillset", ...places.map((place) => cell(baseCellId("any", place))?.place_label ?? place)],
    numbersFrom: 1,
    rows: ordered.map((row) => [
      row.skillset_label,
      ...places.map((place) => headlineText(cell(baseCellId(row.skillset, place)), cell)),
    ]),
  };
  if (direct.length === 0)
    return [{ kind: "paragraph", text: "No cell has enough evidence for a rate of its own." }, table];
  return [table, chartOf(direct, cellName, "Cells with a rate of their own")];
}

/** All, specialists, generalists, families of one skillset, then each larger family with its skillsets. */
function bySkillset(rows: readonly EstimateRow[]): EstimateRow[] {
  const headed = new Set(
    rows.filter(({ skillset_kind }) => skillset_kind === "family").map(({ family }) => family),
  );
  const rank = { any: 0, group: 1, family: 4, skillset: 5 };
  const order = (row: EstimateRow) => {
    if (row.skillset_kind === "any" || row.skillset_kind === "group") return `${rank[row.skillset_kind]}`;
    if (row.skillset === "generalist") return "2";
    if (!headed.has(row.family)) return `3 ${row.skillset_label}`;
    return `4 ${row.family} ${rank[row.skillset_kind]} ${row.skillset_label}`;
  };
  return [...rows].sort(byText(order));
}

function headlineText(row: EstimateRow | undefined, cell: Lookup): string {
  if (!row) return "–";
  if (row.method === "suppressed") return "withheld";
  if (row.p50_hourly_usd !== null) return rateCell(row);
  const broader = cell(row.broader_cell)?.p50_hourly_usd;
  return broader == null ? "–" : `↖ ${short(broader)}`;
}

/** Each country that a statement names: generalist and specialist pay, in dollars and in purchasing power. */
function countries({ estimates }: Release, cell: Lookup): Block[] {
  const rows = estimates
    .filter(
      (row) =>
        row.grid === "base" &&
        row.stratum === "headline" &&
        row.skillset === "any" &&
        row.place_kind === "country" &&
        (row.n_observations ?? 0) > 0,
    )
    .sort((a, b) => (b.n_observations ?? 0) - (a.n_observations ?? 0) || compareText(a.place, b.place));
  const ppp = (row: EstimateRow | undefined) =>
    row?.p50_hourly_ppp == null ? "–" : short(row.p50_hourly_ppp);
  return [
    {
      kind: "table",
      caption:
        "Every country with evidence: median advertised pay an hour in US dollars with the middle half, and the median in purchasing power (international dollars). “≈”: modelled; “↖”: a broader cell's.",
      columns: [
        "Country",
        "Generalist",
        "Generalist, PPP $",
        "Specialist",
        "Specialist, PPP $",
        "Statements",
        "Contributors",
      ],
      numbersFrom: 1,
      rows: rows.map((row) => {
        const [generalist, specialist] = [
          cell(baseCellId("generalist", row.place)),
          cell(baseCellId("specialist", row.place)),
        ];
        return [
          row.place_label,
          headlineText(generalist, cell),
          ppp(generalist),
          headlineText(specialist, cell),
          ppp(specialist),
          String(row.n_observations),
          String(row.n_contributors),
        ];
      }),
    },
  ];
}

function chartOf(rows: readonly EstimateRow[], label: (row: EstimateRow) => string, what: string): Block {
  const ordered = [...rows].sort((a, b) => (b.p50_hourly_usd ?? 0) - (a.p50_hourly_usd ?? 0));
  const [top, bottom] = [ordered[0], ordered.at(-1)];
  const finding =
    top && bottom
      ? ` from ${dollars(bottom.p50_hourly_usd)} (${label(bottom)}) to ${dollars(top.p50_hourly_usd)} (${label(top)})`
      : "";
  return {
    kind: "chart",
    svg: rangeChart(ordered, label),
    caption: `${what}:${finding || " none"}. Dot: median; line: its 95 % interval; broad bar: the middle half of offers. US dollars an hour.`,
    alt: ordered.map((row) => `${label(row)} ${dollars(row.p50_hourly_usd)}`).join("; "),
  };
}

function keyedTable({ estimates }: Release, grid: EstimateRow["grid"], order: readonly string[]): Block {
  const rows = estimates.filter(
    (row) =>
      row.grid === grid && row.place === "any" && ["any", "generalist", "specialist"].includes(row.skillset),
  );
  const ordered = rows.sort(
    (a, b) => order.indexOf(a.key) - order.indexOf(b.key) || a.skillset.localeCompare(b.skillset),
  );
  return {
    kind: "table",
    caption: "Advertised pay across all places, US dollars an hour. “≈”: modelled from the whole study.",
    columns: ["", "Skillsets", "Median", "Middle half", "95 % interval", "Statements", "Contributors"],
    numbersFrom: 2,
    rows: ordered.map((row) => [
      row.key_label.split(":")[0] ?? "",
      row.skillset_label,
      row.p50_hourly_usd === null
        ? "too little"
        : `${row.method === "modelled" ? "≈" : ""}${dollars(row.p50_hourly_usd)}`,
      row.p50_hourly_usd === null ? "–" : `${short(row.p25_hourly_usd)}–${short(row.p75_hourly_usd)}`,
      row.p50_hourly_usd === null
        ? "–"
        : `${short(row.p50_lo95_hourly_usd)}–${short(row.p50_hi95_hourly_usd)}`,
      String(row.n_observations ?? "withheld"),
      String(row.n_contributors ?? "withheld"),
    ]),
  };
}

function workforce(release: Release, cell: Lookup): Block[] {
  const rated = WORKFORCES.map((key) =>
    cell(toCellId({ ...baseCell("any", "any"), grid: "workforce", key })),
  ).filter((row) => row?.p50_hourly_usd != null) as EstimateRow[];
  const blocks: Block[] = [keyedTable(release, "workforce", WORKFORCES)];
  if (rated.length > 1)
    blocks.push(chartOf(rated, (row) => row.key_label, "Pay by how the worker is engaged"));
  const prices = release.figures.client_prices.filter(({ unit }) => unit === "hour" || unit === "month");
  if (prices.length > 0) {
    blocks.push({
      kind: "table",
      caption: "What clients pay vendors. These are not worker pay and enter no estimate.",
      columns: ["Service", "Publisher", "Price", "Unit"],
      numbersFrom: 2,
      rows: prices.map((price) => [
        price.role_title,
        price.publisher,
        `${[price.price_min, price.price_max].filter((amount) => amount !== null).join("–")} ${price.currency}`,
        price.unit,
      ]),
    });
  }
  return blocks;
}

function payModel(release: Release, cell: Lookup): Block[] {
  const { task_pay, sensitivity, bands } = release.figures;
  const out =
    release.manifest.scope_counts.find(({ reason }) => reason === reasonText("low_cost"))?.count ?? 0;
  const blocks: Block[] = [
    keyedTable(release, "pay_model", ["hourly", "per_task", "salary", "mixed"]),
    {
      kind: "table",
      caption:
        "What a piece of work pays, US dollars, middle half of the statements. Without a stated time it has no hourly value.",
      columns: ["Skillset", "Piece", "Lower quarter", "Median", "Upper quarter", "Statements"],
      numbersFrom: 2,
      rows: task_pay.map((row) => [
        row.skillset_label,
        row.unit.replace("_", " "),
        ...[row.p25_usd, row.p50_usd, row.p75_usd].map(piece),
        String(row.n_observations),
      ]),
    },
    {
      kind: "paragraph",
      text: `Low-cost task labour, ${out} statements, is out of the headline and shown here with and without it.`,
    },
    {
      kind: "table",
      caption: "Median with low-cost task labour left out and included, US dollars an hour.",
      columns: ["Cell", "Left out", "Included", "Low-cost statements"],
      numbersFrom: 1,
      rows: sensitivity
        .filter((row) => row.headline_p50_usd !== null && row.with_low_cost_p50_usd !== null)
        .map((row) => [
          row.label,
          dollars(row.headline_p50_usd),
          dollars(row.with_low_cost_p50_usd),
          String(row.n_low_cost),
        ]),
    },
  ];
  if (cell("any/any")?.n_observations) {
    blocks.push({
      kind: "chart",
      svg: bandChart(bands),
      caption:
        "Share of offers by hourly pay, generalist beside specialist, percent of the age-weighted statements.",
      alt: bands
        .map(
          (band) =>
            `from $${band.from_usd}: generalist ${percent(band.share_generalist)}, specialist ${percent(band.share_specialist)}`,
        )
        .join("; "),
    });
  }
  return blocks;
}
