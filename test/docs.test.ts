import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { PURE_ROOMS, ROOMS } from "./import-rules.js";

const read = (path: string) => readFileSync(path, "utf8");
const filesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));

const PAGES = [...readdirSync(".").filter((name) => name.endsWith(".md")), ...filesIn("docs", /\.md$/)];
const CITING = [
  ...["src", "test", "docs", "scripts"].flatMap((folder) => filesIn(folder, /\.(?:tsx?|js|sql|md)$/)),
]
  .concat("CONTRIBUTING.md", "ARCHITECTURE.md")
  .filter((file) => file !== join("test", "docs.test.ts"));

/** What is cited by number, and the page whose `## n.` headings it means. */
const NUMBERED = { METHODS: "docs/methods.md", STYLE: "docs/style.md" } as const;

/** Numbers cited after a name, also in lists: "NAME 2 and 6", "NAME 3, 4", "NAME 1 to 9". */
function cited(name: string, text: string): number[] {
  const lists = [...text.matchAll(new RegExp(`\\b${name} (\\d+(?:(?:, | and | to )\\d+)*)`, "g"))];
  return lists.flatMap(([, list = ""]) => (list.match(/\d+/g) ?? []).map(Number));
}

function headings(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
}

/** A heading's name in an address, as code hosts write it. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

describe("citations", () => {
  it.each(Object.entries(NUMBERED))("of %s lead to a numbered heading of %s", (name, page) => {
    const known = headings(page)
      .flatMap((heading) => /^(\d+)\. /.exec(heading)?.[1] ?? [])
      .map(Number);
    expect(known).toEqual(known.map((_, index) => index + 1));
    const dead = CITING.flatMap((file) =>
      cited(name, read(file))
        .filter((number) => !known.includes(number))
        .map((number) => `${file}: ${name} ${number}`),
    );
    expect(dead).toEqual([]);
    expect(CITING.some((file) => cited(name, read(file)).length > 0)).toBe(true);
  });

  it("of the order of rooms lead to a heading of ARCHITECTURE.md", () => {
    const known = headings("ARCHITECTURE.md").map((heading) => heading.toLowerCase());
    const dead = CITING.flatMap((file) =>
      [...read(file).matchAll(/\b(?:DESIGN|ARCHITECTURE)'s (\w+)/g)]
        .filter(([, word = ""]) => !known.includes(word.toLowerCase()))
        .map(([citation]) => `${file}: ${citation}`),
    );
    expect(dead).toEqual([]);
  });
});

describe("documents", () => {
  it("list the rooms in the order that the imports are held to", () => {
    const listed = (column: string) => {
      const [, table = ""] = read("ARCHITECTURE.md").split(`| ${column} | what |\n|---|---|\n`);
      const [rows = ""] = table.split("\n\n", 1);
      return rows.split("\n").map((row) => /^\| `(\w+)` \|/.exec(row)?.[1]);
    };
    expect(listed("room of `src`")).toEqual(ROOMS);
    expect(listed("room of `src/core`")).toEqual(PURE_ROOMS);
  });

  it("link only to files and headings that exist", () => {
    const dead = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?\)/g)].flatMap(
        ([, path = "", anchor]) => {
          const target = path === "" ? page : normalize(join(dirname(page), path));
          if (!existsSync(target)) return [`${page}: ${path}`];
          if (anchor === undefined || headings(target).map(toAnchor).includes(anchor)) return [];
          return [`${page}: ${path}#${anchor}`];
        },
      ),
    );
    expect(dead).toEqual([]);
  });

  it("name only files and folders that exist, from the root or from src", () => {
    const roots = [".", "src"].flatMap((root) =>
      readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    );
    const dead = PAGES.flatMap((page) =>
      [...read(page).matchAll(/`([\w.-]+(?:\/[\w.-]+)+)\/?`/g)]
        .map(([, path = ""]) => path)
        .filter((path) => roots.includes(path.split("/", 1)[0] ?? "") && !path.startsWith("out/"))
        .filter((path) => !existsSync(path) && !existsSync(join("src", path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(dead).toEqual([]);
  });

  it("are all listed in docs/README.md", () => {
    const index = read("docs/README.md");
    const missing = filesIn("docs", /./)
      .map((file) => file.slice("docs/".length))
      .filter((file) => file !== "README.md" && !index.includes(`](${file})`));
    expect(missing).toEqual([]);
  });
});
