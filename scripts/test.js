// npm test: installs what the tests need where it may, says what it skips, builds what is stale, runs every test.
// @ts-check
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const CHROMIUM = "/usr/bin/chromium";
const strict = process.env.CI === "true";

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return (
    spawnSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}

function ensureChromium() {
  if (existsSync(CHROMIUM)) return;
  if (process.getuid?.() === 0 && succeeds("apt-get", ["--version"])) {
    console.log("installing Debian's chromium for the browser tests ...");
    if (succeeds("apt-get", ["update"]) && succeeds("apt-get", ["install", "-y", "chromium"])) return;
  }
  if (strict) {
    console.error("missing tool: chromium (needed by the browser tests)");
    process.exit(1);
  }
  console.log(
    "skipping the browser tests: no chromium, and no right to install it (apt-get install chromium)",
  );
}

ensureChromium();
if (!existsSync("../shared") && !process.env.RATEBOOK_SHARED) {
  console.log("skipping the tests on third-party texts: no ../shared beside this folder");
}
execFileSync("npm", ["run", "build", "--silent"], { stdio: "inherit" });
const run = spawnSync("npx", ["vitest", "run", ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
