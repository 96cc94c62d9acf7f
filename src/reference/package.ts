import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of a file of this package, from `src/` as from `dist/`. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The package's version: what a release records, never git's. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;
}
