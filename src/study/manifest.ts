import type { Issue, IssueKind } from "../core/model/issue.js";
import { TAXONOMY_VERSION } from "../core/model/skillsets.js";
import { isConfidential } from "../core/model/source.js";
import { describeModel } from "../core/offers/describe.js";
import type { FittedModel } from "../core/offers/fitted-model.js";
import type { EstimateRow } from "../core/release/estimate-row.js";
import type { EvidenceRow } from "../core/release/evidence-row.js";
import type { Manifest } from "../core/release/manifest.js";
import { type ReasonCode, reasonText } from "../core/release/reasons.js";
import { groupBy } from "../core/units/group-by.js";
import { byText, compareText } from "../core/units/order.js";
import type { Row } from "../engines/engine.js";
import type { StudyConfig } from "./config.js";
import { GRADE_RULES } from "./grade.js";
import { LADDER_NOTES, toMethodNotes, toParameters } from "./method-notes.js";

/** What the engine counted. */
export type Tallies = {
  readonly accounts: readonly Row[];
  readonly totals: Row;
  readonly scopes: readonly Row[];
};

export type ManifestInputs = {
  readonly config: StudyConfig;
  readonly version: string;
  readonly inputs: Manifest["inputs"];
  readonly tallies: Tallies;
  readonly issues: readonly Issue[];
  /** Fatal issues of whole files or rows that never became records: they count as rows and as issues. */
  readonly unreadable: ReadonlyMap<string, number>;
  readonly estimates: readonly EstimateRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly openRatio: number;
  readonly model: FittedModel | undefined;
};

/** `release.json` without its list of files. Holds no clock reading and nothing of this machine. */
export function toManifest(inputs: ManifestInputs): Omit<Manifest, "files"> {
  const { config } = inputs;
  return {
    format: "ratebook-release/1",
    id: `${config.id}-${config.wave}`,
    study: {
      id: config.id,
      title: config.title,
      description: config.description,
      publisher: config.publisher,
      licence: config.licence,
    },
    wave: config.wave,
    as_of: config.as_of,
    versions: { ratebook: inputs.version, taxonomy: TAXONOMY_VERSION },
    seed: config.seed,
    headline_evidence: [...config.headline_evidence],
    inputs: [...inputs.inputs].sort(byText(({ name }) => name)),
    counts: toCounts(inputs),
    accounting: toAccounting(inputs),
    issue_counts: countIssues(inputs.issues),
    corrections: countCorrections(inputs),
    scope_counts: inputs.tallies.scopes.map((row) => ({
      reason: reasonText(String(row.reason_code) as ReasonCode),
      count: Number(row.n),
    })),
    parameters: toParameters(inputs.openRatio),
    methods: toMethodNotes(config.headline_evidence, config.as_of, inputs.model !== undefined),
    model: inputs.model ? describeModel(inputs.model) : null,
    grades: GRADE_RULES.map((rule) => ({ ...rule })),
    ladder: [...LADDER_NOTES],
  };
}

/** Corrections of public records alone: those of confidential ones are nobody's business. */
function countCorrections({ evidence, issues }: ManifestInputs): Manifest["corrections"] {
  const applied = evidence.reduce(
    (sum, { corrections }) => sum + (JSON.parse(corrections) as unknown[]).length,
    0,
  );
  return { applied, stale: issues.filter(({ kind }) => kind === "stale_correction").length };
}

function toAccounting({ config, tallies, unreadable }: ManifestInputs): Manifest["accounting"] {
  const bySource = new Map(tallies.accounts.map((row) => [String(row.source), row]));
  return config.sources.map((source) => {
    const { id, kind } = source;
    const row = bySource.get(id);
    const lost = unreadable.get(id) ?? 0;
    const count = (name: string) => Number(row?.[name] ?? 0);
    return {
      source: id,
      kind,
      confidential: isConfidential(source),
      rows: count("n") + lost,
      used: count("n_used"),
      duplicate: count("n_duplicate"),
      out_of_scope: count("n_out_of_scope"),
      issue: count("n_issue") + lost,
    };
  });
}

function toCounts(inputs: ManifestInputs): Manifest["counts"] {
  const { tallies, estimates } = inputs;
  const accounts = toAccounting(inputs);
  const sum = (name: "rows" | "used" | "duplicate" | "out_of_scope" | "issue") =>
    accounts.reduce((total, account) => total + account[name], 0);
  const tally = (name: string) => tallies.accounts.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const cells = (method: EstimateRow["method"]) => estimates.filter((row) => row.method === method).length;
  return {
    rows: sum("rows"),
    used: sum("used"),
    duplicate: sum("duplicate"),
    out_of_scope: sum("out_of_scope"),
    issue: sum("issue"),
    used_in_estimates: tally("n_estimate"),
    used_beside: tally("n_beside"),
    hourly: tally("n_hourly"),
    addresses: Number(tallies.totals.addresses),
    publishers: Number(tallies.totals.publishers),
    origins: Number(tallies.totals.origins),
    contributors: Number(tallies.totals.contributors),
    countries: Number(tallies.totals.countries),
    cells_direct: cells("direct"),
    cells_modelled: cells("modelled"),
    cells_insufficient: cells("insufficient"),
    cells_suppressed: cells("suppressed"),
  };
}

function countIssues(issues: readonly Issue[]): Manifest["issue_counts"] {
  const groups = groupBy(issues, ({ kind, fatal }) => `${kind}|${fatal}`);
  return [...groups.values()]
    .map((group) => ({
      kind: group[0]?.kind as IssueKind,
      fatal: group[0]?.fatal === true,
      count: group.length,
    }))
    .sort((a, b) => compareText(a.kind, b.kind) || Number(a.fatal) - Number(b.fatal));
}
