import { Readable } from "node:stream";
import type { CliEffects } from "../src/cli/command.js";
import { main } from "../src/cli/main.js";

/** What a command said, and its exit code. */
export type Said = { readonly out: string; readonly err: string; readonly code: number };

/** Runs a command line in this process with effects of its own; the process's exit code stays as it was. */
export async function runCli(args: readonly string[], given: Partial<CliEffects>): Promise<Said> {
  const said = { out: "", err: "" };
  const out = (text: string) => {
    said.out += text;
  };
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(["node", "ratebook", ...args], {
      out,
      outWhenReady: async (text) => out(text),
      err: (text) => {
        said.err += text;
      },
      input: Readable.from([]),
      isTerminal: false,
      ask: undefined,
      cwd: process.cwd(),
      today: () => "2026-02-03",
      stopped: async () => undefined,
      ...given,
    });
    return { ...said, code: Number(process.exitCode) };
  } finally {
    process.exitCode = before;
  }
}
