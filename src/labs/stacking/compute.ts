/** What the stacking lab computes: one stack, what its engineer believes of it, and what it is worth. */
import { logisticLearner, naiveBayesLearner, neighbourLearner, treeLearner, type Learner } from '@site/src/algorithms/ensembles/base-learners';
import { drawPlane, type Dataset } from '@site/src/algorithms/ensembles/datasets';
import { errorRate, logLoss } from '@site/src/algorithms/ensembles/metrics';
import { fitStack, predictStack, type Stack } from '@site/src/algorithms/ensembles/stacking';
import { createRandom } from '@site/src/algorithms/random';
import type { Values } from '../shared/parameters';
import type { spec } from './parameters';
import { planeCells } from '../shared/plane';

/** Error rate and log loss of one predictor. */
export interface Score {
  readonly error: number;
  readonly logLoss: number;
}

/** One way of making the matrix: what validation says, and what is true. */
export interface Variant {
  readonly matrix: Stack['matrix'];
  readonly fold: readonly number[];
  /** Log-odds that each column's certainty is worth to the meta-learner. */
  readonly weights: readonly number[];
  readonly intercept: number;
  /** The meta-learner cross-validated on the matrix: the score that is reported. */
  readonly validation: Score;
  /** The stack on 2,000 fresh rows: the score that users meet. */
  readonly fresh: Score;
  /** P(class 1) for every cell of the plane. */
  readonly field: Float32Array;
}

export interface StackingResult {
  readonly data: Dataset;
  readonly honest: Variant;
  readonly leaky: Variant;
  /** The learners of level 0 alone on fresh rows. */
  readonly alone: readonly Score[];
}

const FRESH_ROWS = 2000;
const score = (y: readonly number[], p: readonly number[]): Score => ({ error: errorRate(y, p), logLoss: logLoss(y, p) });

/** The lab's task: both ways on the same rows, folds and seed, so that the leak is the only difference. */
export function* computeStacking({ data: shape, folds, depth, neighbours, rows, noise, seed }: Values<typeof spec>): Generator<number, StackingResult, void> {
  const data = drawPlane(shape, rows, noise, createRandom(seed, 0));
  const test = drawPlane(shape, FRESH_ROWS, noise, createRandom(seed, 1));
  const learners: Learner[] = [treeLearner(depth), neighbourLearner(neighbours), naiveBayesLearner, logisticLearner];
  const cells = planeCells();
  const fit = function* (leak: boolean, done: number): Generator<number, { variant: Variant; stack: Stack }, void> {
    const stack = fitStack(data, { learners, folds, leak, lambda: 1 }, createRandom(seed, 2));
    yield done + 0.1;
    const p = yield* slices(test.x, (x) => predictStack(stack, x), done + 0.1, 0.15);
    const field = yield* slices(cells, (x) => predictStack(stack, x), done + 0.25, 0.2);
    const { matrix, fold, meta, validation } = stack;
    return {
      stack,
      variant: { matrix, fold, weights: meta.weights, intercept: meta.intercept, validation: score(data.y, validation), fresh: score(test.y, p), field: Float32Array.from(field) },
    };
  };
  const honest = yield* fit(false, 0);
  const leaky = yield* fit(true, 0.45);
  const alone = honest.stack.base.map((predict) => score(test.y, test.x.map(predict)));
  return { data, honest: honest.variant, leaky: leaky.variant, alone };
}

/** Maps rows while telling how far it is, so that the work can be stopped in between. */
function* slices(rows: readonly (readonly number[])[], map: (x: readonly number[]) => number, from: number, span: number): Generator<number, number[], void> {
  const out: number[] = [];
  for (const row of rows) {
    out.push(map(row));
    if (out.length % 100 === 0) yield from + (span * out.length) / rows.length;
  }
  return out;
}
