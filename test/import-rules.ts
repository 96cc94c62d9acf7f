/** The rooms of src in order: each imports only those above it (ARCHITECTURE). */
export const ROOMS = [
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
  "doors",
];
/** The rooms of src/core, the pure zone, in order. */
export const PURE_ROOMS = [
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
/** What the faces, which stand beyond the release, may import, of core only {@link FACE_PURE_ROOMS}. */
const FACES: Readonly<Record<string, readonly string[]>> = {
  report: ["core", "bundle"],
  server: ["core", "bundle"],
  explorer: ["core", "bundle"],
};
/** The pure rooms that look up and word a release; those that make one (`stats`, `offers`, `disclose` ...) are not among them. */
const FACE_PURE_ROOMS = ["units", "model", "money", "places", "cells", "release", "advise"];
/** Doors of the package that promise to run in a browser. */
const PURE_DOORS = ["pay", "stats", "release"].map((door) => `src/doors/${door}.ts`);

export type Module = { readonly file: string; readonly imports: readonly string[] };

/** What in an import graph breaks the house's order; imports of our own are paths from src, others package names. */
export function findViolations(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap(({ file }) => unknownRoom(file)),
    ...modules.flatMap(({ file, imports }) => imports.flatMap((target) => violation(file, target))),
    ...cycles(modules),
  ];
}

function violation(file: string, target: string): string[] {
  const from = roomOf(file);
  if (!target.startsWith("src/"))
    return from === "core" && !PURE_PACKAGES.test(target) ? [`${file}: the pure zone imports ${target}`] : [];
  const to = roomOf(target);
  if (unknownRoom(file).length > 0) return [];
  if (unknownRoom(target).length > 0) return unknownRoom(target);
  if (to === "doors") return [`${file}: goes through a door`];
  if (PURE_DOORS.includes(file) && to !== "core") return [`${file}: a pure door imports ${to}/`];
  if (from === to) return from === "core" ? pureViolation(file, target) : [];
  return faceViolation(file, target) ?? orderViolation(file, target);
}

function faceViolation(file: string, target: string): string[] | undefined {
  const allowed = FACES[roomOf(file)];
  if (!allowed) return undefined;
  const room = pureRoomOf(target);
  if (!allowed.includes(roomOf(target))) return [`${file}: a face imports ${roomOf(target)}/`];
  return roomOf(target) !== "core" || FACE_PURE_ROOMS.includes(room)
    ? []
    : [`${file}: a face imports core/${room}/`];
}

function orderViolation(file: string, target: string): string[] {
  const [from, to] = [roomOf(file), roomOf(target)];
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
