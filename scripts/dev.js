// npm run dev: the explorer with reload, on the release of out/release (built first when missing).
// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "vite";

const release = process.argv[2] ?? "out/release";
if (!existsSync(`${release}/release.json`)) {
  spawnSync(process.execPath, ["bin/ratebook.js", "build", "studies/ai-training", "--out", release], {
    stdio: "inherit",
  });
}
process.env.RATEBOOK_RELEASE = release;
const server = await createServer({ configFile: "src/explorer/vite.config.ts" });
await server.listen();
server.printUrls();
