import { verifyBundle } from "../bundle/verify.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";
import { runDiff } from "./release-diff.js";

type Options = { json?: boolean };

export const define: Define = (command, effects) => {
  command
    .command("verify")
    .description("check a release: schemas, hashes, internal sums, evidence against estimates")
    .argument("<release>", "folder of the release")
    .option("--json", "print the problems as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook release verify out/release\n")
    .exitOverride()
    .action((dir: string, options: Options) => runVerify(dir, options, effects));
  command
    .command("diff")
    .description("what moved between two releases of a study, cell by cell, and why")
    .argument("<older>", "folder of the older release")
    .argument("<newer>", "folder of the newer release")
    .option("--all", "list every cell that is not unchanged")
    .option("--json", "print everything as JSON and nothing else")
    .addHelpText("after", "\nExample:\n  ratebook release diff out/before out/release\n")
    .exitOverride()
    .action((older: string, newer: string, options: { all?: boolean; json?: boolean }) =>
      runDiff(older, newer, options, effects),
    );
};

async function runVerify(dir: string, options: Options, effects: CliEffects): Promise<void> {
  const problems = await verifyBundle(fromCwd(effects, dir));
  const { out } = effects;
  if (options.json)
    out(`${JSON.stringify({ release: dir, sound: problems.length === 0, problems }, null, 2)}\n`);
  else
    out(
      problems.length === 0
        ? `sound: ${dir}\n`
        : problems.map(({ where, what }) => `${where}: ${what}\n`).join(""),
    );
  if (problems.length > 0)
    throw new CliError(
      `invalid release: ${problems.length} problems in ${dir}; build it again from its study`,
    );
}
