import { vote } from '@site/src/algorithms/ensembles/adaboost';
import { predictTree, type Tree } from '@site/src/algorithms/ensembles/tree';

/** One tree of the model, scaled: it adds `say × prediction` (gradient) or `say × vote` (AdaBoost) to the score. */
export interface Step {
  readonly tree: Tree;
  readonly say: number;
  /** What this round attends to, row by row: residuals (gradient boosting) or weights (AdaBoost, summing to 1). */
  readonly focus: readonly number[];
}

/** What one step adds to the score of a row. */
export function stepScore({ tree, say }: Step, x: readonly number[], adaptive: boolean): number {
  return say * (adaptive ? vote(tree, x) : predictTree(tree, x));
}
