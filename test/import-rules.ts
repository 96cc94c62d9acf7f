/** The folders of src in DESIGN's order: each imports only those above it. */
const ORDER = [
  "units",
  "model",
  "stats",
  "pay",
  "classify",
  "link",
  "disclose",
  "release",
  "advise",
  "reference",
  "bundle",
  "engines",
  "normalise",
  "intake",
  "sources",
  "study",
  "report",
  "server",
  "cli",
  "explorer",
];
const PURE = new Set(ORDER.slice(0, 9));
const PURE_PACKAGES = /^(?:zod\/mini|pure-rand\/.*)$/;
const FACES: Readonly<Record<string, readonly string[]>> = {
  report: ["units", "model", "stats", "release", "bundle"],
  server: ["units", "model", "release", "bundle", "advise"],
  explorer: ["units", "model", "release", "bundle"],
};

export type Module = { readonly file: string; readonly imports: readonly string[] };

/** What in an import graph breaks the house's order; imports of our own are paths from src, others package names. */
export function findViolations(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap((module) => module.imports.flatMap((target) => violation(module.file, target))),
    ...cycles(modules),
  ];
}

function violation(file: string, target: string): string[] {
  const from = folderOf(file);
  if (!target.startsWith("src/")) {
    return PURE.has(from) && !PURE_PACKAGES.test(target) ? [`${file}: a pure folder imports ${target}`] : [];
  }
  const to = folderOf(target);
  if (from === to || from === "cli") return [];
  const allowed = FACES[from];
  if (allowed && !allowed.includes(to)) return [`${file}: a face imports ${to}/`];
  return ORDER.indexOf(to) < ORDER.indexOf(from)
    ? []
    : [`${file}: ${from}/ imports ${to}/, which is not above it`];
}

function folderOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function cycles(modules: readonly Module[]): string[] {
  const graph = new Map(modules.map(({ file, imports }) => [file, imports]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const { file } of modules) visit(file, []);
  return found;
}
