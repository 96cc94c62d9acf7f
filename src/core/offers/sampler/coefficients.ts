import type { Random } from "../../stats/random.js";
import { cholesky, solveLower, solveUpper } from "./cholesky.js";
import type { Sparse } from "./model.js";
import type { State } from "./state.js";
import type { System } from "./system.js";

/** Work space of {@link drawCoefficients}, kept between sweeps. */
export type Workspace = {
  readonly precision: Float64Array;
  readonly right: Float64Array;
  readonly sums: Float64Array;
};

export function createWorkspace({ active }: System): Workspace {
  const size = active.length;
  return {
    precision: new Float64Array(size * size),
    right: new Float64Array(size),
    sums: new Float64Array(size),
  };
}

/**
 * Draws all coefficients and payer effects at once from their joint conditional normal: the payers, each of which
 * meets its own rows only, are summed out first (Schur complement), the rest is drawn by Cholesky, then the payers
 * given the rest. No slow walk between an intercept and the means of its groups.
 */
export function drawCoefficients(system: System, state: State, space: Workspace, random: Random): void {
  const { precision, right } = space;
  const size = right.length;
  precision.fill(0);
  right.fill(0);
  system.entries.forEach((entries, row) => {
    addRow(entries, state.precision[row] as number, state.target[row] as number, space);
  });
  for (let payer = 0; payer < system.byPayer.length; payer++) sumOut(payer, system, state, space);
  addPriors(system, state, space);
  cholesky(precision, size);
  solveLower(precision, size, right);
  for (let k = 0; k < size; k++) right[k] = (right[k] as number) + random.normal();
  solveUpper(precision, size, right);
  system.active.forEach((column, at) => {
    state.beta[column] = right[at] as number;
  });
  for (const column of system.idle) {
    const term = system.columnTerm[column] as number;
    state.beta[column] =
      priorMean(system, term) +
      Math.sqrt((state.termVariance[term] as number) / (state.columnWeight[column] as number)) *
        random.normal();
  }
  drawPayers(system, state, right, random);
}

function addRow(
  { columns, values }: Sparse,
  weight: number,
  target: number,
  { precision, right }: Workspace,
): void {
  const size = right.length;
  for (let a = 0; a < columns.length; a++) {
    const column = columns[a] as number;
    const value = weight * (values[a] as number);
    right[column] = (right[column] as number) + value * target;
    const at = column * size;
    for (let b = 0; b <= a; b++) {
      const other = at + (columns[b] as number);
      precision[other] = (precision[other] as number) + value * (values[b] as number);
    }
  }
}

function sumOut(
  payer: number,
  { entries, byPayer }: System,
  state: State,
  { precision, right, sums }: Workspace,
): void {
  const { members, positions } = byPayer[payer] as System["byPayer"][number];
  const size = right.length;
  let total = (state.payerWeight[payer] as number) / state.payerVariance;
  let target = 0;
  for (const index of members) {
    const weight = state.precision[index] as number;
    const { columns, values } = entries[index] as Sparse;
    total += weight;
    target += weight * (state.target[index] as number);
    for (let a = 0; a < columns.length; a++) {
      const column = columns[a] as number;
      sums[column] = (sums[column] as number) + weight * (values[a] as number);
    }
  }
  for (const column of positions) {
    const value = (sums[column] as number) / total;
    right[column] = (right[column] as number) - value * target;
    for (const other of positions) {
      if (other > column) continue;
      const at = column * size + other;
      precision[at] = (precision[at] as number) - value * (sums[other] as number);
    }
  }
  for (const column of positions) sums[column] = 0;
}

function priorMean({ model }: System, term: number): number {
  const prior = model.terms[term]?.prior;
  return prior?.kind === "fixed" ? prior.mean : 0;
}

function addPriors(system: System, state: State, { precision, right }: Workspace): void {
  const size = right.length;
  system.termOf.forEach((term, position) => {
    const column = system.active[position] as number;
    const weight = (state.columnWeight[column] as number) / (state.termVariance[term] as number);
    const at = position * size + position;
    precision[at] = (precision[at] as number) + weight;
    right[position] = (right[position] as number) + weight * priorMean(system, term);
  });
}

function drawPayers({ entries, byPayer }: System, state: State, beta: Float64Array, random: Random): void {
  entries.forEach(({ columns, values }, row) => {
    let sum = 0;
    for (let a = 0; a < columns.length; a++)
      sum += (values[a] as number) * (beta[columns[a] as number] as number);
    state.fitted[row] = sum;
  });
  byPayer.forEach(({ members }, payer) => {
    let total = (state.payerWeight[payer] as number) / state.payerVariance;
    let target = 0;
    for (const index of members) {
      const weight = state.precision[index] as number;
      total += weight;
      target += weight * ((state.target[index] as number) - (state.fitted[index] as number));
    }
    const effect = target / total + random.normal() / Math.sqrt(total);
    state.payer[payer] = effect;
    for (const index of members) state.fitted[index] = (state.fitted[index] as number) + effect;
  });
}
