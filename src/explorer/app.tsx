import { useEffect, useState } from "react";
import { Cell } from "./cell.js";
import { type Book, loadBook } from "./load.js";
import { Method } from "./method.js";
import { Rates } from "./rates.js";
import { Sources } from "./sources.js";
import { toLink, useView, type View } from "./state.js";

const PAGES = [
  ["rates", "Rates"],
  ["sources", "Sources"],
  ["method", "Method"],
] as const;

export function App() {
  const [view, change] = useView();
  const [book, setBook] = useState<Book>();
  const [failure, setFailure] = useState("");
  useEffect(() => {
    loadBook().then(setBook, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  useEffect(() => {
    document.title = `${titleOf(view, book)} · Ratebook`;
    window.scrollTo(0, 0);
  }, [view.page, view.cell, book, view]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header>
        <strong>Ratebook</strong>
        <nav aria-label="Pages">
          {PAGES.map(([page, label]) => (
            <a
              key={page}
              href={toLink({ ...view, page, cell: "" })}
              aria-current={view.page === page ? "page" : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {failure ? (
          <Failure message={failure} />
        ) : book ? (
          <Page book={book} view={view} change={change} />
        ) : (
          <p>Loading the release …</p>
        )}
      </main>
      {book && <Footer book={book} />}
    </>
  );
}

function Page({ book, view, change }: { book: Book; view: View; change: (changes: Partial<View>) => void }) {
  if (view.page === "cell") return <Cell book={book} view={view} />;
  if (view.page === "sources") return <Sources book={book} view={view} change={change} />;
  if (view.page === "method") return <Method book={book} />;
  return <Rates book={book} view={view} change={change} />;
}

function Failure({ message }: { message: string }) {
  return (
    <>
      <h1>The release can't be read</h1>
      <p role="alert">{message}</p>
      <p>
        The explorer reads the folder <code>release/</code> beside it. Build one with{" "}
        <code>ratebook build STUDY --out DIR</code> and open it with <code>ratebook serve DIR</code>.
      </p>
    </>
  );
}

function Footer({ book: { manifest } }: { book: Book }) {
  return (
    <footer>
      <p>
        {manifest.study.title}, wave {manifest.wave}, as of {manifest.as_of}. {manifest.study.publisher}. Data{" "}
        {manifest.study.licence}: <a href="./release/estimates.csv">estimates (CSV)</a>,{" "}
        <a href="./release/estimates.parquet">estimates (Parquet)</a>,{" "}
        <a href="./release/evidence.parquet">evidence</a>, <a href="./release/sources.csv">sources</a>,{" "}
        <a href="./release/release.json">manifest</a>.
      </p>
    </footer>
  );
}

function titleOf(view: View, book: Book | undefined): string {
  const row = book?.rates.cell(view.cell);
  if (view.page === "cell") return row ? `${row.skillset_label}, ${row.place_label}` : "Unknown cell";
  return { rates: "What AI-training work pays", sources: "Sources", method: "Method" }[view.page];
}
