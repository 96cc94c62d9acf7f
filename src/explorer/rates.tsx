import { baseCellId } from "../core/cells/keys.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import type { Book } from "./load.js";
import { amountOf, formatAmount } from "./money.js";
import { FIGURES, type Figure, MONIES, type Money, toLink, type View } from "./state.js";

type Props = { book: Book; view: View; change: (changes: Partial<View>) => void };
type Place = { readonly code: string; readonly label: string };

const FIGURE_LABELS: Record<Figure, string> = { p25: "Lower quarter", p50: "Median", p75: "Upper quarter" };
const MONEY_LABELS: Record<Money, string> = {
  usd: "US dollars",
  local: "Local money",
  ppp: "Purchasing power (PPP $)",
};
const KIND_ORDER = { any: 0, country: 1, region: 2, worldwide: 3, not_stated: 4 } as const;

/** The first screen: hourly pay by skillset and place. */
export function Rates({ book, view, change }: Props) {
  const base = book.rates.rows.filter((row) => row.grid === "base" && row.stratum === "headline");
  const places = placesOf(base);
  const skillsets = sorted(skillsetsOf(base, view), book, view);
  return (
    <>
      <h1>What AI-training work pays an hour</h1>
      <p className="lead">
        Advertised pay by skillset and place, from {book.manifest.counts.origins} independent origins (
        {book.manifest.counts.addresses} addresses, {book.manifest.counts.rows} rows), as of{" "}
        {book.manifest.as_of}.
      </p>
      <Controls view={view} change={change} places={places} />
      <Legend />
      <section className="scroll" aria-label="Rates by skillset and place">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Skillset</th>
              {places.map((place) => (
                <PlaceHead key={place.code} place={place} view={view} change={change} />
              ))}
            </tr>
          </thead>
          <SkillsetRows skillsets={skillsets} places={places} book={book} view={view} />
        </table>
      </section>
      {skillsets.length === 0 && <p>No skillset matches “{view.search}”.</p>}
    </>
  );
}

/** A place's column head, which sorts by it. */
function PlaceHead({ place: { code, label }, view, change }: Omit<Props, "book"> & { place: Place }) {
  const sorts = view.sort === code;
  return (
    <th
      scope="col"
      className={code === view.place ? "chosen" : ""}
      aria-sort={sorts ? "descending" : undefined}
    >
      <button type="button" onClick={() => change({ sort: sorts ? "" : code })} title={`Sort by ${label}`}>
        {label}
        {sorts ? " ↓" : ""}
      </button>
    </th>
  );
}

type Matrix = { skillsets: readonly EstimateRow[]; places: readonly Place[]; book: Book; view: View };

/** Each skillset's rates by place; skillsets are indented under a family that is shown too. */
function SkillsetRows({ skillsets, places, book, view }: Matrix) {
  const families = skillsets.filter((row) => row.skillset_kind === "family").map((row) => row.family);
  const headed = new Set(["", ...families]);
  return (
    <tbody>
      {skillsets.map((one) => (
        <tr key={one.skillset} className={headed.has(one.family) ? one.skillset_kind : "alone"}>
          <th scope="row">{one.skillset_label}</th>
          {places.map((place) => (
            <RateCell
              key={place.code}
              row={book.rates.cell(baseCellId(one.skillset, place.code))}
              book={book}
              view={view}
              chosen={place.code === view.place}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Controls({ view, change, places }: Omit<Props, "book"> & { places: readonly Place[] }) {
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Find a skillset
        <input
          type="search"
          value={view.search}
          onChange={(event) => change({ search: event.target.value })}
        />
      </label>
      <label className="phone">
        Place
        <select value={view.place} onChange={(event) => change({ place: event.target.value })}>
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {place.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Figure
        <select value={view.figure} onChange={(event) => change({ figure: event.target.value as Figure })}>
          {FIGURES.map((figure) => (
            <option key={figure} value={figure}>
              {FIGURE_LABELS[figure]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Money
        <select value={view.money} onChange={(event) => change({ money: event.target.value as Money })}>
          {MONIES.map((money) => (
            <option key={money} value={money}>
              {MONEY_LABELS[money]}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={view.direct}
          onChange={(event) => change({ direct: event.target.checked })}
        />
        Direct estimates only
      </label>
    </form>
  );
}

function Legend() {
  return (
    <p className="legend">
      <span>
        <b>$25</b> from its own evidence
      </span>
      <span>
        <i>$25</i> modelled from the whole study
      </span>
      <span>bar: 95 % interval of the median, $1 to $300, log scale</span>
      <span>
        <i>↖ $25</i> a broader cell's
      </span>
      <span>· too little evidence</span>
    </p>
  );
}

function RateCell({
  row,
  book,
  view,
  chosen,
}: {
  row: EstimateRow | undefined;
  book: Book;
  view: View;
  chosen: boolean;
}) {
  const className = chosen ? "chosen" : "";
  if (!row) return <td className={className} />;
  const shown = book.rates.shown(row);
  const amount = shown && amountOf(shown, view.figure, view.money);
  const own = shown === row;
  const text =
    row.method === "suppressed"
      ? "withheld"
      : amount == null || (view.direct && shown?.method !== "direct") || (!own && view.direct)
        ? "·"
        : formatAmount(amount, view.money);
  const label = `${row.skillset_label}, ${row.place_label}: ${text === "·" ? "not enough evidence" : text}${own && row.method === "modelled" ? ", modelled" : ""}${own || text === "·" ? "" : `, from ${shown?.skillset_label}, ${shown?.place_label}`}`;
  return (
    <td className={`${className} ${own ? row.method : "borrowed"}`}>
      <a href={toLink({ ...view, page: "cell", cell: row.cell_id })} aria-label={label}>
        {!own && text !== "·" && text !== "withheld" ? "↖ " : ""}
        {text}
        {own && <Band row={row} />}
      </a>
    </td>
  );
}

const LOW = Math.log(1);
const HIGH = Math.log(300);

/** The 95 % interval of the median as a bar between $1 and $300 on the log scale. */
function Band({ row }: { row: EstimateRow }) {
  const { p50_lo95_hourly_usd: lo, p50_hi95_hourly_usd: hi } = row;
  if (lo === null || hi === null) return null;
  const at = (amount: number) => (100 * (Math.log(Math.max(1, amount)) - LOW)) / (HIGH - LOW);
  return (
    <svg className="band" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" x="0" y="1.5" width="100" height="1" />
      <rect x={at(lo)} y="0" width={Math.max(1.5, at(hi) - at(lo))} height="4" />
    </svg>
  );
}

function placesOf(rows: readonly EstimateRow[]): Place[] {
  const counts = new Map<string, { row: EstimateRow; n: number }>();
  for (const row of rows.filter(({ skillset }) => skillset === "any"))
    counts.set(row.place, { row, n: row.n_observations ?? 0 });
  return [...counts.values()]
    .sort((a, b) => KIND_ORDER[a.row.place_kind] - KIND_ORDER[b.row.place_kind] || b.n - a.n)
    .map(({ row }) => ({ code: row.place, label: row.place_label }));
}

function skillsetsOf(rows: readonly EstimateRow[], view: View): EstimateRow[] {
  const search = view.search.trim().toLowerCase();
  const all = rows
    .filter(({ place }) => place === "any")
    .filter((row) => row.skillset_label.toLowerCase().includes(search));
  const rank = (row: EstimateRow) => ({ any: 0, group: 1, family: 2, skillset: 3 })[row.skillset_kind];
  const headed = new Set(all.filter((row) => row.skillset_kind === "family").map((row) => row.family));
  const family = (row: EstimateRow) => {
    if (row.skillset_kind === "any" || row.skillset_kind === "group") return "0";
    if (row.family === "generalist") return "1";
    return headed.has(row.family) ? `3 ${row.family}` : "2";
  };
  const kept = view.direct
    ? all.filter((row) => rows.some((one) => one.skillset === row.skillset && one.method === "direct"))
    : all;
  return kept.sort(
    (a, b) =>
      family(a).localeCompare(family(b)) ||
      rank(a) - rank(b) ||
      a.skillset_label.localeCompare(b.skillset_label),
  );
}

function sorted(rows: EstimateRow[], book: Book, view: View): EstimateRow[] {
  if (view.sort === "") return rows;
  const value = (row: EstimateRow) => {
    const cell = book.rates.cell(baseCellId(row.skillset, view.sort));
    return (cell && amountOf(cell, view.figure, view.money)) ?? -1;
  };
  return [...rows].sort((a, b) => value(b) - value(a));
}
