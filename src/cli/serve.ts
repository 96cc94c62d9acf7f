import { spawn } from "node:child_process";
import { readManifest } from "../bundle/read.js";
import { startServer } from "../server/start.js";
import { type CliEffects, type Define, fromCwd } from "./command.js";
import { CliError } from "./error.js";

type Options = { report?: string; port: number; host: string; open?: boolean; json?: boolean };

export const define: Define = (command, effects) => {
  command
    .argument("<release>", "folder of the release")
    .option("--report <dir>", "folder of the report, served at /report/")
    .option("-p, --port <n>", "port; 0 takes any free one", Number, 4173)
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .option("--open", "open the explorer in the browser")
    .option("--json", "print the address as JSON")
    .addHelpText("after", "\nExample:\n  ratebook serve out/release --report out/report --port 8080\n")
    .action((release: string, options: Options) => runServe(release, options, effects));
};

async function runServe(release: string, options: Options, effects: CliEffects): Promise<void> {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) {
    throw new CliError(`invalid --port, not 0 to 65535: ${options.port}`, 2);
  }
  const folder = fromCwd(effects, release);
  await readManifest(folder);
  const { port, host } = options;
  const report = options.report === undefined ? undefined : fromCwd(effects, options.report);
  const server = await startServer({ release: folder, report, port, host });
  const { out } = effects;
  const links = {
    explorer: `${server.address}/`,
    ...(report === undefined ? {} : { report: `${server.address}/report/` }),
  };
  out(
    options.json
      ? `${JSON.stringify(links)}\n`
      : Object.entries(links)
          .map(([name, link]) => `${name}: ${link}\n`)
          .join(""),
  );
  if (options.open) openBrowser(links.explorer);
  await effects.stopped();
  await server.close();
}

/** Opens the page where the desktop knows how; without one, the printed address is enough. */
function openBrowser(address: string): void {
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(opener, [address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
