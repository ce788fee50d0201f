/** What the boosting lab computes: every round of one boosted model, and its loss on training and fresh rows. */
import { adaBoost, vote } from '@site/src/algorithms/ensembles/adaboost';
import { drawCurve, drawPlane, type Dataset } from '@site/src/algorithms/ensembles/datasets';
import { bestConstant, gradientBoost, sigmoid } from '@site/src/algorithms/ensembles/gradient-boosting';
import { errorRate, logLoss, squaredError } from '@site/src/algorithms/ensembles/metrics';
import { predictTree, type Tree } from '@site/src/algorithms/ensembles/tree';
import { createRandom } from '@site/src/algorithms/random';
import { parameters, type Values } from '../shared/parameters';

export const spec = parameters({
  method: { kind: 'choice', options: ['curve', 'gradient', 'adaboost'], default: 'curve' },
  rounds: { kind: 'number', min: 10, max: 300, step: 10, default: 150 },
  rate: { kind: 'choice', options: ['0.01', '0.03', '0.1', '0.3', '1'], default: '0.1' },
  depth: { kind: 'number', min: 1, max: 5, step: 1, default: 3 },
  rows: { kind: 'number', min: 40, max: 300, step: 20, default: 80 },
  noise: { kind: 'number', min: 0, max: 1, step: 0.1, default: 0.5 },
  seed: { kind: 'seed', default: 3 },
  round: { kind: 'number', min: 0, max: 300, step: 1, default: 20, view: true },
});

/** One tree of the model, scaled: it adds `say × prediction` (gradient) or `say × vote` (AdaBoost) to the score. */
export interface Step {
  readonly tree: Tree;
  readonly say: number;
  /** What this round attends to, row by row: residuals (gradient boosting) or weights (AdaBoost, summing to 1). */
  readonly focus: readonly number[];
}

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

/** What one step adds to the score of a row. */
export function stepScore({ tree, say }: Step, x: readonly number[], adaptive: boolean): number {
  return say * (adaptive ? vote(tree, x) : predictTree(tree, x));
}

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
