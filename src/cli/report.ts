import { readRelease } from "../bundle/read.js";
import { writeReport } from "../report/write.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";

type Options = { out: string; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<release>", "folder of the release")
    .requiredOption("-o, --out <dir>", "folder for report.html and report.pdf")
    .option("--json", "print the paths as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook report out/release --out out/report\n")
    .action((release: string, options: Options) => runReport(release, options, effects));
};

async function runReport(release: string, options: Options, effects: CliEffects): Promise<void> {
  const paths = await writeReport(
    await readRelease(fromCwd(effects, release)),
    fromCwd(effects, options.out),
  );
  const { out } = effects;
  out(options.json ? `${JSON.stringify(paths, null, 2)}\n` : `report: ${paths.html}\nreport: ${paths.pdf}\n`);
}
