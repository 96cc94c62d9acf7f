import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStudy } from "./config.js";
import { toStudyJsonSchema } from "./schema.js";

async function studyOf(text: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "ratebook-test-"));
  await writeFile(join(dir, "study.yaml"), text);
  return dir;
}

const SOUND = `id: mine
title: Mine
wave: 2026-10
as_of: 2026-10-31
sources:
  - { id: one, kind: published, file: one.csv }
`;

describe("study.yaml", () => {
  it("is read with its defaults", async () => {
    const { config } = await readStudy(await studyOf(SOUND));
    expect(config).toMatchObject({
      seed: 1,
      headline_evidence: ["posted", "repeated"],
      licence: "CC-BY-4.0",
    });
  });

  it("that is missing names the path and the cure", async () => {
    await expect(readStudy("no/such/study")).rejects.toThrow(
      /missing study file: no\/such\/study\/study.yaml .*ratebook init/,
    );
  });

  it("that is not YAML names the file", async () => {
    await expect(readStudy(await studyOf("id: [unclosed"))).rejects.toThrow(/invalid YAML in .*study.yaml/);
  });

  it("with a wrong value names its key and line", async () => {
    const dir = await studyOf(SOUND.replace("kind: published", "kind: leaked"));
    await expect(readStudy(dir)).rejects.toThrow(/sources\.0\.kind, line 6/);
  });

  it("with an unknown key is refused rather than ignored", async () => {
    await expect(readStudy(await studyOf(`${SOUND}colour: red\n`))).rejects.toThrow(/colour/);
  });

  it("with two sources of one name is refused", async () => {
    const twice = `${SOUND}  - { id: one, kind: survey, file: two.csv }\n`;
    await expect(readStudy(await studyOf(twice))).rejects.toThrow("two sources are called one");
  });

  it("has a JSON Schema that is up to date (npm run schema)", async () => {
    const written: unknown = JSON.parse(
      await readFile(new URL("../../docs/study.schema.json", import.meta.url), "utf8"),
    );
    expect(written).toEqual(JSON.parse(JSON.stringify(toStudyJsonSchema())));
  });
});
