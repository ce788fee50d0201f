/**
 * AdaBoost for two classes (SAMME with K = 2). Each round: grow a tree on weighted rows, take its weighted error e,
 * give it the say α = η · ln((1 − e)/e), multiply the weights of the rows it got wrong by exp(α), and normalise.
 * The score Σ α·h(x), h = ±1, is the model's log-odds of class 1.
 * Stops early where a tree makes no error, or does no better than a coin (e ≥ ½; that tree is dropped).
 * Source: Freund and Schapire 1997; Zhu, Zou, Rosset, Hastie 2009 (SAMME), as scikit-learn defines it.
 */
import type { Dataset } from './datasets';
import { growTree, predictTree, type Tree } from './tree';

export interface AdaBoostOptions {
  readonly rounds: number;
  readonly maxDepth: number;
  /** η: shrinks each tree's say. */
  readonly rate: number;
}

export interface AdaBoostRound {
  readonly tree: Tree;
  /** Weighted error of this tree on the rows as they were weighted for it. */
  readonly error: number;
  /** Its say, α. */
  readonly say: number;
  /** Weights that the tree was grown on; they sum to 1. */
  readonly weights: readonly number[];
}

/** +1 or −1: what a tree votes for. */
export function vote(tree: Tree, x: readonly number[]): number {
  return predictTree(tree, x) > 0.5 ? 1 : -1;
}

/** Boosts round by round. */
export function* adaBoost(data: Dataset, { rounds, maxDepth, rate }: AdaBoostOptions): Generator<AdaBoostRound, void> {
  let weights = data.y.map(() => 1 / data.y.length);
  for (let round = 0; round < rounds; round++) {
    const tree = growTree(data, { maxDepth, weights });
    const wrong = data.x.map((x, i) => (vote(tree, x) > 0 ? 1 : 0) !== data.y[i]);
    const error = weights.reduce((sum, weight, i) => sum + (wrong[i] ? weight : 0), 0);
    if (error <= 0) {
      // A perfect tree would get an infinite say; scikit-learn gives it 1 and stops.
      yield { tree, error: 0, say: 1, weights };
      return;
    }
    if (error >= 0.5) return;
    const say = rate * Math.log((1 - error) / error);
    yield { tree, error, say, weights };
    const raised = weights.map((weight, i) => (wrong[i] ? weight * Math.exp(say) : weight));
    const total = raised.reduce((sum, weight) => sum + weight, 0);
    weights = raised.map((weight) => weight / total);
  }
}

/** The score after the given rounds: positive means class 1. */
export function adaBoostScore(rounds: readonly AdaBoostRound[], x: readonly number[]): number {
  return rounds.reduce((sum, { tree, say }) => sum + say * vote(tree, x), 0);
}
