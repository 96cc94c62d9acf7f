import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReleaseDiff } from "../core/release/diff.js";
import type { Release } from "../core/release/release.js";
import type { Report } from "./blocks.js";
import { toHtml } from "./html.js";
import { toReport } from "./sections.js";
import { compilePdf } from "./typst.js";

/** The report's PDF: tagged, with bookmarks, dated by the release. Same release, same bytes. */
export async function toPdf(report: Report): Promise<Uint8Array> {
  const template = await readFile(new URL("./report.typ", import.meta.url), "utf8");
  return compilePdf(template, { "/report.json": JSON.stringify(report) });
}

/**
 * Writes report.html and report.pdf, each whole or not at all, with what changed since an earlier release where a diff is
 * given. @returns their absolute paths.
 */
export async function writeReport(
  release: Release,
  dir: string,
  diff?: ReleaseDiff,
): Promise<{ html: string; pdf: string }> {
  const report = toReport(release, diff);
  await mkdir(dir, { recursive: true });
  return {
    html: await writeWhole(dir, "report.html", toHtml(report)),
    pdf: await writeWhole(dir, "report.pdf", await toPdf(report)),
  };
}

async function writeWhole(dir: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = resolve(dir, name);
  const fresh = join(dir, `.${name}.${process.pid}.new`);
  await writeFile(fresh, content);
  await rename(fresh, path);
  return path;
}
