/**
 * Alternating least squares for the same model: with the items fixed, each user's bias and factors are a ridge regression
 * with an exact solution, and the other way round; so two easy problems in turn replace one hard one. Each half-step
 * lowers the objective, users can be solved in parallel, and a new user can be solved alone ("folded in").
 */
import { copyFactors, initialFactors, rmse, type Epoch, type FactorOptions, type Factors, type Rating } from './matrix-factorisation';

/** Solves (A + λI) x = b for a symmetric positive definite `size`×`size` A (row-major) by Cholesky; both are overwritten. */
export function solveRidge(a: Float64Array, b: Float64Array, lambda: number): Float64Array {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    a[i * size + i]! += lambda;
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j]!;
      for (let t = 0; t < j; t++) sum -= a[i * size + t]! * a[j * size + t]!;
      if (i === j && !(sum > 0)) throw new RangeError('the system is singular: it needs λ > 0');
      a[i * size + j] = i === j ? Math.sqrt(sum) : sum / a[j * size + j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let t = 0; t < i; t++) b[i]! -= a[i * size + t]! * b[t]!;
    b[i]! /= a[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let t = i + 1; t < size; t++) b[i]! -= a[t * size + i]! * b[t]!;
    b[i]! /= a[i * size + i]!;
  }
  return b;
}

/** One row of the fixed side: what multiplies the unknowns (1 for the bias, then the factors), and what is to be met. */
interface Equation {
  readonly inputs: readonly number[];
  readonly target: number;
}

/** The [bias, factors…] that minimise Σ (target − inputs·x)² + λ‖x‖²; all zeros where there are no equations. */
function ridge(equations: readonly Equation[], size: number, lambda: number): Float64Array {
  const a = new Float64Array(size * size);
  const b = new Float64Array(size);
  for (const { inputs, target } of equations) {
    for (let i = 0; i < size; i++) {
      b[i]! += inputs[i]! * target;
      for (let j = 0; j < size; j++) a[i * size + j]! += inputs[i]! * inputs[j]!;
    }
  }
  return solveRidge(a, b, lambda);
}

/** The best bias and factors for one user, given the items and that user's ratings: how a new user is folded in. */
export function solveUser(f: Factors, ratings: readonly Rating[], lambda: number): { bias: number; factors: Float64Array } {
  const equations = ratings.map(({ item, value }) => ({
    inputs: [1, ...f.itemFactors.subarray(item * f.rank, (item + 1) * f.rank)],
    target: value - f.mean - f.itemBias[item]!,
  }));
  const [bias, ...factors] = ridge(equations, f.rank + 1, lambda);
  return { bias: bias!, factors: Float64Array.from(factors) };
}

/** The best bias and factors for one item, given the users. */
export function solveItem(f: Factors, ratings: readonly Rating[], lambda: number): { bias: number; factors: Float64Array } {
  const turned = { ...f, itemBias: f.userBias, itemFactors: f.userFactors };
  return solveUser(turned, ratings.map(({ user, item, value }) => ({ user: item, item: user, value })), lambda);
}

/** All users, then all items, each epoch; yields the start and every epoch. `regularisation` must be above 0. */
export function* trainAls(ratings: readonly Rating[], options: FactorOptions): Generator<Epoch, Factors, void> {
  const { users, items, rank, epochs, regularisation } = options;
  const factors = initialFactors(ratings, options);
  const byUser = Array.from({ length: users }, (_, user) => ratings.filter((r) => r.user === user));
  const byItem = Array.from({ length: items }, (_, item) => ratings.filter((r) => r.item === item));
  yield { epoch: 0, factors: copyFactors(factors), trainError: rmse(factors, ratings) };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    byUser.forEach((own, user) => {
      const solved = solveUser(factors, own, regularisation);
      factors.userBias[user] = solved.bias;
      factors.userFactors.set(solved.factors, user * rank);
    });
    byItem.forEach((own, item) => {
      const solved = solveItem(factors, own, regularisation);
      factors.itemBias[item] = solved.bias;
      factors.itemFactors.set(solved.factors, item * rank);
    });
    yield { epoch, factors: copyFactors(factors), trainError: rmse(factors, ratings) };
  }
  return factors;
}
