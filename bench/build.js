// Builds the included study, without the report, and prints its time and the peak of its memory.
// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readStudy } from "../dist/study/config.js";
import { buildStudy } from "../dist/study/run.js";

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-bench-"));
  const began = process.hrtime.bigint();
  await buildStudy(await readStudy("studies/ai-training"), { out: join(folder, "release") });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(`build of studies/ai-training: ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB`);
  await rm(folder, { recursive: true });
}
