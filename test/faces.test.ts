import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRelease } from "../src/bundle/read.js";
import { readRemark } from "../src/core/classify/remark.js";
import type { Release } from "../src/core/release/release.js";
import { toHtml } from "../src/report/html.js";
import { toReport } from "../src/report/sections.js";
import { toPdf } from "../src/report/write.js";
import { type Server, startServer } from "../src/server/start.js";
import { readStudy } from "../src/study/config.js";
import { buildStudy } from "../src/study/run.js";
import { makeStudy, observation, temporary } from "./helpers.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let out: string;
let release: Release;

beforeAll(async () => {
  out = join(await temporary(), "release");
  await buildStudy(await readStudy("studies/ai-training"), { out });
  release = await readRelease(out);
});

describe("the included study", () => {
  it("holds what it promises", () => {
    const { counts } = release.manifest;
    expect(counts.addresses).toBeGreaterThanOrEqual(500);
    expect(counts.hourly).toBeGreaterThanOrEqual(650);
    expect(counts.countries).toBeGreaterThanOrEqual(40);
    expect(counts.used + counts.duplicate + counts.out_of_scope + counts.issue).toBe(counts.rows);
    expect(release.sources.length).toBe(counts.addresses);
  });
});

describe("the record that ARCHITECTURE.md walks", () => {
  it("has the values that it names, in the cells that it names", async () => {
    const page = await readFile("ARCHITECTURE.md", "utf8");
    const [, id = ""] = /^Record `(\w+)`/m.exec(page) ?? [];
    const record = release.evidence.find((row) => row.id === id);
    const own = release.estimates.find(({ cell_id }) => cell_id === "generalist/any");
    const sparse = release.estimates.find(({ cell_id }) => cell_id === "generalist/KR");
    const dollars = (amount: number | null | undefined) => `$${amount?.toFixed(2)}`;
    const repeat = release.evidence.find(({ duplicate_of }) => duplicate_of === id);
    for (const value of [
      `row ${record?.row}`,
      `Age ${record?.age_days} days`,
      dollars(record?.pay_hourly_min_usd),
      `to ${record?.weight} thousandths`,
      `record \`${repeat?.id}\``,
      `${own?.n_observations} statements of ${own?.n_contributors} contributors, median ${dollars(own?.p50_hourly_usd)}`,
      `interval ${dollars(own?.p50_lo95_hourly_usd)} to ${dollars(own?.p50_hi95_hourly_usd)}: ${own?.method}`,
      `gives ${dollars(sparse?.p50_hourly_usd)}`,
    ])
      expect(page).toContain(value);
  });
});

it("no record in use carries a title or a note that contradicts its use", () => {
  const used = release.evidence.filter(({ status }) => status === "used");
  const against = used.filter(({ role_title, note }) => {
    const { work, fault } = readRemark(role_title, note);
    return work !== "" || fault !== "";
  });
  expect(against.map(({ id, role_title, note }) => [id, role_title, note])).toEqual([]);
  const periods = used.filter(
    ({ unit, workforce, hours_basis }) =>
      ["day", "week", "biweek", "month", "year"].includes(unit) &&
      ["crowd", "marketplace", "contractor"].includes(workforce) &&
      !hours_basis.startsWith("stated"),
  );
  expect(periods.map(({ id }) => id)).toEqual([]);
});

describe("the report", () => {
  it("says every published figure and the four fates", () => {
    const html = toHtml(toReport(release));
    for (const { title } of release.figures.benchmarks) expect(html).toContain(title);
    const { counts } = release.manifest;
    expect(html).toContain(
      `${counts.rows} rows = ${counts.used} used + ${counts.duplicate} duplicates + ${counts.out_of_scope} out of scope + ${counts.issue} issues`,
    );
    expect(html).toContain(`From ${counts.origins} independent origins`);
  });

  it("escapes what sources say", async () => {
    const dir = await makeStudy([observation("a", { publisher: "<script>alert(1)</script>" })]);
    const target = join(await temporary(), "release");
    await buildStudy(await readStudy(dir), { out: target });
    const html = toHtml(toReport(await readRelease(target)));
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
  });

  it("is the same PDF twice, tagged and with bookmarks", async () => {
    const report = toReport(release);
    const [first, second] = [await toPdf(report), await toPdf(report)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const text = Buffer.from(first).toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toContain("/Outlines");
    expect(text).toContain("/StructTreeRoot");
  });

  it("of an empty study is still a report", async () => {
    const target = join(await temporary(), "release");
    await buildStudy(await readStudy(await makeStudy([])), { out: target });
    const report = toReport(await readRelease(target));
    expect(toHtml(report)).toContain("No cell has enough evidence");
    expect((await toPdf(report)).length).toBeGreaterThan(1000);
  });
});

const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.warn("skipping the browser tests: no chromium");

describe.skipIf(!hasBrowser)("the explorer", () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ release: out });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(hash: string, options: { width?: number; colorScheme?: "light" | "dark" } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.colorScheme ?? "light",
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${server.address}/${hash}`);
    await page.waitForSelector("h1");
    return { page, errors, close: () => context.close() };
  }

  it("shows the matrix and leads by keyboard to a cell and its addresses", async () => {
    const { page, errors, close } = await open("");
    const link = page.locator("a[href='#/cell/generalist%2FUS']");
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("h1:has-text('Generalist, United States')");
    await page.waitForSelector("table.list a[href^='http']");
    expect(await page.locator(".lead").textContent()).toContain("an hour");
    expect(errors).toEqual([]);
    await close();
  });

  it("keeps its state in the link", async () => {
    const { page, close } = await open("#/?figure=p75&search=law");
    expect(await page.locator("select").nth(1).inputValue()).toBe("p75");
    expect(await page.locator("tbody tr").count()).toBeLessThan(5);
    await close();
  });

  it("shows one place at a time on a phone, without sideways scrolling", async () => {
    const { page, close } = await open("#/?place=US", { width: 390 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await page.locator("thead th:visible").count()).toBe(2);
    await close();
  });

  it.each(["", "#/cell/generalist%2FUS", "#/sources", "#/method", "#/cell/nothing"])(
    "has no accessibility violation at “%s”, light and dark",
    async (hash) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const { page, errors, close } = await open(hash, { colorScheme });
        await page.waitForTimeout(300);
        await page.addScriptTag({ path: AXE }).catch(async () => page.evaluate(await readFile(AXE, "utf8")));
        const violations = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
        );
        expect(violations).toEqual([]);
        expect(errors.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
        await close();
      }
    },
  );
});
