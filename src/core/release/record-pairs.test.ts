import { describe, expect, it } from "vitest";
import { evidenceRow } from "../../../test/release-rows.js";
import type { EvidenceRow } from "./evidence-row.js";
import { pairRecords } from "./record-pairs.js";

const at = (id: string, source_url: string, changes: Partial<EvidenceRow> = {}) =>
  evidenceRow(id, { source_url, ...changes });

/** Pairs as `before>after`, removed as `before>`, added as `>after`. */
function pairs(before: readonly EvidenceRow[], after: readonly EvidenceRow[]): string[] {
  const { both, removed, added } = pairRecords(before, after);
  return [
    ...both.map(([old, fresh]) => `${old.id}>${fresh.id}`),
    ...removed.map(({ id }) => `${id}>`),
    ...added.map(({ id }) => `>${id}`),
  ].sort();
}

describe("two rows are one record", () => {
  it("by id, whatever else differs", () => {
    expect(pairs([at("a", "u1")], [at("a", "u2", { pay_min: 1, skillset: "medicine" })])).toEqual(["a>a"]);
  });

  it("by address and statement, when the id was written anew", () => {
    const twice = [at("a@pages:2", "u1"), at("a@pages:9", "u1", { pay_min: 99 })];
    expect(pairs([at("a", "u1")], twice)).toEqual([">a@pages:9", "a>a@pages:2"]);
    expect(pairs([at("a", "u1")], [at("b", "u1")])).toEqual(["a>b"]);
    expect(pairs([at("a", "u1")], [at("b", "u2")])).toEqual([">b", "a>"]);
  });

  it("by the id's own part and address, when a repeated id's statement was corrected", () => {
    expect(pairs([at("a", "u1")], [at("a@pages:2", "u1", { pay_min: 99 })])).toEqual(["a>a@pages:2"]);
  });

  it("wherever their rows stand, where ids come from rows", () => {
    const before = [at("record@x:1", "u1"), at("record@x:2", "u2")];
    const after = [at("record@x:1", "u0"), at("record@x:2", "u1"), at("record@x:3", "u2")];
    expect(pairs(before, after)).toEqual([">record@x:1", "record@x:1>record@x:2", "record@x:2>record@x:3"]);
  });

  it("never by having no address", () => {
    expect(pairs([at("a", "")], [at("b", "")])).toEqual([">b", "a>"]);
  });

  it("once: of several alike, in the order of their ids", () => {
    const before = [at("b", "u"), at("a", "u")];
    expect(pairs(before, [at("y", "u"), at("x", "u"), at("z", "u")])).toEqual([">z", "a>x", "b>y"]);
  });
});
