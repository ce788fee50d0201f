/**
 * Stacked generalisation. Level 0: each base learner predicts every training row while it is held out (K folds), which
 * gives the out-of-fold matrix Z (n rows, one column a learner). Level 1: a logistic regression learns y from Z.
 * For new rows the base learners are fitted again on everything. With `leak` the rows are predicted by learners that were
 * trained on them: Z then shows memory instead of skill, and the meta-learner trusts whoever remembers best.
 * Source: Wolpert 1992, Stacked Generalization.
 */
import type { Learner, Predictor } from './base-learners';
import type { Dataset } from './datasets';
import { fitLogistic, predictLogistic, type LogisticModel } from './logistic';
import type { Random } from '../random';

export interface StackOptions {
  readonly learners: readonly Learner[];
  readonly folds: number;
  readonly leak: boolean;
  /** Penalty of the meta-learner. */
  readonly lambda: number;
}

export interface Stack {
  /** Fold of each row. */
  readonly fold: readonly number[];
  /** n × learners: what the meta-learner was trained on. */
  readonly matrix: readonly (readonly number[])[];
  readonly meta: LogisticModel;
  /** The score that a careless engineer would report: the meta-learner cross-validated on `matrix`, row by row. */
  readonly validation: readonly number[];
  /** Level-0 models fitted on every row. */
  readonly base: readonly Predictor[];
}

/** Deals the rows to folds whose sizes differ by at most one. */
export function dealFolds(n: number, folds: number, random: Random): number[] {
  const fold = new Array<number>(n);
  random.withoutReplacement(n, n).forEach((row, i) => (fold[row] = i % folds));
  return fold;
}

function subset({ x, y }: Dataset, keep: (row: number) => boolean): Dataset {
  return { x: x.filter((_, i) => keep(i)), y: y.filter((_, i) => keep(i)) };
}

/** Predicts each row with a model fitted on the other folds: `fit` gets the kept data. */
function crossPredict<Output>(
  data: Dataset,
  fold: readonly number[],
  folds: number,
  fit: (kept: Dataset) => (x: readonly number[]) => Output,
): Output[] {
  const out = new Array<Output>(data.y.length);
  for (let held = 0; held < folds; held++) {
    const predict = fit(subset(data, (row) => fold[row] !== held));
    data.x.forEach((x, row) => {
      if (fold[row] === held) out[row] = predict(x);
    });
  }
  return out;
}

/** Fits the stack. */
export function fitStack(data: Dataset, { learners, folds, leak, lambda }: StackOptions, random: Random): Stack {
  const fold = dealFolds(data.y.length, folds, random);
  const base = learners.map((learn) => learn(data));
  const fitAll = (kept: Dataset) => {
    const models = learners.map((learn) => learn(kept));
    return (x: readonly number[]) => models.map((predict) => predict(x));
  };
  const matrix = leak ? data.x.map((x) => base.map((predict) => predict(x))) : crossPredict(data, fold, folds, fitAll);
  const level1: Dataset = { x: matrix, y: data.y };
  const fitMeta = (kept: Dataset) => {
    const model = fitLogistic(kept, lambda);
    return (z: readonly number[]) => predictLogistic(model, z);
  };
  return {
    fold,
    matrix,
    meta: fitLogistic(level1, lambda),
    validation: crossPredict(level1, fold, folds, fitMeta),
    base,
  };
}

/** P(class 1) of a new row. */
export function predictStack({ base, meta }: Stack, x: readonly number[]): number {
  return predictLogistic(
    meta,
    base.map((predict) => predict(x)),
  );
}
