/** What the bagging lab computes: one ensemble to look at, and its error split over resampled training sets. */
import { growBag, predictBag, predictOutOfBag, type Member } from '@site/src/algorithms/ensembles/bagging';
import { decompose, impliedCorrelation, type Decomposition } from '@site/src/algorithms/ensembles/bias-variance';
import { drawPlane, type Dataset } from '@site/src/algorithms/ensembles/datasets';
import { errorRate } from '@site/src/algorithms/ensembles/metrics';
import { predictTree } from '@site/src/algorithms/ensembles/tree';
import { createRandom } from '@site/src/algorithms/random';
import { addTree, CELLS } from '../shared/plane';
import type { Progress } from '../shared/task';
import type { Values } from '../shared/parameters';
import type { spec } from './parameters';

export interface BaggingResult {
  readonly data: Dataset;
  /** Tree after tree, in flat arrays, which cross over from the Worker in a tenth of the time that the trees would take. */
  readonly trees: {
    /** What each tree predicts for every cell of the plane. */
    readonly fields: Float32Array;
    /** How often each row was drawn for each tree. */
    readonly drawn: Uint16Array;
  };
  /** Share of class 1 in the vote, for every cell of the plane. */
  readonly vote: Float32Array;
  /** Error rates of the vote shown: on its training rows, out of bag, and on fresh rows. */
  readonly errors: {
    readonly training: number;
    readonly outOfBag: number;
    readonly fresh: number;
    readonly oneTreeFresh: number;
  };
  /** Squared error of P(class 1), split, after each number of trees in `counts`; empty until all training sets are done. */
  readonly counts: readonly number[];
  readonly split: readonly Decomposition[];
  /** Pairwise correlation of the trees that the fall of the variance implies; NaN for one tree. */
  readonly correlation: number;
}

/** Training sets drawn anew to see how far the model moves with its data. */
export const RESAMPLINGS = 12;
const FRESH_ROWS = 400;

/** Numbers of trees at which the split is measured: dense at first, where it changes fast. */
function countsUpTo(trees: number): number[] {
  return [1, 2, 3, 5, 8, 12, 18, 25, 35, 50, 70, 100].filter((count) => count < trees).concat(trees);
}

/** The lab's task. */
export function* computeBagging(values: Values<typeof spec>): Generator<Progress<BaggingResult>, BaggingResult, void> {
  const { data: shape, trees, depth, share, forest, rows, noise, seed } = values;
  const options = { trees, maxDepth: depth, share, features: forest ? 1 : undefined };
  const draw = (count: number, stream: number): Dataset => drawPlane(shape, count, noise, createRandom(seed, stream));
  // Streams of data stay clear of those of the trees (0, 1, 2, …).
  const data = draw(rows, 10_000);
  const fresh = draw(FRESH_ROWS, 10_001);
  const counts = countsUpTo(trees);
  const vote = new Float32Array(CELLS * CELLS);
  const shown = { fields: new Float32Array(trees * CELLS * CELLS), drawn: new Uint16Array(trees * rows) };
  const members: Member[] = [];
  let picture: BaggingResult | undefined;
  /** By count, then by training set: the mean prediction of the first so many trees for the fresh rows. */
  const predictions: Float64Array[][] = counts.map(() => []);
  for (let run = 0; run < RESAMPLINGS; run++) {
    const training = run === 0 ? data : draw(rows, 10_001 + run);
    const sums = new Float64Array(FRESH_ROWS);
    let grown = 0;
    for (const member of growBag(training, { ...options, seed: seed + run * 1_000_003 })) {
      grown++;
      fresh.x.forEach((x, i) => (sums[i]! += predictTree(member.tree, x)));
      if (counts.includes(grown)) predictions[counts.indexOf(grown)]!.push(sums.map((sum) => sum / grown));
      if (run === 0) {
        addTree(vote, member.tree, (value) => value / trees);
        addTree(shown.fields.subarray(members.length * CELLS * CELLS), member.tree, (value) => value);
        shown.drawn.set(member.drawn, members.length * rows);
        members.push(member);
      }
      yield (run + grown / trees) / RESAMPLINGS;
    }
    if (run === 0) {
      const errors = errorsOf(data, members, fresh, predictions[0]![0]!, predictions.at(-1)![0]!);
      picture = { data, trees: shown, vote, errors, counts, split: [], correlation: NaN };
      yield { partial: picture };
    }
  }
  return { ...picture!, ...variances(predictions, fresh.y, trees) };
}

function variances(predictions: readonly Float64Array[][], y: readonly number[], trees: number): Pick<BaggingResult, 'split' | 'correlation'> {
  const split = predictions.map((runs) => decompose(runs, y));
  return { split, correlation: impliedCorrelation(split[0]!.variance, split.at(-1)!.variance, trees) };
}

function errorsOf(data: Dataset, members: readonly Member[], fresh: Dataset, one: ArrayLike<number>, all: ArrayLike<number>): BaggingResult['errors'] {
  const outOfBag = predictOutOfBag(members, data);
  const judged = data.y.map((_, i) => i).filter((i) => !Number.isNaN(outOfBag[i]));
  return {
    training: errorRate(data.y, data.x.map((x) => predictBag(members, x))),
    outOfBag: judged.length === 0 ? NaN : errorRate(judged.map((i) => data.y[i]!), judged.map((i) => outOfBag[i]!)),
    fresh: errorRate(fresh.y, Array.from(all)),
    oneTreeFresh: errorRate(fresh.y, Array.from(one)),
  };
}
