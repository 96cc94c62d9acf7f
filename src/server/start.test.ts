import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Server, startServer } from "./start.js";

let server: Server;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ratebook-server-"));
  await mkdir(join(root, "release"));
  await writeFile(join(root, "release", "release.json"), "{}");
  await writeFile(join(root, "secret.txt"), "secret");
  server = await startServer({ release: join(root, "release") });
});
afterAll(() => server.close());

describe("the server", () => {
  it("gives the explorer, the release's files and their types", async () => {
    const page = await fetch(`${server.address}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ratebook");
    const manifest = await fetch(`${server.address}/release/release.json`);
    expect(manifest.headers.get("content-type")).toContain("application/json");
  });

  it("gives nothing outside its folders", async () => {
    expect((await fetch(`${server.address}/release/..%2fsecret.txt`)).status).not.toBe(200);
    expect((await fetch(`${server.address}/release/%2e%2e/secret.txt`)).status).not.toBe(200);
  });

  it("allows no script from elsewhere", async () => {
    const policy = (await fetch(`${server.address}/`)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
  });

  it("names a port that is taken, and the cure", async () => {
    const port = Number(new URL(server.address).port);
    await expect(startServer({ release: join(root, "release"), port })).rejects.toThrow(
      `port in use: ${port} (choose another with --port)`,
    );
  });
});
