import { describe, expect, it } from "vitest";
import { MODEL, ROWS, started, still } from "../../../../test/sampler.js";
import { createRandom } from "../../stats/random.js";
import { createWorkspace, drawCoefficients } from "./coefficients.js";
import { dot } from "./model.js";
import { refresh, type State } from "./state.js";
import type { System } from "./system.js";

const COLUMNS = 6;
const SIZE = COLUMNS + MODEL.payers;

/** The joint precision and right side of all columns and payers, written out in full. */
function dense({ rows, columnTerm, model }: System, state: State): { matrix: number[][]; right: number[] } {
  const matrix = Array.from({ length: SIZE }, () => new Array<number>(SIZE).fill(0));
  const right = new Array<number>(SIZE).fill(0);
  const add = (i: number, j: number, value: number) => {
    (matrix[i] as number[])[j] = (matrix[i]?.[j] ?? 0) + value;
  };
  rows.forEach(({ x, payer }, at) => {
    const entries = [...x.columns].map((column, nth): [number, number] => [column, x.values[nth] ?? 0]);
    if (payer >= 0) entries.push([COLUMNS + payer, 1]);
    const weight = state.precision[at] ?? 0;
    for (const [i, a] of entries) {
      right[i] = (right[i] ?? 0) + weight * a * (state.target[at] ?? 0);
      for (const [j, b] of entries) add(i, j, weight * a * b);
    }
  });
  for (let column = 0; column < COLUMNS; column++) {
    const term = columnTerm[column] ?? 0;
    const prior = model.terms[term]?.prior;
    const weight = (state.columnWeight[column] ?? 1) / (state.termVariance[term] ?? 1);
    add(column, column, weight);
    right[column] = (right[column] ?? 0) + weight * (prior?.kind === "fixed" ? prior.mean : 0);
  }
  for (let payer = 0; payer < model.payers; payer++)
    add(COLUMNS + payer, COLUMNS + payer, (state.payerWeight[payer] ?? 1) / state.payerVariance);
  return { matrix, right };
}

/** Solves a system by Gauss–Jordan elimination; the inverse too. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]) {
  const n = right.length;
  const work = matrix.map((line, i) => [...line, right[i] ?? 0, ...line.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < n; pivot++) {
    const line = work[pivot] as number[];
    const by = line[pivot] ?? 1;
    work[pivot] = line.map((value) => value / by);
    for (let other = 0; other < n; other++) {
      if (other === pivot) continue;
      const times = work[other]?.[pivot] ?? 0;
      work[other] = (work[other] as number[]).map((value, at) => value - times * (work[pivot]?.[at] ?? 0));
    }
  }
  return { solution: work.map((line) => line[n] ?? 0), inverse: work.map((line) => line.slice(n + 1)) };
}

function prepared() {
  const made = started();
  refresh(ROWS, made.state);
  return { ...made, space: createWorkspace(made.system) };
}

describe("the joint draw of coefficients and payers", () => {
  it("without chance is the conditional mean, as the full system gives it", () => {
    const { system, state, space } = prepared();
    const { matrix, right } = dense(system, state);
    const { solution } = solve(matrix, right);
    drawCoefficients(system, state, space, still());
    const drawn = [...state.beta, ...state.payer];
    drawn.forEach((value, at) => {
      expect(value, `at ${at}`).toBeCloseTo(solution[at] ?? Number.NaN, 9);
    });
  });

  it("varies as the full system's inverse says", () => {
    const { system, state, space } = prepared();
    const { matrix, right } = dense(system, state);
    const { solution, inverse } = solve(matrix, right);
    const random = createRandom(3);
    const draws = Array.from({ length: 20_000 }, () => {
      drawCoefficients(system, state, space, random);
      return [...state.beta, ...state.payer];
    });
    for (const [i, j] of [
      [0, 0],
      [0, 1],
      [1, 2],
      [3, 4],
      [0, COLUMNS],
      [COLUMNS, COLUMNS + 1],
      [5, 5],
    ] as const) {
      const covariance =
        draws.reduce(
          (sum, draw) => sum + ((draw[i] ?? 0) - (solution[i] ?? 0)) * ((draw[j] ?? 0) - (solution[j] ?? 0)),
          0,
        ) / draws.length;
      const scale = Math.sqrt((inverse[i]?.[i] ?? 0) * (inverse[j]?.[j] ?? 0));
      expect(Math.abs(covariance - (inverse[i]?.[j] ?? 0)) / scale, `${i} with ${j}`).toBeLessThan(0.04);
    }
  });

  it("leaves the fitted values at coefficients and payer of each row", () => {
    const { system, state, space } = prepared();
    drawCoefficients(system, state, space, createRandom(8));
    ROWS.forEach(({ x, payer }, at) => {
      expect(state.fitted[at]).toBeCloseTo(dot(x, state.beta) + (state.payer[payer] ?? 0), 9);
    });
  });

  it("does not hang on what an earlier sweep left behind", () => {
    const { system, state, space } = prepared();
    drawCoefficients(system, state, space, still());
    const first = state.beta.slice();
    drawCoefficients(system, state, space, createRandom(2));
    drawCoefficients(system, state, space, still());
    expect(state.beta).toEqual(first);
  });
});
