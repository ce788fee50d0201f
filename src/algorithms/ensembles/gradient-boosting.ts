/**
 * Gradient boosting. Start from the best constant; each round, fit a tree to the negative gradient of the loss at the
 * present scores F, let each leaf take the step that lowers the loss most, and add η times that tree.
 *   squared loss ½(y − F)²:            gradient y − F,            leaf step  mean residual
 *   log loss, p = 1/(1 + exp(−F)):     gradient y − p,            leaf step  Σ(y − p) / Σ p(1 − p)   (one Newton step)
 * Source: Friedman 2001, Greedy Function Approximation.
 */
import type { Dataset } from './datasets';
import { growTree, predictTree, type Tree } from './tree';

export type Loss = 'squared' | 'log';

export interface GradientBoostingOptions {
  readonly loss: Loss;
  readonly rounds: number;
  readonly maxDepth: number;
  /** η, the learning rate: the share of each tree's step that is taken. */
  readonly rate: number;
  readonly minLeaf?: number;
}

export interface GradientRound {
  readonly tree: Tree;
  /** Negative gradients that the tree was fitted to: the residuals before this round. */
  readonly residuals: readonly number[];
}

export interface BoostedModel {
  /** The constant that boosting starts from, in score units. */
  readonly base: number;
  readonly rate: number;
  readonly rounds: readonly GradientRound[];
}

/** The logistic function. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The constant score with the smallest loss: the mean, or the log-odds of the base rate. */
export function bestConstant(y: readonly number[], loss: Loss): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return loss === 'squared' ? mean : Math.log(mean / (1 - mean));
}

/** Boosts round by round. */
export function* gradientBoost(data: Dataset, options: GradientBoostingOptions): Generator<GradientRound, void> {
  const { loss, rounds, maxDepth, rate, minLeaf } = options;
  const { x, y } = data;
  let scores = y.map(() => bestConstant(y, loss));
  for (let round = 0; round < rounds; round++) {
    const fitted = loss === 'squared' ? scores : scores.map(sigmoid);
    const residuals = y.map((target, i) => target - fitted[i]!);
    const newtonStep = (rows: readonly number[]): number => {
      const gradient = rows.reduce((sum, row) => sum + residuals[row]!, 0);
      const curvature = rows.reduce(
        (sum, row) => sum + (loss === 'squared' ? 1 : fitted[row]! * (1 - fitted[row]!)),
        0,
      );
      // Where every row is already certain there is nothing left to step on.
      return curvature < 1e-150 ? 0 : gradient / curvature;
    };
    const tree = growTree({ x, y: residuals }, { maxDepth, minLeaf, leafValue: newtonStep });
    yield { tree, residuals };
    scores = scores.map((score, i) => score + rate * predictTree(tree, x[i]!));
  }
}

/** The score of a row after the first `count` rounds (all where left out). */
export function boostedScore(model: BoostedModel, x: readonly number[], count = model.rounds.length): number {
  let score = model.base;
  for (let i = 0; i < count; i++) score += model.rate * predictTree(model.rounds[i]!.tree, x);
  return score;
}
