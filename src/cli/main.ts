import { Command, CommanderError } from "commander";
import { packageVersion } from "../reference/package.js";
import type { CliEffects, Define } from "./command.js";
import { CliError } from "./error.js";
import { processEffects } from "./process-effects.js";

type Entry = { readonly summary: string; readonly load: () => Promise<{ define: Define }> };

/** One lazily loaded file per command. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  init: { summary: "make an empty study", load: () => import("./init.js") },
  add: {
    summary: "let a file join a study: propose a mapping, try it, save it",
    load: () => import("./add.js"),
  },
  build: { summary: "compile a study into a release", load: () => import("./build.js") },
  extract: { summary: "read pay statements in texts", load: () => import("./extract.js") },
  issues: { summary: "list what could not be used, where and why", load: () => import("./issues.js") },
  explain: { summary: "show every record and address behind a cell", load: () => import("./explain.js") },
  classify: {
    summary: "tell skillset, level, language, work and place of postings (JSON Lines)",
    load: () => import("./classify.js"),
  },
  serve: { summary: "serve the explorer and the report of a release", load: () => import("./serve.js") },
  report: { summary: "write a release as a report (HTML and PDF)", load: () => import("./report.js") },
  tasktime: {
    summary: "what an hour of task pay brings, from task logs",
    load: () => import("./tasktime.js"),
  },
  release: { summary: "check a release (verify), or compare two (diff)", load: () => import("./release.js") },
};

/**
 * Runs one command line. The only place that sets the exit code: 0 ok, 1 failed, 2 bad use.
 */
export async function main(argv: readonly string[], effects: CliEffects = processEffects()): Promise<void> {
  const program = new Command("ratebook")
    .description("What AI-training work pays, per hour, by skillset and place, with the evidence behind it.")
    .version(packageVersion())
    .showHelpAfterError("(add --help for the options and an example)")
    .exitOverride();
  const asked = argv[2] ?? "";
  for (const [name, entry] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(entry.summary).exitOverride();
    if (name === asked) (await entry.load()).define(command, effects);
  }
  try {
    if (argv.length <= 2) program.help();
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCode(error, effects);
  }
}

function exitCode(error: unknown, { err }: CliEffects): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CliError) {
    err(`ratebook: ${error.message}\n`);
    return error.exitCode;
  }
  err(`ratebook: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.RATEBOOK_DEBUG && error instanceof Error) err(`${error.stack}\n`);
  return 1;
}
