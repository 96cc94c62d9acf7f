import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { CliEffects } from "./command.js";

/** The process's own streams, folder, clock and signals: the only place of the command line that knows them. */
export function processEffects(): CliEffects {
  const { stdin, stdout, stderr } = process;
  const isTerminal = stdout.isTTY === true;
  stdout.on("error", endQuietly);
  return {
    out: (text) => void stdout.write(text),
    outWhenReady: async (text) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    err: (text) => void stderr.write(text),
    input: stdin,
    isTerminal,
    ask: isTerminal && stdin.isTTY === true ? ask : undefined,
    cwd: process.cwd(),
    today: () => new Date().toISOString().slice(0, 10),
    stopped: () => Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => undefined),
  };
}

/** A reader that has seen enough (`| head`) ends the command without a word. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

async function ask(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await prompt.question(question);
  } finally {
    prompt.close();
  }
}
