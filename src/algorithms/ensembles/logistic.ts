/**
 * Logistic regression with an L2 penalty, by Newton's method. Minimises Σ log loss + (λ/2)·‖w‖² (the intercept is free),
 * which is scikit-learn's objective with C = 1/λ. Each step solves (XᵀDX + λI)·δ = gradient, D = diag(p(1 − p)).
 */
import type { Dataset } from './datasets';

export interface LogisticModel {
  readonly intercept: number;
  /** One weight a feature, in log-odds per unit of that feature. */
  readonly weights: readonly number[];
}

/** P(class 1). */
export function predictLogistic({ intercept, weights }: LogisticModel, x: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, f) => sum + weight * x[f]!, intercept)));
}

/** Fits to convergence (change below 1e-10) or 100 steps; `lambda` must be positive, else separable data has no optimum. */
export function fitLogistic({ x, y }: Dataset, lambda: number): LogisticModel {
  if (!(lambda > 0)) throw new Error(`lambda must be positive, not ${lambda}`);
  const width = x[0]!.length + 1;
  let beta = new Array<number>(width).fill(0);
  for (let iteration = 0; iteration < 100; iteration++) {
    const gradient = beta.map((b, j) => (j === 0 ? 0 : -lambda * b));
    const hessian = beta.map((_, j) => beta.map((__, k) => (j === k && j > 0 ? lambda : 0)));
    for (let i = 0; i < y.length; i++) {
      const row = [1, ...x[i]!];
      const p = predictLogistic({ intercept: beta[0]!, weights: beta.slice(1) }, x[i]!);
      for (let j = 0; j < width; j++) {
        gradient[j]! += (y[i]! - p) * row[j]!;
        for (let k = 0; k < width; k++) hessian[j]![k]! += p * (1 - p) * row[j]! * row[k]!;
      }
    }
    const step = solve(hessian, gradient);
    // A full Newton step may overshoot far from the optimum; log-odds need no more than a few units a step.
    const scale = Math.min(1, 5 / Math.max(...step.map(Math.abs), 1e-300));
    beta = beta.map((b, j) => b + scale * step[j]!);
    if (step.every((s) => Math.abs(s) < 1e-10)) break;
  }
  return { intercept: beta[0]!, weights: beta.slice(1) };
}

/** Solves A·z = b for a small symmetric positive definite A by elimination. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let below = i + 1; below < n; below++) {
      const factor = rows[below]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[below]![k]! -= factor * rows[i]![k]!;
    }
  }
  const z = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const known = z.reduce((sum, value, k) => (k > i ? sum + rows[i]![k]! * value : sum), 0);
    z[i] = (rows[i]![n]! - known) / rows[i]![i]!;
  }
  return z;
}
