import type { Comparable } from "./comparable.js";

/** Something that two releases were made with, where it differs; null where one of them does not state it. */
export type Setting = {
  readonly name: string;
  /**
   * `method`: a threshold or scope; `derived`: follows from the records; `version`: who made it and with which seed;
   * `confidential`: an input behind the wall.
   */
  readonly kind: "method" | "derived" | "version" | "confidential";
  readonly before: string | number | null;
  readonly after: string | number | null;
};

/** The parameter that follows from the records: it counts with the records whose open ends it closes. */
export const OPEN_RATIO = "open_ratio";

/** What two releases were made with differently. */
export function changedSettings(before: Comparable, after: Comparable): Setting[] {
  const [old, fresh] = [settingsOf(before), settingsOf(after)];
  return [...new Map([...old, ...fresh]).entries()].flatMap(([name, { kind }]) => {
    const [was, is] = [old.get(name)?.value ?? null, fresh.get(name)?.value ?? null];
    return was === is ? [] : [{ name, kind, before: was, after: is }];
  });
}

/** The ratio by which a release closes "up to" and "from"; null when it does not state it. */
export function openRatioOf({ manifest }: Comparable): number | null {
  const value = manifest.parameters.find(({ name }) => name === OPEN_RATIO)?.value;
  return typeof value === "number" ? value : null;
}

type Value = { readonly kind: Setting["kind"]; readonly value: string | number };

function settingsOf({ manifest }: Comparable): Map<string, Value> {
  const { parameters, headline_evidence, versions, seed, inputs } = manifest;
  const version = (name: string, value: string | number) => [name, { kind: "version", value }] as const;
  return new Map<string, Value>([
    ...parameters.map(
      ({ name, value }) => [name, { kind: name === OPEN_RATIO ? "derived" : "method", value }] as const,
    ),
    ["headline_evidence", { kind: "method", value: headline_evidence.join(", ") }],
    version("ratebook", versions.ratebook),
    version("taxonomy", versions.taxonomy),
    version("seed", seed),
    ...inputs
      .filter(({ confidential }) => confidential)
      .map(({ name, sha256 }) => [name, { kind: "confidential", value: sha256.slice(0, 12) }] as const),
  ]);
}
