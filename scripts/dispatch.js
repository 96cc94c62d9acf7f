// @ts-check
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs one script of a folder by name, or all of them.
 * @param {string} folder
 * @param {string[]} args
 */
export async function dispatch(folder, [name, ...rest]) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -3));
  if (name !== undefined && !names.includes(name)) {
    console.error(`unknown name: ${name} (there is: ${names.join(", ")})`);
    process.exit(2);
  }
  for (const one of name === undefined ? names : [name]) {
    if (!rest.includes("--json")) console.log(`== ${one}`);
    const { run } = await import(pathToFileURL(resolve(folder, `${one}.js`)).href);
    await run(rest);
  }
}
