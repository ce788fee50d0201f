/**
 * Bagging and random forests: grow each tree on its own bootstrap sample and average them.
 * Variance of the average of B trees with variance σ² and pairwise correlation ρ: ρσ² + (1 − ρ)σ²/B. More trees remove
 * the second term only; the first falls with smaller samples and with random features at each split.
 * Sources: Breiman 1996, Bagging Predictors; Breiman 2001, Random Forests.
 */
import type { Dataset } from './datasets';
import { createRandom } from '../random';
import { growTree, predictTree, type Tree } from './tree';

export interface BaggingOptions {
  readonly trees: number;
  readonly maxDepth: number;
  /** Rows drawn for each tree, as a share of all rows; drawn with replacement. */
  readonly share: number;
  /** Features looked at for each split; all where left out (bagging), fewer make it a random forest. */
  readonly features?: number;
  readonly seed: number;
}

/** One tree, and how often each row was drawn for it: 0 means out of bag. */
export interface Member {
  readonly tree: Tree;
  readonly drawn: readonly number[];
}

/** Grows the ensemble tree by tree. */
export function* growBag(data: Dataset, options: BaggingOptions): Generator<Member, void> {
  const n = data.y.length;
  const size = Math.max(1, Math.round(options.share * n));
  for (let t = 0; t < options.trees; t++) {
    // Each tree has a stream of its own: adding trees never changes those before.
    const random = createRandom(options.seed, t);
    const rows = random.withReplacement(size, n);
    const drawn = new Array<number>(n).fill(0);
    for (const row of rows) drawn[row]!++;
    const { maxDepth, features } = options;
    yield { tree: growTree(data, { maxDepth, rows, features, random }), drawn };
  }
}

/** The average of the trees' predictions: for two classes the share of class 1 that they vote for. */
export function predictBag(members: readonly Member[], x: readonly number[]): number {
  return members.reduce((sum, { tree }) => sum + predictTree(tree, x), 0) / members.length;
}

/**
 * Out-of-bag predictions: each row is judged only by trees that have not seen it, which costs no extra fit.
 * NaN for a row that every tree has seen.
 */
export function predictOutOfBag(members: readonly Member[], data: Dataset): number[] {
  return data.x.map((x, row) => {
    const unseen = members.filter(({ drawn }) => drawn[row] === 0);
    return unseen.length === 0 ? NaN : predictBag(unseen, x);
  });
}
