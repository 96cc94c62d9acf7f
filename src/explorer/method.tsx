import type { Book } from "./load.js";

/** How the numbers came about, with this release's own counts. */
export function Method({ book: { manifest, figures } }: { book: Book }) {
  const { counts } = manifest;
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
      <dl className="facts">
        {manifest.grades.flatMap(({ grade, rule }) => [
          <dt key={grade}>{grade}</dt>,
          <dd key={`${grade} rule`}>{rule}</dd>,
        ])}
      </dl>
      <h2>What became of every row</h2>
      <p>
        {counts.rows} rows = {counts.used} used + {counts.duplicate} duplicates + {counts.out_of_scope} out of
        scope + {counts.issue} issues.
      </p>
      <ul>
        {manifest.scope_counts.map(({ reason, count }) => (
          <li key={reason}>
            Out of scope: {count} {reason}
          </li>
        ))}
        {manifest.issue_counts.map(({ kind, fatal, count }) => (
          <li key={kind}>
            {count} {kind.replaceAll("_", " ")} ({fatal ? "left out" : "noted"})
          </li>
        ))}
      </ul>
      <h2>Published figures beside ours</h2>
      {figures.benchmarks.map((one) => (
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
      <h2>Parameters</h2>
      <dl className="facts">
        {manifest.parameters.flatMap(({ name, value, note }) => [
          <dt key={name}>{name.replaceAll("_", " ")}</dt>,
          <dd key={`${name} value`}>
            {value}: {note}
          </dd>,
        ])}
      </dl>
    </article>
  );
}
