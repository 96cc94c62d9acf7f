import { defineConfig } from "vitest/config";

/** Tests beside the code that need an engine, a server or the built package; all others of `src` are unit tests. */
export const NOT_UNIT = [
  "src/cli/**/*.test.ts",
  "src/engines/**/*.test.ts",
  "src/server/**/*.test.ts",
  "src/tasklog/reduce.test.ts",
];

const limits = { testTimeout: 60_000, hookTimeout: 120_000, pool: "forks" } as const;

export default defineConfig({
  test: {
    reporters: process.env.CI ? ["default", ["junit", { outputFile: "out/test/junit.xml" }]] : ["default"],
    projects: [
      // One process for several files: unit tests share nothing, and starting processes took two thirds of the time.
      {
        test: {
          ...limits,
          name: "unit",
          include: ["src/**/*.test.ts"],
          exclude: NOT_UNIT,
          isolate: false,
        },
      },
      { test: { ...limits, name: "whole", include: ["test/**/*.test.ts", ...NOT_UNIT] } },
    ],
  },
});
