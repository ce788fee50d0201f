/** Four small learners that err in different ways, so that a stack has something to combine. Each gives P(class 1). */
import type { Dataset } from './datasets';
import { fitLogistic, predictLogistic } from './logistic';
import { growTree, predictTree } from './tree';

export type Predictor = (x: readonly number[]) => number;
export type Learner = (data: Dataset) => Predictor;

/** A decision tree of the given depth. */
export function treeLearner(maxDepth: number): Learner {
  return (data) => {
    const tree = growTree(data, { maxDepth });
    return (x) => predictTree(tree, x);
  };
}

/** k nearest neighbours by Euclidean distance: the share of class 1 among them. With k = 1 it repeats its training rows. */
export function neighbourLearner(k: number): Learner {
  return ({ x: rows, y }) =>
    (x) => {
      const nearest = rows
        .map((row, i) => ({ i, distance: row.reduce((sum, value, f) => sum + (value - x[f]!) ** 2, 0) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, k);
      return nearest.reduce((sum, { i }) => sum + y[i]!, 0) / nearest.length;
    };
}

/** Gaussian naive Bayes: each feature an independent normal within each class (maximum-likelihood variances). */
export const naiveBayesLearner: Learner = ({ x: rows, y }) => {
  const classes = [0, 1].map((label) => {
    const own = rows.filter((_, i) => y[i] === label);
    const moments = rows[0]!.map((_, f) => {
      const mean = own.reduce((sum, row) => sum + row[f]!, 0) / own.length;
      return { mean, variance: own.reduce((sum, row) => sum + (row[f]! - mean) ** 2, 0) / own.length + 1e-9 };
    });
    return { logPrior: Math.log(own.length / rows.length), moments };
  });
  return (x) => {
    const [zero, one] = classes.map(({ logPrior, moments }) =>
      moments.reduce(
        (sum, { mean, variance }, f) => sum - Math.log(variance) / 2 - (x[f]! - mean) ** 2 / (2 * variance),
        logPrior,
      ),
    );
    return 1 / (1 + Math.exp(zero! - one!));
  };
};

/** Logistic regression on the raw features: a straight boundary. */
export const logisticLearner: Learner = (data) => {
  const model = fitLogistic(data, 1);
  return (x) => predictLogistic(model, x);
};
