/**
 * Cholesky factor L (lower, row by row in one array) of a symmetric positive definite matrix, in place.
 * @throws RangeError when the matrix is not positive definite.
 */
export function cholesky(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const at = row * size;
    for (let column = 0; column <= row; column++) {
      const other = column * size;
      let sum = matrix[at + column] as number;
      for (let k = 0; k < column; k++) sum -= (matrix[at + k] as number) * (matrix[other + k] as number);
      if (column < row) matrix[at + column] = sum / (matrix[other + column] as number);
      else if (sum > 0) matrix[at + row] = Math.sqrt(sum);
      else throw new RangeError(`invalid matrix: not positive definite at row ${row}`);
    }
  }
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
