import { createHash } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Manifest } from "../core/release/manifest.js";
import { byText } from "../core/units/order.js";

export type BundleFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Writes a release whole or not at all: into a folder of its own beside the target, flushed to disk, then renamed in
 * place of the old one. A build that is killed leaves the old release as it was.
 *
 * @throws Error when the target is a folder that holds something else than a release.
 */
export async function writeBundle(
  target: string,
  manifest: Omit<Manifest, "files">,
  files: readonly BundleFile[],
): Promise<Manifest> {
  await recover(target);
  await refuseForeignFolder(target);
  const complete: Manifest = {
    ...manifest,
    files: files
      .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
      .sort(byText(({ path }) => path)),
  };
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const fresh = join(parent, `.${basename(target)}.${process.pid}.new`);
  const old = join(parent, `.${basename(target)}.${process.pid}.old`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    for (const { path, bytes } of files) await writeFlushed(join(fresh, path), bytes);
    await writeFlushed(join(fresh, "release.json"), Buffer.from(`${JSON.stringify(complete, null, 2)}\n`));
    const replaced = await rename(target, old).then(
      () => true,
      () => false,
    );
    await rename(fresh, target);
    if (replaced) await rm(old, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return complete;
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Clears what killed builds left beside the target; a release that one had moved aside comes back. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(parent).catch(() => [])) {
    const [, pid, state] = name.startsWith(prefix)
      ? (/^(\d+)\.(new|old)$/.exec(name.slice(prefix.length)) ?? [])
      : [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const left = join(parent, name);
    if (state === "old" && !(await exists(target))) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function refuseForeignFolder(target: string): Promise<void> {
  if (!(await exists(target))) return;
  const text = await readFile(join(target, "release.json"), "utf8").catch(() => "");
  if (!text.includes('"ratebook-release/1"')) {
    throw new Error(
      `invalid release folder: ${target} exists and is not a release; name a new folder or remove it`,
    );
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
