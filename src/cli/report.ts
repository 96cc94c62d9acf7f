import { readRelease } from "../bundle/read.js";
import { readComparable } from "../bundle/read-comparable.js";
import { writeReport } from "../report/write.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { compareReleases } from "./release-diff.js";

type Options = { out: string; previous?: string; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<release>", "folder of the release")
    .requiredOption("-o, --out <dir>", "folder for report.html and report.pdf")
    .option("-p, --previous <release>", "folder of an earlier release: adds what changed since it")
    .option("--json", "print the paths as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook report out/release --out out/report\n")
    .action((release: string, options: Options) => runReport(release, options, effects));
};

async function runReport(dir: string, options: Options, effects: CliEffects): Promise<void> {
  const release = await readRelease(fromCwd(effects, dir));
  const diff =
    options.previous === undefined
      ? undefined
      : compareReleases(await readComparable(fromCwd(effects, options.previous)), release);
  const paths = await writeReport(release, fromCwd(effects, options.out), diff);
  const { out } = effects;
  out(options.json ? `${JSON.stringify(paths, null, 2)}\n` : `report: ${paths.html}\nreport: ${paths.pdf}\n`);
}
