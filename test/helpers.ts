import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The columns of observations.csv, in its order, and two that it lacks. */
export const OBSERVATION_COLUMNS =
  "id,source_url,publisher,source_kind,published,observed,derived_from,payer,country,region,role_title,skillset,language,level,pay_min,pay_max,statistic,currency,unit,task_minutes,workforce,n,note,work_kind,pay_model";

const SOUND: Readonly<Record<string, string>> = {
  publisher: "Board",
  source_kind: "posting",
  observed: "2026",
  payer: "Acme",
  country: "US",
  role_title: "AI trainer",
  skillset: "generalist",
  pay_min: "20",
  pay_max: "30",
  statistic: "range",
  currency: "USD",
  unit: "hour",
  workforce: "marketplace",
};

/** One line of an observations file: a sound posting with the given fields changed. @throws Error for an unknown field. */
export function observation(id: string, changes: Readonly<Record<string, string>> = {}): string {
  const fields: Record<string, string> = {
    ...SOUND,
    id,
    source_url: `https://board.example/${id}`,
    ...changes,
  };
  const columns = OBSERVATION_COLUMNS.split(",");
  const unknown = Object.keys(fields).filter((field) => !columns.includes(field));
  if (unknown.length > 0) throw new Error(`unknown field: ${unknown.join(", ")}`);
  return columns
    .map((column) => {
      const text = fields[column] ?? "";
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

/** A study folder in a temporary place, from observation lines and further files. */
export async function makeStudy(
  lines: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "ratebook-study-"));
  const study = [
    "id: small",
    "title: A small study",
    "wave: 2026-10",
    "as_of: 2026-10-31",
    "seed: 7",
    "sources:",
    "  - { id: pages, kind: published, file: observations.csv }",
  ].join("\n");
  const all: Record<string, string | Uint8Array> = {
    "study.yaml": `${study}\n`,
    "observations.csv": `${[OBSERVATION_COLUMNS, ...lines].join("\n")}\n`,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return dir;
}

/** A fresh temporary folder. */
export async function temporary(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ratebook-test-"));
}
