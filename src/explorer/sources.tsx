import { useEffect, useState } from "react";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import { type Book, loadEvidence } from "./load.js";
import type { View } from "./state.js";

type Props = { book: Book; view: View; change: (changes: Partial<View>) => void };
type Address = {
  readonly url: string;
  readonly publisher: string;
  readonly kind: string;
  readonly rows: number;
  readonly used: number;
};

/** The register: every public address, with how many of its records are in use. */
export function Sources({ book, view, change }: Props) {
  const [evidence, setEvidence] = useState<readonly EvidenceRow[]>([]);
  useEffect(() => {
    loadEvidence().then(setEvidence, () => setEvidence([]));
  }, []);
  const search = view.search.trim().toLowerCase();
  const addresses = toAddresses(evidence).filter((one) =>
    `${one.publisher} ${one.url} ${one.kind}`.toLowerCase().includes(search),
  );
  const { counts } = book.manifest;
  return (
    <>
      <h1>Sources</h1>
      <p className="lead">
        {counts.origins} independent origins behind {counts.addresses} addresses of {counts.publishers}{" "}
        publishers, {counts.rows} rows.
      </p>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <label>
          Find a source
          <input
            type="search"
            value={view.search}
            onChange={(event) => change({ search: event.target.value })}
          />
        </label>
      </form>
      <section className="scroll" aria-label="Register of sources">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Publisher</th>
              <th scope="col">Kind</th>
              <th scope="col">Rows</th>
              <th scope="col">In use</th>
              <th scope="col">Address</th>
            </tr>
          </thead>
          <tbody>
            {addresses.map((one) => (
              <AddressRow key={one.url} address={one} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function AddressRow({ address: { url, publisher, kind, rows, used } }: { address: Address }) {
  return (
    <tr>
      <td>{publisher}</td>
      <td>{kind.replace("_", " ")}</td>
      <td className="number">{rows}</td>
      <td className="number">{used}</td>
      <td>
        <a href={url} rel="noopener noreferrer">
          {url.replace(/^https?:\/\//, "").slice(0, 60)}
        </a>
      </td>
    </tr>
  );
}

function toAddresses(evidence: readonly EvidenceRow[]): Address[] {
  const byUrl = new Map<string, Address>();
  for (const record of evidence) {
    if (record.source_url === "") continue;
    const known = byUrl.get(record.source_url) ?? {
      url: record.source_url,
      publisher: record.publisher,
      kind: record.source_kind,
      rows: 0,
      used: 0,
    };
    byUrl.set(record.source_url, {
      ...known,
      rows: known.rows + 1,
      used: known.used + (record.status === "used" ? 1 : 0),
    });
  }
  return [...byUrl.values()].sort(
    (a, b) => a.publisher.localeCompare(b.publisher) || a.url.localeCompare(b.url),
  );
}
