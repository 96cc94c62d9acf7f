import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { NOT_UNIT } from "../vitest.config.js";
import { measureFunctions } from "./function-lines.js";
import { findViolations, type Module } from "./import-rules.js";

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => join("src", file))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test.") && !file.endsWith("vite.config.ts"));

function readModule(file: string): Module {
  const text = readFileSync(file, "utf8");
  const { module } = parseSync(file, text);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  return { file, imports: named.map((target) => (target.startsWith(".") ? toSource(file, target) : target)) };
}

function toSource(file: string, target: string): string {
  const path = normalize(join(dirname(file), target)).replace(/\.js$/, ".ts");
  return FILES.includes(path) ? path : path.replace(/\.ts$/, ".tsx");
}

describe("the house", () => {
  it("keeps its order: rooms import only those above, the pure zone stays pure, no cycles", () => {
    expect(FILES.length).toBeGreaterThan(60);
    expect(findViolations(FILES.map(readModule))).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = FILES.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("has no function over 60 lines", () => {
    const long = FILES.flatMap((file) => measureFunctions(file, readFileSync(file, "utf8"))).filter(
      ({ lines }) => lines > 60,
    );
    expect(long).toEqual([]);
  });

  it("has no barrels: only a door re-exports what other files hold", () => {
    const barrels = FILES.filter((file) => !file.startsWith("src/doors/")).filter((file) => {
      const { module } = parseSync(file, readFileSync(file, "utf8"));
      return module.staticExports.some(({ entries }) => entries.some(({ moduleRequest }) => moduleRequest));
    });
    expect(barrels).toEqual([]);
  });

  it("has no clock and no chance in the pure zone", () => {
    const pure = FILES.filter((file) => file.startsWith("src/core/"));
    const impure = pure.filter((file) =>
      /Date\.now\(|Math\.random\(|new Date\(\)|\bprocess\./.test(readFileSync(file, "utf8")),
    );
    expect(impure).toEqual([]);
  });

  it("spreads no list into a call's arguments, which overflow the stack at about 120,000 rows", () => {
    /** Lists that can't be long: cells and parameters on a page, columns of a file, currencies of a task log. */
    const short = [
      "explorer/dots.tsx",
      "report/back-matter.ts",
      "cli/add.ts",
      "sources/propose.ts",
      "tasklog/reduce.ts",
    ];
    const spreading = FILES.filter((file) => !short.some((name) => file.endsWith(name))).filter((file) =>
      /\.(?:push|unshift|max|min|concat|fromCharCode)\((?:[^(){}]*, )?\.\.\./.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(spreading).toEqual([]);
  });

  it("has unit tests that need no engine, no server and no build", () => {
    const units = readdirSync("src", { recursive: true, encoding: "utf8" })
      .map((file) => join("src", file))
      .filter(
        (file) =>
          file.endsWith(".test.ts") &&
          !NOT_UNIT.some((pattern) => file.startsWith(pattern.replace(/\*.*/, ""))),
      );
    expect(units.length).toBeGreaterThan(10);
    const needy = units.filter((file) =>
      /engines\/|server\/|bin\/ratebook|dist\/|spawn/.test(readFileSync(file, "utf8")),
    );
    expect(needy).toEqual([]);
  });
});

describe("the rules", () => {
  const one = (file: string, ...imports: string[]) => findViolations([{ file, imports }]);
  it("measure functions of every form, and the outer with what is inside", () => {
    const text = "function a() {\n  return () => {\n    b();\n  };\n}\nconst c = { d() {\n  } };\n";
    const lines = measureFunctions("x.ts", text).map((one) => `${one.where} ${one.lines}`);
    expect(lines.sort()).toEqual(["x.ts:1 5", "x.ts:2 3", "x.ts:6 2"]);
  });

  it("fail when a face imports study/", () => {
    expect(one("src/report/a.ts", "src/study/run.ts")).toHaveLength(1);
    expect(one("src/explorer/a.tsx", "src/study/run.ts")).toHaveLength(1);
    expect(one("src/server/a.ts", "src/study/run.ts")).toHaveLength(1);
  });

  it("fail when a folder imports one below it, or the pure zone imports Node", () => {
    expect(one("src/core/release/a.ts", "src/study/run.ts")).toHaveLength(1);
    expect(one("src/core/stats/a.ts", "node:fs")).toHaveLength(1);
    expect(one("src/core/stats/a.ts", "src/core/pay/text.ts")).toHaveLength(1);
    expect(one("src/core/stats/a.ts", "zod/mini", "src/core/units/rate.ts")).toEqual([]);
  });

  it("fail for a folder that is in no list, on either side of an import", () => {
    expect(one("src/core/stats/a.ts", "src/secret/b.ts")).toHaveLength(1);
    expect(one("src/core/secret/a.ts", "src/core/units/rate.ts")).toHaveLength(1);
    expect(one("src/secret/a.ts", "src/core/units/rate.ts")).toHaveLength(1);
  });

  it("fail for a file in an unknown room even when nothing ties it to the others", () => {
    expect(one("src/secret/a.ts")).toEqual(["src/secret/a.ts: stands in no known room"]);
    expect(one("src/a.ts")).toHaveLength(1);
    expect(one("src/core/a.ts")).toHaveLength(1);
  });

  it("fail when a face reaches for what makes a release", () => {
    expect(one("src/report/a.ts", "src/core/stats/cap.ts")).toHaveLength(1);
    expect(one("src/explorer/a.tsx", "src/core/disclose/round.ts")).toHaveLength(1);
    expect(one("src/server/a.ts", "src/core/release/explain.ts", "src/bundle/read.ts")).toEqual([]);
  });

  it("fail when anything goes through a door, or a pure door leaves core", () => {
    expect(one("src/cli/a.ts", "src/doors/pay.ts")).toHaveLength(1);
    expect(one("src/doors/study.ts", "src/doors/pay.ts")).toHaveLength(1);
    expect(one("src/doors/pay.ts", "src/reference/fx.ts")).toHaveLength(1);
    expect(one("src/doors/classify.ts", "src/reference/fx.ts", "src/core/classify/classify.ts")).toEqual([]);
  });

  it("fail on a cycle", () => {
    const cycle = [
      { file: "src/core/stats/a.ts", imports: ["src/core/stats/b.ts"] },
      { file: "src/core/stats/b.ts", imports: ["src/core/stats/a.ts"] },
    ];
    expect(findViolations(cycle)).toHaveLength(1);
  });
});
