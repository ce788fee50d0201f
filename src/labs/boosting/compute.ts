/** What the boosting lab computes: every round of one boosted model, and its loss on training and fresh rows. */
import { adaBoost } from '@site/src/algorithms/ensembles/adaboost';
import { drawCurve, drawPlane, type Dataset } from '@site/src/algorithms/ensembles/datasets';
import { bestConstant, gradientBoost, sigmoid } from '@site/src/algorithms/ensembles/gradient-boosting';
import { errorRate, logLoss, squaredError } from '@site/src/algorithms/ensembles/metrics';
import { createRandom } from '@site/src/algorithms/random';
import type { Values } from '../shared/parameters';
import type { spec } from './parameters';
import { stepScore, type Step } from './step';

export interface BoostingResult {
  readonly data: Dataset;
  /** Constant score before the first round. */
  readonly base: number;
  readonly steps: readonly Step[];
  /** Loss after 0, 1, 2, … rounds: squared error on the curve, log loss in the plane. */
  readonly training: readonly number[];
  readonly fresh: readonly number[];
  /** Error rate on fresh rows after each number of rounds; empty on the curve. */
  readonly freshErrors: readonly number[];
  /** Number of rounds with the smallest loss on fresh rows. */
  readonly best: number;
}

const FRESH_ROWS = 1000;

function* steps(data: Dataset, { method, rounds, rate, depth }: Values<typeof spec>): Generator<Step, void> {
  const options = { rounds, maxDepth: depth, rate: Number(rate) };
  if (method === 'adaboost') {
    for (const { tree, say, weights } of adaBoost(data, options)) yield { tree, say, focus: weights };
  } else {
    const loss = method === 'curve' ? 'squared' : 'log';
    for (const { tree, residuals } of gradientBoost(data, { ...options, loss })) yield { tree, say: options.rate, focus: residuals };
  }
}

/** The lab's task. */
export function* computeBoosting(values: Values<typeof spec>): Generator<number, BoostingResult, void> {
  const { method, rounds, rows, noise, seed } = values;
  const draw = (count: number, stream: number): Dataset =>
    method === 'curve' ? drawCurve(count, noise, createRandom(seed, stream)) : drawPlane('moons', count, noise, createRandom(seed, stream));
  const data = draw(rows, 0);
  const test = draw(FRESH_ROWS, 1);
  const base = method === 'adaboost' ? 0 : bestConstant(data.y, method === 'curve' ? 'squared' : 'log');
  const lossOf = (scores: readonly number[], { y }: Dataset): number =>
    method === 'curve' ? squaredError(y, scores) : logLoss(y, scores.map(sigmoid));
  let own = data.y.map(() => base);
  let others = test.y.map(() => base);
  const taken: Step[] = [];
  const training = [lossOf(own, data)];
  const fresh = [lossOf(others, test)];
  const freshErrors = method === 'curve' ? [] : [errorRate(test.y, others.map(sigmoid))];
  for (const step of steps(data, values)) {
    const add = (scores: number[], { x }: Dataset): number[] => scores.map((score, i) => score + stepScore(step, x[i]!, method === 'adaboost'));
    own = add(own, data);
    others = add(others, test);
    taken.push(step);
    training.push(lossOf(own, data));
    fresh.push(lossOf(others, test));
    if (method !== 'curve') freshErrors.push(errorRate(test.y, others.map(sigmoid)));
    yield taken.length / rounds;
  }
  return { data, base, steps: taken, training, fresh, freshErrors, best: fresh.indexOf(Math.min(...fresh)) };
}
