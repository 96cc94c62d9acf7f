/** The rooms of src in order: each imports only those above it (ARCHITECTURE). */
const ROOMS = [
  "core",
  "reference",
  "bundle",
  "engines",
  "sources",
  "tasklog",
  "study",
  "report",
  "server",
  "explorer",
  "cli",
];
/** The rooms of src/core, the pure zone, in order. */
const PURE_ROOMS = [
  "units",
  "model",
  "money",
  "places",
  "cells",
  "stats",
  "offers",
  "pay",
  "classify",
  "link",
  "disclose",
  "release",
  "advise",
];
const PURE_PACKAGES = /^(?:zod\/mini|pure-rand\/.*)$/;
/** What the faces, which stand beyond the release, may import. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  report: ["core", "bundle"],
  server: ["core", "bundle"],
  explorer: ["core", "bundle"],
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
  const from = roomOf(file);
  if (!target.startsWith("src/"))
    return from === "core" && !PURE_PACKAGES.test(target) ? [`${file}: the pure zone imports ${target}`] : [];
  const to = roomOf(target);
  const unknown = [...unknownRoom(file), ...unknownRoom(target)];
  if (unknown.length > 0) return unknown;
  if (from === to) return from === "core" ? pureViolation(file, target) : [];
  if (from === "cli") return [];
  const allowed = FACES[from];
  if (allowed && !allowed.includes(to)) return [`${file}: a face imports ${to}/`];
  return ROOMS.indexOf(to) < ROOMS.indexOf(from)
    ? []
    : [`${file}: ${from}/ imports ${to}/, which is not above it`];
}

function unknownRoom(file: string): string[] {
  const room = roomOf(file);
  const known = ROOMS.includes(room) && (room !== "core" || PURE_ROOMS.includes(pureRoomOf(file)));
  return known ? [] : [`${file}: stands in no known room`];
}

function pureViolation(file: string, target: string): string[] {
  const [from, to] = [pureRoomOf(file), pureRoomOf(target)];
  return from === to || PURE_ROOMS.indexOf(to) < PURE_ROOMS.indexOf(from)
    ? []
    : [`${file}: core/${from}/ imports core/${to}/, which is not above it`];
}

function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function pureRoomOf(file: string): string {
  return file.split("/")[2] ?? "";
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
