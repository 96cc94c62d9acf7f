// Takes the README's pictures of the explorer from a release: node scripts/screenshots.js [RELEASE]
// @ts-check
import { chromium } from "playwright-core";
import { startServer } from "../dist/server/start.js";

const server = await startServer({ release: process.argv[2] ?? "out/release" });
const args =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
/** @type {[string, string, number, number, "light" | "dark"][]} */
const SHOTS = [
  ["explorer", "", 1440, 900, "light"],
  ["explorer-phone", "#/?place=US", 390, 844, "light"],
  ["explorer-dark", "#/cell/generalist%2FUS", 1280, 900, "dark"],
];
for (const [name, hash, width, height, colorScheme] of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`${server.address}/${hash}`);
  await page.waitForSelector("table");
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/${name}.png` });
}
await browser.close();
await server.close();
