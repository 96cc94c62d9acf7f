import { useEffect, useState } from "react";
import { DAYS_PER_MONTH } from "../core/model/rules.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import { standsBehind } from "../core/release/stands-behind.js";
import { Dots } from "./dots.js";
import { type Book, loadEvidence } from "./load.js";
import { toLink, type View } from "./state.js";

type Props = { book: Book; view: View };
const dollars = (amount: number | null) => (amount === null ? "–" : `$${amount.toFixed(2)}`);

/** One cell: its rate, how sure it is, and every public record behind it. */
export function Cell({ book, view }: Props) {
  const row = book.rates.cell(view.cell);
  const [evidence, setEvidence] = useState<readonly EvidenceRow[]>();
  const [failure, setFailure] = useState("");
  useEffect(() => {
    loadEvidence().then(setEvidence, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  if (!row) {
    return (
      <>
        <h1>Unknown cell</h1>
        <p>
          This release has no cell called <code>{view.cell}</code>.{" "}
          <a href={toLink({ ...view, page: "rates", cell: "" })}>See all rates</a>.
        </p>
      </>
    );
  }
  const records = evidence?.filter((one) => standsBehind(row, one, book.manifest.headline_evidence)) ?? [];
  return (
    <>
      <p>
        <a href={toLink({ ...view, page: "rates", cell: "" })}>← All rates</a>
      </p>
      <h1>
        {row.skillset_label}, {row.place_label}
        {row.key_label && <small> {row.key_label}</small>}
      </h1>
      <Headline row={row} book={book} view={view} />
      <Facts row={row} book={book} />
      {failure && <p role="alert">{failure}</p>}
      {records.length > 0 && (
        <>
          <h2>The evidence</h2>
          <Dots records={records} row={row} />
          <Records records={records} />
        </>
      )}
      {evidence && records.length === 0 && <p>No public record stands behind this cell.</p>}
      <Neighbours row={row} book={book} view={view} />
    </>
  );
}

function Headline({ row, book, view }: Props & { row: EstimateRow }) {
  if (row.p50_hourly_usd !== null) {
    return (
      <p className="lead">
        Half of the offers pay <b>{dollars(row.p50_hourly_usd)} an hour</b> or more (95 % interval{" "}
        {dollars(row.p50_lo95_hourly_usd)} to {dollars(row.p50_hi95_hourly_usd)}). The middle half pays{" "}
        {dollars(row.p25_hourly_usd)} to {dollars(row.p75_hourly_usd)}.
        {row.local_currency && row.p50_hourly_local !== null && row.local_currency !== "USD" && (
          <>
            {" "}
            That is {row.p50_hourly_local.toFixed(2)} {row.local_currency}.
          </>
        )}
        {row.p50_hourly_ppp !== null && row.local_currency !== "USD" && (
          <> In purchasing power: {dollars(row.p50_hourly_ppp)} (PPP).</>
        )}
      </p>
    );
  }
  const broader = book.rates.broader(row);
  return (
    <p className="lead">
      <b>{row.method === "suppressed" ? "Withheld." : "Not enough evidence for a rate of its own."}</b>{" "}
      {row.reason}.
      {broader && (
        <>
          {" "}
          The nearest broader cell,{" "}
          <a href={toLink({ ...view, page: "cell", cell: broader.cell_id })}>
            {broader.skillset_label}, {broader.place_label}
          </a>
          , has a median of <b>{dollars(broader.p50_hourly_usd)}</b> an hour.
        </>
      )}
    </p>
  );
}

function Facts({ row, book }: { row: EstimateRow; book: Book }) {
  const rule = book.manifest.grades.find(({ grade }) => grade === row.grade)?.rule;
  const share = (value: number | null) => (value === null ? "–" : `${Math.round(100 * value)} %`);
  return (
    <dl className="facts">
      <dt>Grade {row.grade}</dt>
      <dd>{rule}</dd>
      <dt>Method</dt>
      <dd>
        {row.method}: {row.reason}
      </dd>
      <dt>Support</dt>
      <dd>
        {row.n_observations ?? "withheld"} statements of {row.n_contributors ?? "withheld"} contributors; the
        largest holds {share(row.top_share)}
      </dd>
      <dt>Evidence</dt>
      <dd>
        posted {share(row.share_posted)}, repeated {share(row.share_repeated)}, reported{" "}
        {share(row.share_reported)}, compiled {share(row.share_compiled)}, paid {share(row.share_paid)}.
        Median age{" "}
        {row.median_age_days === null ? "–" : `${Math.round(row.median_age_days / DAYS_PER_MONTH)} months`}
      </dd>
      {row.p10_hourly_usd !== null && (
        <>
          <dt>Tails</dt>
          <dd>
            10 % pay below {dollars(row.p10_hourly_usd)}, 10 % above {dollars(row.p90_hourly_usd)}
          </dd>
        </>
      )}
    </dl>
  );
}

function Records({ records }: { records: readonly EvidenceRow[] }) {
  return (
    <section className="scroll" aria-label="Records">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Payer</th>
            <th scope="col">Stated</th>
            <th scope="col">An hour, USD</th>
            <th scope="col">Evidence</th>
            <th scope="col">Date</th>
            <th scope="col">Address</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td>{record.role_title}</td>
              <td>{record.payer || "not named"}</td>
              <td>
                {[record.pay_min, record.pay_max]
                  .filter((amount) => amount !== null)
                  .filter((amount, index, all) => all.indexOf(amount) === index)
                  .join("–")}{" "}
                {record.currency} a {record.unit}
                {record.role === "beside" && <em> (beside: {record.reason})</em>}
              </td>
              <td className="number">
                {[record.pay_hourly_min_usd, record.pay_hourly_max_usd]
                  .filter((amount) => amount !== null)
                  .map((amount) => amount.toFixed(2))
                  .filter((text, index, all) => all.indexOf(text) === index)
                  .join("–")}
              </td>
              <td>{record.evidence}</td>
              <td>{record.date || "undated"}</td>
              <td>
                <a href={record.source_url} rel="noopener noreferrer">
                  {record.publisher}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Neighbours({ row, book, view }: Props & { row: EstimateRow }) {
  const others = book.rates.rows.filter(
    (one) =>
      one.skillset === row.skillset &&
      one.place === row.place &&
      one.cell_id !== row.cell_id &&
      one.p50_hourly_usd !== null,
  );
  if (others.length === 0) return null;
  return (
    <>
      <h2>The same skillset and place, by a further key</h2>
      <ul>
        {others.map((one) => (
          <li key={one.cell_id}>
            <a href={toLink({ ...view, page: "cell", cell: one.cell_id })}>
              {one.stratum === "headline" ? one.key_label : "With low-cost task labour"}
            </a>
            : {dollars(one.p50_hourly_usd)} an hour ({one.n_contributors} contributors)
          </li>
        ))}
      </ul>
    </>
  );
}
