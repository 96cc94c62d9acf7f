// Copies what tsc leaves behind (.sql and .typ files) from src/ to dist/, beside the code that runs them.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
  if (!/\.(sql|typ)$/.test(entry.name)) continue;
  const from = join(entry.parentPath, entry.name);
  const to = from.replace(/^src/, "dist");
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
