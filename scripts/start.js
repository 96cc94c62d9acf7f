// npm start: builds the included study, writes the report, and serves both with the explorer.
// On a terminal it serves until stopped; in a pipe it prints the address that `serve` would give and ends.
// @ts-check
import { spawnSync } from "node:child_process";

const RELEASE = "out/release";
const REPORT = "out/report";
const PORT = "4173";

/** @param {string[]} args */
function ratebook(...args) {
  const { status } = spawnSync(process.execPath, ["bin/ratebook.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

ratebook("build", "studies/ai-training", "--out", RELEASE);
ratebook("report", RELEASE, "--out", REPORT);
if (process.stdout.isTTY) ratebook("serve", RELEASE, "--report", REPORT, "--port", PORT, "--open");
else
  console.log(
    `explorer: http://127.0.0.1:${PORT}/ (start it with: npx ratebook serve ${RELEASE} --report ${REPORT})`,
  );
