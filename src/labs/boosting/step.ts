import { predictTree, type Tree } from '@site/src/algorithms/ensembles/tree';

/** One tree of the model, scaled: it adds `say × prediction` (gradient) or `say × vote` (AdaBoost) to the score. */
export interface Step {
  readonly tree: Tree;
  readonly say: number;
  /** What this round attends to, row by row: residuals (gradient boosting) or weights (AdaBoost, summing to 1). */
  readonly focus: readonly number[];
}

/** What one step adds to the score of a row that fell into a leaf of this value: AdaBoost's trees vote, +1 or −1. */
export function leafScore({ say }: Step, value: number, adaptive: boolean): number {
  return say * (adaptive ? (value > 0.5 ? 1 : -1) : value);
}

/** What one step adds to the score of a row. */
export function stepScore(step: Step, x: readonly number[], adaptive: boolean): number {
  return leafScore(step, predictTree(step.tree, x), adaptive);
}
