// Changes to cells, disclosure control and the wall around confidential records.
// @ts-check

const FAMILIES = ["src/core/cells/families.test.ts", "test/confidential.test.ts"];
const SKILLSETS = ["src/core/cells/skillsets.test.ts"];
const DISCLOSE = ["src/core/disclose/disclose.test.ts"];
const WALL = ["test/confidential.test.ts", "test/stations.test.ts"];

/** @type {import("./all.js").Mutant[]} */
export const CELLS = [
  {
    file: "src/core/cells/families.ts",
    find: "return [...byKey.values(), bySkillset, byPlace, byStratum]",
    replace: "return [...byKey.values()]",
    why: "cells add up by further keys only",
    tests: FAMILIES,
  },
  {
    file: "src/core/cells/families.ts",
    find: "return [...byKey.values(), bySkillset, byPlace, byStratum]",
    replace: "return [...byKey.values(), bySkillset, byStratum]",
    why: "cells don't add up by place",
    tests: FAMILIES,
  },
  {
    file: "src/core/cells/families.ts",
    find: "return [...byKey.values(), bySkillset, byPlace, byStratum]",
    replace: "return [bySkillset, byPlace, byStratum]",
    why: "cells don't add up by a further key",
    tests: FAMILIES,
  },
  {
    file: "src/core/cells/families.ts",
    find: 'parent.stratum === "with_low_cost" ?',
    replace: 'parent.stratum === "low_cost_task" ?',
    why: "the headline is no part of the headline with low-cost work",
    tests: FAMILIES,
  },
  {
    file: "src/core/cells/families.ts",
    find: 'return whole === "any" || regionAbove(place) === whole;',
    replace: 'return whole === "any";',
    why: "countries are no part of their region",
    tests: FAMILIES,
  },
  {
    file: "src/core/cells/skillsets.ts",
    find: "return members.length > 1 ? [familyCell(family)] : [...members];",
    replace: "return [familyCell(family)];",
    why: "a family of one skillset is taken for a cell, and medicine can be taken from specialists",
    tests: SKILLSETS,
  },
  {
    file: "src/core/cells/skillsets.ts",
    find: 'return skillset === "generalist" ? [...own, "any"] : [...own, "specialist", "any"];',
    replace: 'return [...own, "specialist", "any"];',
    why: "generalists are specialists",
    tests: SKILLSETS,
  },
  {
    file: "src/core/cells/ladder.ts",
    find: 'return keys.grid === "base" ? base.slice(1) : base;',
    replace: 'return keys.grid === "base" ? base.slice(1) : base.slice(1);',
    why: "a cell by a further key skips the cell without it",
    tests: ["src/core/cells/ladder.test.ts"],
  },
  {
    file: "src/core/cells/places.ts",
    find: 'if (place.kind === "region") return [place.region, "any"];',
    replace: 'if (place.kind === "region") return ["any"];',
    why: "a region's statements stand in no cell of the region",
    tests: ["src/core/cells/places.test.ts"],
  },
  {
    file: "src/core/disclose/confidential-part.ts",
    find: 'if (contributor !== "") sums.set',
    replace: "sums.set",
    why: "records that nobody stands for count as a contributor",
    tests: DISCLOSE,
  },
  {
    file: "src/core/disclose/confidential-part.ts",
    find: "return 100 * (total - largest - second) >= p * largest;",
    replace: "return 100 * (total - largest) >= p * largest;",
    why: "the p % rule forgets that the second largest knows himself",
    tests: DISCLOSE,
  },
  {
    file: "src/core/disclose/confidential-part.ts",
    find: "if ((weights[0] ?? 0) > MAX_CONFIDENTIAL_SHARE * total)",
    replace: "if ((weights.at(-1) ?? 0) > MAX_CONFIDENTIAL_SHARE * total)",
    why: "the quarter is asked of the smallest contributor",
    tests: DISCLOSE,
  },
  {
    file: "src/core/disclose/remainders.ts",
    find: "while (changed) {",
    replace: "if (changed) {",
    why: "what a withheld cell opens in another family is not looked at again",
    tests: DISCLOSE,
  },
  {
    file: "src/core/disclose/publish.ts",
    find: "const tail = (amount: number | null) => (tails ? roundPay(amount) : null);",
    replace: "const tail = (amount: number | null) => roundPay(amount);",
    why: "tails of few contributors are shown",
    tests: DISCLOSE,
  },
  {
    file: "src/core/disclose/publish.ts",
    find: "    percentiles: NO_PERCENTILES,\n    support: null,",
    replace: "    percentiles: NO_PERCENTILES,",
    why: "withheld cells tell their counts",
    tests: DISCLOSE,
  },
  {
    file: "src/study/estimate.ts",
    find: "return (cell?.offers ?? []).filter(({ confidential }) => !confidential);",
    replace: "return cell?.offers ?? [];",
    why: "confidential offers enter public figures",
    tests: ["src/study/estimate.test.ts"],
  },
  {
    file: "src/study/estimate.ts",
    find: "const withPublicOnly = verdict?.passes !== true && cell.publicSupport !== null;",
    replace: "const withPublicOnly = false;",
    why: "a failed cell hides its public records too",
    tests: ["src/study/estimate.test.ts"],
  },
  {
    file: "src/study/sql/model-rows.sql",
    find: "\nfrom weighted_public\n",
    replace: "\nfrom weighted\n",
    why: "confidential rows feed the published model",
    tests: WALL,
  },
  {
    file: "src/study/sql/weigh.sql",
    find: "create or replace view weighted_public as select * from weighted where not confidential;",
    replace: "create or replace view weighted_public as select * from weighted;",
    why: "the wall is open: confidential rows are public",
    tests: WALL,
  },
  {
    file: "src/study/sql/members.sql",
    find: "create or replace view members_public as select * from members where not confidential;",
    replace: "create or replace view members_public as select * from members;",
    why: "confidential records count in public support",
    tests: WALL,
  },
  {
    file: "src/study/sql/weigh.sql",
    find: "lower(trim(s.owner_name)) = $organisation",
    replace: "s.owner_name = $organisation",
    why: "the study's own organisation protects others where its name has a capital",
    tests: ["test/stations.test.ts"],
  },
  {
    file: "src/study/sql/scope.sql",
    find: "when j.confidential and j.contributor_kind = 'payer'",
    replace: "when j.contributor_kind = 'client'",
    why: "young payroll data is used",
    tests: ["test/stations.test.ts"],
  },
  {
    file: "src/core/model/source.ts",
    find: 'contributor: "respondent", confidential: true,',
    replace: 'contributor: "respondent", confidential: false,',
    why: "surveys are public by default",
    tests: ["src/study/manifest.test.ts"],
  },
];
