import { describe, expect, it } from "vitest";
import {
  LEVEL_LABELS,
  LEVELS,
  PAY_MODEL_LABELS,
  PAY_MODELS,
  WORK_KIND_LABELS,
  WORK_KINDS,
  WORKFORCE_LABELS,
  WORKFORCES,
} from "./codes.js";
import { EVIDENCE, EVIDENCE_LABELS } from "./evidence.js";
import { FIELDS } from "./fields.js";
import * as rules from "./rules.js";
import { asksNoKnowledge, FAMILIES, familyOf, isSkillset, SKILLSET_CODES, skillsetsOf } from "./skillsets.js";
import {
  isConfidential,
  ROLES,
  roleOf,
  SOURCE_ROLES,
  type SourceConfig,
  sourceConfigSchema,
} from "./source.js";
import { PAY_UNITS, PIECE_UNITS, TIME_UNITS } from "./unit.js";

describe("the taxonomy", () => {
  it("puts each skillset into one family, and each family holds some", () => {
    const families = Object.keys(FAMILIES);
    expect(families.flatMap(skillsetsOf).toSorted()).toEqual(SKILLSET_CODES.toSorted());
    for (const family of families) expect(skillsetsOf(family), family).not.toEqual([]);
    for (const code of SKILLSET_CODES) expect(families).toContain(familyOf(code));
  });

  it("knows its codes and nothing that an object inherits", () => {
    expect(isSkillset("medicine")).toBe(true);
    expect(isSkillset("toString")).toBe(false);
    expect(isSkillset("Medicine")).toBe(false);
  });

  it("asks no knowledge for rating, boxes and recording, and some for every profession", () => {
    expect(SKILLSET_CODES.filter(asksNoKnowledge)).toEqual(
      expect.arrayContaining(["generalist", "image", "audio", "video", "transcription", "search_rating"]),
    );
    for (const code of ["medicine", "law", "coding", "language", "safety"] as const)
      expect(asksNoKnowledge(code), code).toBe(false);
  });
});

describe("codes", () => {
  it.each([
    ["level", LEVELS, LEVEL_LABELS],
    ["work kind", WORK_KINDS, WORK_KIND_LABELS],
    ["pay model", PAY_MODELS, PAY_MODEL_LABELS],
    ["workforce", WORKFORCES, WORKFORCE_LABELS],
    ["evidence", EVIDENCE, EVIDENCE_LABELS],
  ] as const)("of %s have a label each, and no label is used twice", (_name, codes, labels) => {
    expect(Object.keys(labels)).toEqual([...codes]);
    expect(new Set(Object.values(labels)).size).toBe(codes.length);
  });

  it("of units are of time or of work, never both", () => {
    expect([...TIME_UNITS, ...PIECE_UNITS]).toEqual([...PAY_UNITS]);
    expect(new Set(PAY_UNITS).size).toBe(PAY_UNITS.length);
  });
});

describe("a source", () => {
  const source = (changes: Partial<SourceConfig>): SourceConfig => ({
    id: "s",
    kind: "published",
    file: "s.csv",
    ...changes,
  });

  it("is confidential as its kind has it, unless it says otherwise", () => {
    expect(SOURCE_ROLES.filter((kind) => isConfidential(source({ kind })))).toEqual(["survey", "internal"]);
    expect(isConfidential(source({ kind: "survey", confidential: false }))).toBe(false);
    expect(isConfidential(source({ kind: "postings", confidential: true }))).toBe(true);
  });

  it("has of its kind a publisher, a contributor and, for people and payrolls, its evidence", () => {
    expect(SOURCE_ROLES).toEqual(Object.keys(ROLES));
    expect(roleOf("internal")).toMatchObject({ contributor: "payer", evidence: "paid" });
    expect(roleOf("survey")).toMatchObject({ contributor: "respondent", evidence: "reported" });
    expect(roleOf("postings").evidence).toBeUndefined();
  });

  it("is refused with a field, kind or name that nobody knows", () => {
    expect(sourceConfigSchema.safeParse(source({})).success).toBe(true);
    for (const wrong of [
      { kind: "gossip" },
      { id: "No Spaces" },
      { columns: { wage: "x" } },
      { colour: "red" },
    ])
      expect(sourceConfigSchema.safeParse({ ...source({}), ...wrong }).success, JSON.stringify(wrong)).toBe(
        false,
      );
    expect(new Set(FIELDS).size).toBe(FIELDS.length);
  });
});

describe("the rules", () => {
  it("ask more for more: tails than a rate, confidential figures no less than public ones, better grades", () => {
    expect(rules.MIN_CONTRIBUTORS_TAILS).toBeGreaterThan(rules.MIN_CONTRIBUTORS);
    expect(rules.MIN_CONFIDENTIAL_CONTRIBUTORS).toBeGreaterThanOrEqual(rules.MIN_CONTRIBUTORS);
    expect(rules.MIN_CONFIDENTIAL_FOR_TAILS).toBeGreaterThanOrEqual(rules.MIN_CONTRIBUTORS_TAILS);
    const [a, b] = rules.DIRECT_GRADES;
    expect(a.contributors).toBeGreaterThan(b.contributors);
    expect(b.contributors).toBeGreaterThan(rules.MIN_CONTRIBUTORS);
    expect(a.intervalRatio).toBeLessThan(b.intervalRatio);
    expect(b.intervalRatio).toBeLessThan(rules.MAX_INTERVAL_RATIO);
    expect(a.ageYears).toBeLessThan(b.ageYears);
    expect(a.firstHandShare).toBeGreaterThan(b.firstHandShare);
  });

  it("leave room for the owners of a cell: four at the cap fill it", () => {
    expect(1 / rules.OWNER_CAP_SHARE).toBe(4);
    expect(rules.MAX_CONFIDENTIAL_SHARE * rules.MIN_CONFIDENTIAL_CONTRIBUTORS).toBeGreaterThan(1);
  });
});
