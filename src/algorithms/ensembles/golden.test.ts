/** Held against scikit-learn and xgboost; the values and how they were made: `scripts/golden/ensembles.py`. */
import { describe, expect, it } from 'vitest';
import { adaBoost, adaBoostScore } from './adaboost';
import { naiveBayesLearner, neighbourLearner } from './base-learners';
import golden from './golden.json';
import { bestConstant, boostedScore, gradientBoost, type BoostedModel, type GradientBoostingOptions } from './gradient-boosting';
import { fitLogistic, predictLogistic } from './logistic';
import { errorRate, logLoss, rocAuc, squaredError } from './metrics';
import { growTree, predictTree } from './tree';

const { x, y, target, weights, fresh } = golden;

/** The largest difference between two lists of the same, non-zero length. */
function gap(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length);
  expect(theirs.length).toBeGreaterThan(0);
  return Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)));
}

function boost(options: GradientBoostingOptions, targets: readonly number[]): BoostedModel {
  return { base: bestConstant(targets, options.loss), rate: options.rate, rounds: [...gradientBoost({ x, y: targets }, options)] };
}

describe('as scikit-learn', () => {
  it.each(golden.trees)('classification tree: depth $depth, leaf $minLeaf, weighted $weighted', ({ depth, minLeaf, weighted, p }) => {
    const tree = growTree({ x, y }, { maxDepth: depth, minLeaf, weights: weighted ? weights : undefined });
    expect(gap(fresh.map((row) => predictTree(tree, row)), p)).toBeLessThan(1e-9);
  });

  it.each(golden.regressionTrees)('regression tree: depth $depth, leaf $minLeaf', ({ depth, minLeaf, value }) => {
    const tree = growTree({ x, y: target }, { maxDepth: depth, minLeaf });
    expect(gap(fresh.map((row) => predictTree(tree, row)), value)).toBeLessThan(1e-9);
  });

  it.each(golden.adaboost)('AdaBoost: depth $depth, $rounds rounds, rate $rate', ({ depth, rounds, rate, error, say, score }) => {
    const boosted = [...adaBoost({ x, y }, { maxDepth: depth, rounds, rate })];
    expect(gap(boosted.map((round) => round.error), error)).toBeLessThan(1e-9);
    expect(gap(boosted.map((round) => round.say), say)).toBeLessThan(1e-9);
    expect(gap(fresh.map((row) => adaBoostScore(boosted, row)), score)).toBeLessThan(1e-9);
  });

  it.each(golden.gradient)('gradient boosting: $loss loss, depth $depth, $rounds rounds', ({ loss, depth, rounds, rate, minLeaf, score, seedToSeed }) => {
    const model = boost({ loss: loss as 'squared' | 'log', rounds, maxDepth: depth, rate, minLeaf }, loss === 'squared' ? target : y);
    expect(gap(fresh.map((row) => boostedScore(model, row)), score)).toBeLessThan(Math.max(1e-9, seedToSeed));
  });

  it('logistic regression', () => {
    const model = fitLogistic({ x, y }, golden.logistic.lambda);
    expect(gap([model.intercept, ...model.weights], [golden.logistic.intercept, ...golden.logistic.weights])).toBeLessThan(1e-6);
    expect(gap(fresh.map((row) => predictLogistic(model, row)), golden.logistic.p)).toBeLessThan(1e-6);
  });

  it('naive Bayes and nearest neighbours', () => {
    expect(gap(fresh.map(naiveBayesLearner({ x, y })), golden.naiveBayes)).toBeLessThan(1e-6);
    expect(gap(fresh.map(neighbourLearner(golden.neighbours.k)({ x, y })), golden.neighbours.p)).toBeLessThan(1e-9);
  });

  it('metrics', () => {
    const { scores, auc, brier, error } = golden.metrics;
    expect(Math.abs(rocAuc(y, scores) - auc)).toBeLessThan(1e-9);
    expect(Math.abs(squaredError(y, scores) - brier)).toBeLessThan(1e-9);
    expect(Math.abs(errorRate(y, scores) - error)).toBeLessThan(1e-9);
    expect(Math.abs(logLoss(y, scores.map((score) => Math.min(0.99, Math.max(0.01, score)))) - golden.metrics.logLoss)).toBeLessThan(1e-9);
  });
});

it('boosts as xgboost does, to the precision of its 32-bit floats', () => {
  const { depth, rounds, rate, value } = golden.xgboost;
  const model = boost({ loss: 'squared', rounds, maxDepth: depth, rate }, target);
  expect(gap(fresh.map((row) => boostedScore(model, row)), value)).toBeLessThan(1e-4);
});
