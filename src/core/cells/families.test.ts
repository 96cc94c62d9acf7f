import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf, type Skillset } from "../model/skillsets.js";
import { confidentialFamilies } from "./families.js";
import { baseCell, type CellKeys, type Stratum, toCellId } from "./keys.js";
import { placeCells } from "./places.js";
import { skillsetCells } from "./skillsets.js";

type Statement = {
  readonly skillset: Skillset;
  readonly place: string;
  readonly level: string;
  readonly workforce: string;
  readonly lowCost: boolean;
};

/** The cells that a statement stands behind, as the reduce step makes them: keyed grids hold the headline only. */
function cellsOf({ skillset, place, level, workforce, lowCost }: Statement): CellKeys[] {
  const strata: Stratum[] = lowCost ? ["low_cost_task", "with_low_cost"] : ["headline", "with_low_cost"];
  const base = skillsetCells(skillset, familyOf(skillset)).flatMap((cell) =>
    placeCells(place).map((one) => baseCell(cell, one)),
  );
  return [
    ...strata.flatMap((stratum) => base.map((cell) => ({ ...cell, stratum }))),
    ...(lowCost ? [] : base.map((cell): CellKeys => ({ ...cell, grid: "level", key: level }))),
    ...(lowCost ? [] : base.map((cell): CellKeys => ({ ...cell, grid: "workforce", key: workforce }))),
  ];
}

function tabulate(statements: readonly Statement[]) {
  const keys = new Map<string, CellKeys>();
  const members = new Map<string, Set<number>>();
  statements.forEach((statement, at) => {
    for (const cell of cellsOf(statement)) {
      const id = toCellId(cell);
      keys.set(id, cell);
      members.set(id, (members.get(id) ?? new Set()).add(at));
    }
  });
  return { keys, members };
}

const statements = fc.array(
  fc.record({
    skillset: fc.constantFrom<Skillset>("generalist", "medicine", "law", "finance", "coding"),
    place: fc.constantFrom("US", "CA", "US", "DE", "worldwide", "LATAM"),
    level: fc.constantFrom("entry", "expert"),
    workforce: fc.constantFrom("crowd", "bpo"),
    lowCost: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const familiesOf = (...cells: CellKeys[]) =>
  Object.fromEntries(
    confidentialFamilies(cells)
      .filter(({ children }) => children.length > 0)
      .map(({ parent, children }) => [parent, children]),
  );

describe("the ways in which cells add up", () => {
  it("lead only to children whose statements all stand in the parent", () => {
    fc.assert(
      fc.property(statements, (rows) => {
        const { keys, members } = tabulate(rows);
        for (const { parent, children } of confidentialFamilies([...keys.values()]))
          for (const child of children)
            for (const one of members.get(child) ?? []) expect(members.get(parent)?.has(one)).toBe(true);
      }),
    );
  });

  it("by skillset, stratum and further key leave no statement of the parent out", () => {
    fc.assert(
      fc.property(statements, (rows) => {
        const { keys, members } = tabulate(rows);
        for (const { parent, children } of confidentialFamilies([...keys.values()])) {
          const whole = keys.get(parent);
          const byPlace = children.some((child) => keys.get(child)?.place !== whole?.place);
          if (byPlace || children.length === 0) continue;
          const covered = new Set(children.flatMap((child) => [...(members.get(child) ?? [])]));
          expect(covered).toEqual(members.get(parent));
        }
      }),
    );
  });

  it("name only cells that are there", () => {
    const families = confidentialFamilies([baseCell("any", "US"), baseCell("generalist", "US")]);
    expect(families.flatMap(({ children }) => children)).toEqual(["generalist/US"]);
  });

  it("by skillset: all from generalists and specialists, a family from its skillsets", () => {
    const cells = ["any", "generalist", "specialist", "family:legal_finance", "law", "finance", "medicine"];
    expect(familiesOf(...cells.map((cell) => baseCell(cell, "US")))).toEqual({
      "any/US": ["generalist/US", "specialist/US"],
      "specialist/US": ["medicine/US", "family:legal_finance/US"],
      "family:legal_finance/US": ["law/US", "finance/US"],
    });
  });

  it("by place: a region from its countries, any from every other place", () => {
    const cells = ["any", "021", "US", "CA", "DE", "worldwide"].map((place) => baseCell("law", place));
    expect(familiesOf(...cells)).toEqual({
      "law/021": ["law/US", "law/CA"],
      "law/any": ["law/021", "law/US", "law/CA", "law/DE", "law/worldwide"],
    });
  });

  it("by stratum: with low-cost work from the headline and the low-cost work", () => {
    const strata: Stratum[] = ["headline", "low_cost_task", "with_low_cost"];
    expect(familiesOf(...strata.map((stratum) => ({ ...baseCell("image", "KE"), stratum })))).toEqual({
      "with_low_cost:image/KE": ["image/KE", "low_cost_task:image/KE"],
    });
  });

  it("by a further key: each grid by itself", () => {
    const base = baseCell("law", "US");
    const keyed = (grid: "level" | "workforce", key: string): CellKeys => ({ ...base, grid, key });
    const families = confidentialFamilies([
      base,
      keyed("level", "mid"),
      keyed("level", "phd"),
      keyed("workforce", "bpo"),
    ]);
    const children = families.filter(({ parent }) => parent === "law/US").map((family) => family.children);
    expect(children).toContainEqual(["law/US/level=mid", "law/US/level=phd"]);
    expect(children).toContainEqual(["law/US/workforce=bpo"]);
  });

  it("stay within a stratum and a further key when skillset or place changes", () => {
    const expert: CellKeys = { ...baseCell("law", "US"), grid: "level", key: "expert" };
    const mid: CellKeys = { ...baseCell("law", "021"), grid: "level", key: "mid" };
    expect(familiesOf(expert, mid)).toEqual({});
    expect(
      familiesOf({ ...baseCell("law", "US"), stratum: "low_cost_task" }, baseCell("law", "021")),
    ).toEqual({});
  });
});
