import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, estimateRow, evidenceRow } from "../../../test/release-rows.js";
import type { Comparable } from "./comparable.js";
import { diffReleases } from "./diff.js";
import type { EvidenceRow } from "./evidence-row.js";

const record = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  pay_min: fc.constantFrom(10, 20, 30),
  skillset: fc.constantFrom("law", "medicine"),
  place: fc.constantFrom("US", "KE", "KE+US"),
  status: fc.constantFrom<EvidenceRow["status"]>("used", "duplicate"),
});
const cell = fc.record({
  place: fc.constantFrom("US", "KE", "any"),
  p50_hourly_usd: fc.constantFrom(null, 10, 20, 20.5, 30),
  method: fc.constantFrom("direct" as const, "modelled" as const),
});
const release: fc.Arbitrary<Comparable> = fc
  .record({
    records: fc.uniqueArray(record, { selector: ({ id }) => id }),
    cells: fc.uniqueArray(cell, { selector: ({ place }) => place }),
    as_of: fc.constantFrom("2026-10-31", "2026-11-30"),
  })
  .map(({ records, cells, as_of }) =>
    comparable({
      manifest: { as_of },
      evidence: records.map(({ id, ...changes }) =>
        evidenceRow(id, { ...changes, role: changes.status === "used" ? "estimate" : "" }),
      ),
      estimates: cells.map(({ place, p50_hourly_usd, method }) =>
        estimateRow({ place }, { p50_hourly_usd, method: p50_hourly_usd === null ? "insufficient" : method }),
      ),
    }),
  );

describe("any two releases", () => {
  it("a release differs from itself in nothing", () => {
    fc.assert(
      fc.property(release, (a) => {
        const { cells, records, settings, counts, notes } = diffReleases(a, a);
        expect({ cells, changed: records.changed, settings, notes }).toEqual({
          cells: [],
          changed: [],
          settings: [],
          notes: [],
        });
        expect(counts.unchanged).toBe(a.estimates.length);
      }),
    );
  });

  it("swapped, mirror: added and removed swap, ratios invert, all other reasons stay", () => {
    const swap: Record<string, string> = {
      added: "removed",
      removed: "added",
      appeared: "gone",
      gone: "appeared",
      gained: "lost",
      lost: "gained",
    };
    const swapped = (word: string) => swap[word] ?? word;
    fc.assert(
      fc.property(release, release, (a, b) => {
        const [there, back] = [diffReleases(a, b), diffReleases(b, a)];
        const byId = new Map(back.cells.map((one) => [one.cell_id, one]));
        expect(there.cells).toHaveLength(back.cells.length);
        for (const one of there.cells) {
          const mirrored = byId.get(one.cell_id);
          expect(mirrored?.change).toBe(swapped(one.change));
          expect(mirrored?.large).toBe(one.large);
          if (one.ratio !== null) expect(mirrored?.ratio).toBeCloseTo(1 / one.ratio, 10);
          const words = (list: readonly { reason: string; count: number }[]) =>
            list.map(({ reason, count }) => `${reason} ${count}`).sort();
          expect(words(mirrored?.reasons ?? [])).toEqual(
            words(one.reasons.map(({ reason, count }) => ({ reason: swapped(reason), count }))),
          );
        }
        expect(there.records.reasons.added).toBe(back.records.reasons.removed);
        expect(there.records.reasons.corrected).toBe(back.records.reasons.corrected);
      }),
    );
  });

  it("leave no moved cell without a reason, and count every cell once", () => {
    fc.assert(
      fc.property(release, release, (a, b) => {
        const { cells, counts } = diffReleases(a, b);
        for (const one of cells) if (one.change === "moved") expect(one.reasons).not.toEqual([]);
        const ids = new Set([...a.estimates, ...b.estimates].map(({ cell_id }) => cell_id));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ids.size);
      }),
    );
  });
});
