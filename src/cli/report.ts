import { readRelease } from "../bundle/read.js";
import { writeReport } from "../report/write.js";
import { type Define, processEffects } from "./command.js";

type Options = { out: string; json?: boolean };

export const define: Define = (command) => {
  command
    .argument("<release>", "folder of the release")
    .requiredOption("-o, --out <dir>", "folder for report.html and report.pdf")
    .option("--json", "print the paths as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook report out/release --out out/report\n")
    .action(runReport);
};

async function runReport(release: string, options: Options): Promise<void> {
  const paths = await writeReport(await readRelease(release), options.out);
  const { out } = processEffects;
  out(options.json ? `${JSON.stringify(paths, null, 2)}\n` : `report: ${paths.html}\nreport: ${paths.pdf}\n`);
}
