/**
 * Cholesky factor L (lower, row by row in one array) of a symmetric positive definite matrix, in place. Four sums run
 * side by side: the inner product is where a sweep of the sampler spends its time.
 * @throws RangeError when the matrix is not positive definite.
 */
export function cholesky(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const at = row * size;
    for (let column = 0; column < row; column++) {
      const sum = (matrix[at + column] as number) - product(matrix, at, column * size, column);
      matrix[at + column] = sum / (matrix[column * size + column] as number);
    }
    const rest = (matrix[at + row] as number) - product(matrix, at, at, row);
    if (!(rest > 0)) throw new RangeError(`invalid matrix: not positive definite at row ${row}`);
    matrix[at + row] = Math.sqrt(rest);
  }
}

function product(matrix: Float64Array, a: number, b: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = length - (length % 4);
  for (let k = 0; k < whole; k += 4) {
    s0 += (matrix[a + k] as number) * (matrix[b + k] as number);
    s1 += (matrix[a + k + 1] as number) * (matrix[b + k + 1] as number);
    s2 += (matrix[a + k + 2] as number) * (matrix[b + k + 2] as number);
    s3 += (matrix[a + k + 3] as number) * (matrix[b + k + 3] as number);
  }
  for (let k = whole; k < length; k++) s0 += (matrix[a + k] as number) * (matrix[b + k] as number);
  return s0 + s1 + s2 + s3;
}

/** Solves L y = b in place. */
export function solveLower(factor: Float64Array, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = b[row] as number;
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] as number) * (b[k] as number);
    b[row] = sum / (factor[row * size + row] as number);
  }
}

/** Solves Lᵀ y = b in place. */
export function solveUpper(factor: Float64Array, size: number, b: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const value = (b[row] as number) / (factor[row * size + row] as number);
    b[row] = value;
    for (let k = 0; k < row; k++) b[k] = (b[k] as number) - (factor[row * size + k] as number) * value;
  }
}
