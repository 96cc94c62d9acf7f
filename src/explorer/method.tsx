import type { Book } from "./load.js";

type Manifest = Book["manifest"];

/** How the numbers came about, with this release's own counts. */
export function Method({ book: { manifest, figures } }: { book: Book }) {
  return (
    <article className="prose">
      <h1>Method</h1>
      {manifest.methods.map(({ key, title, text }) => (
        <section key={key}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <h2>The ladder</h2>
      <ol>
        {manifest.ladder.map((rung) => (
          <li key={rung}>{rung}</li>
        ))}
      </ol>
      <h2>Grades</h2>
      <Facts rows={manifest.grades.map(({ grade, rule }) => [grade, rule])} />
      <Fates manifest={manifest} />
      <Benchmarks benchmarks={figures.benchmarks} />
      <h2>Parameters</h2>
      <Facts
        rows={manifest.parameters.map(({ name, value, note }) => [
          name.replaceAll("_", " "),
          `${value}: ${note}`,
        ])}
      />
    </article>
  );
}

function Facts({ rows }: { rows: readonly (readonly [name: string, text: string])[] }) {
  return (
    <dl className="facts">
      {rows.flatMap(([name, text]) => [<dt key={name}>{name}</dt>, <dd key={`${name} text`}>{text}</dd>])}
    </dl>
  );
}

function Fates({ manifest: { counts, scope_counts, issue_counts } }: { manifest: Manifest }) {
  return (
    <>
      <h2>What became of every row</h2>
      <p>
        {counts.rows} rows = {counts.used} used + {counts.duplicate} duplicates + {counts.out_of_scope} out of
        scope + {counts.issue} issues.
      </p>
      <ul>
        {scope_counts.map(({ reason, count }) => (
          <li key={reason}>
            Out of scope: {count} {reason}
          </li>
        ))}
        {issue_counts.map(({ kind, fatal, count }) => (
          <li key={kind}>
            {count} {kind.replaceAll("_", " ")} ({fatal ? "left out" : "noted"})
          </li>
        ))}
      </ul>
    </>
  );
}

function Benchmarks({ benchmarks }: { benchmarks: Book["figures"]["benchmarks"] }) {
  return (
    <>
      <h2>Published figures beside ours</h2>
      {benchmarks.map((one) => (
        <section key={one.id}>
          <h3>{one.title}</h3>
          <p>
            <b>Published:</b> {one.published} ({one.publisher})
          </p>
          <p>
            <b>Ours:</b> {one.ours}
          </p>
          <p>{one.difference}</p>
        </section>
      ))}
    </>
  );
}
