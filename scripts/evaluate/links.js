// How well linking finds the repeats that the study's readers marked: pairs of records that name the same quoted
// source, payer, skillset, currency, unit and amounts should stand in one cluster.
// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRelease } from "../../dist/bundle/read.js";
import { readStudy } from "../../dist/study/config.js";
import { buildStudy } from "../../dist/study/run.js";

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-evaluate-"));
  await buildStudy(await readStudy("studies/ai-training"), { out: join(folder, "release") });
  const { evidence } = await readRelease(join(folder, "release"));
  const pages = evidence.filter((row) => row.source === "pay-observations" && row.status !== "issue");
  const cluster = (/** @type {typeof pages[number]} */ row) => row.duplicate_of || row.id;
  let found = 0;
  let marked = 0;
  for (const [index, a] of pages.entries()) {
    for (const b of pages.slice(index + 1)) {
      const keys = /** @type {const} */ ([
        "origin",
        "owner",
        "skillset",
        "currency",
        "unit",
        "pay_min",
        "pay_max",
        "place",
      ]);
      if (
        a.source_url === b.source_url ||
        a.source_kind === "posting" ||
        !keys.every((key) => a[key] === b[key])
      )
        continue;
      marked += 1;
      if (cluster(a) === cluster(b)) found += 1;
    }
  }
  console.log(
    `linked ${found} of ${marked} pairs of one origin and one amount (recall ${(found / marked).toFixed(3)})`,
  );
  await rm(folder, { recursive: true });
}
