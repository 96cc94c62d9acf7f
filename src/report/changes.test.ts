import { describe, expect, it } from "vitest";
import { comparable, estimateRow, evidenceRow } from "../../test/release-rows.js";
import { diffReleases } from "../core/release/diff.js";
import { changes } from "./changes.js";
import { toHtml } from "./html.js";

const many = Array.from({ length: 23 }, (_, index) => `${index}`.padStart(3, "0"));
const cells = (p50: number) => many.map((place) => estimateRow({ place }, { p50_hourly_usd: p50 }));
const page = (section: ReturnType<typeof changes>) =>
  toHtml({ title: "", subtitle: "", facts: [], asOf: "", sections: [section] });

describe("what changed since an earlier release", () => {
  it("shows the headline's larger moves with their reasons, twenty at most, and says how many more", () => {
    const next = { as_of: "2026-11-30", wave: "2026-11" };
    const diff = diffReleases(
      comparable({ estimates: [estimateRow({}, { n_contributors: 9 }), ...cells(20)] }),
      comparable({
        manifest: next,
        evidence: [evidenceRow("a"), evidenceRow("b")],
        estimates: [estimateRow({}, { p50_hourly_usd: 25, n_contributors: 9 }), ...cells(22)],
      }),
    );
    const section = changes(diff);
    expect(section.title).toBe("What changed since 2026-10");
    const [table] = section.blocks.filter(({ kind }) => kind === "table");
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows).toHaveLength(20);
    expect(rows[0]?.[1]).toBe("$20.00 → $25.00 (+25.0 %)\n$18.00 to $22.00 → $18.00 to $22.00");
    expect(rows[0]?.[3]).toBe("1 added (b)");
    expect(page(section)).toContain("And 4 more in `ratebook release diff`.");
  });

  it("leaves out small moves and other grids, and names the release when the wave is the same", () => {
    const keyed = (p50: number) =>
      estimateRow({ grid: "level", key: "phd" }, { p50_hourly_usd: p50, p50_hi95_hourly_usd: 99 });
    const diff = diffReleases(
      comparable({ estimates: [estimateRow({}), keyed(20)] }),
      comparable({ estimates: [estimateRow({}, { p50_hourly_usd: 20.5 }), keyed(40)] }),
    );
    const section = changes(diff);
    expect(section.title).toBe("What changed since small-2026-10");
    expect(page(section)).toContain("No cell of the headline moved by more than 5 %.");
  });

  it("escapes what records say", () => {
    const diff = diffReleases(
      comparable(),
      comparable({
        evidence: [evidenceRow("a"), evidenceRow("<b>")],
        estimates: [estimateRow({}, { p50_hourly_usd: 25 })],
      }),
    );
    expect(page(changes(diff))).toContain("1 added (&lt;b&gt;)");
  });
});
