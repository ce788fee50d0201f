/** Properties and brute-force oracles; the values of other libraries are in `golden.test.ts`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { adaBoost, adaBoostScore } from './adaboost';
import { growBag, predictBag, predictOutOfBag } from './bagging';
import { logisticLearner, neighbourLearner, treeLearner } from './base-learners';
import { decompose, impliedCorrelation } from './bias-variance';
import { drawCurve, drawPlane, PLANE_SHAPES, type Dataset } from './datasets';
import { bestConstant, boostedScore, gradientBoost, type Loss } from './gradient-boosting';
import { fitLogistic } from './logistic';
import { errorRate, logLoss, rocAuc, squaredError } from './metrics';
import { dealFolds, fitStack, predictStack } from './stacking';
import { findLeaf, growTree, predictTree, type Tree } from './tree';

const seeds = fc.integer({ min: 0, max: 999_999 });
/** Few distinct values, so that ties are the rule. */
const smallData: fc.Arbitrary<Dataset> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 14 })
  .map((rows) => ({ x: rows.map(([a, b]) => [a, b]), y: rows.map(([, , y]) => y) }));

function leaves(tree: Tree): number[][] {
  return 'left' in tree ? [...leaves(tree.left), ...leaves(tree.right)] : [[...tree.rows]];
}

describe('growTree', () => {
  it('makes one cut as well as trying every cut does', () => {
    fc.assert(
      fc.property(smallData, (data) => {
        const spread = (rows: number[]): number => {
          const mean = rows.reduce((sum, row) => sum + data.y[row]!, 0) / rows.length;
          return rows.reduce((sum, row) => sum + (data.y[row]! - mean) ** 2, 0);
        };
        const all = data.y.map((_, i) => i);
        let least = spread(all);
        for (const feature of [0, 1])
          for (const cut of [0, 1, 2, 3]) {
            const left = all.filter((row) => data.x[row]![feature]! <= cut);
            const right = all.filter((row) => data.x[row]![feature]! > cut);
            if (left.length > 0 && right.length > 0) least = Math.min(least, spread(left) + spread(right));
          }
        const ours = leaves(growTree(data, { maxDepth: 1 })).reduce((sum, rows) => sum + spread(rows), 0);
        expect(ours).toBeCloseTo(least, 9);
      }),
    );
  });

  it('puts every row into exactly one leaf, keeps to its depth and its smallest leaf', () => {
    fc.assert(
      fc.property(smallData, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }), (data, maxDepth, minLeaf) => {
        const tree = growTree(data, { maxDepth, minLeaf });
        const all = leaves(tree);
        expect(all.flat().sort((a, b) => a - b)).toEqual(data.y.map((_, i) => i));
        expect(all.length).toBeLessThanOrEqual(2 ** maxDepth);
        if (all.length > 1) all.forEach((rows) => expect(rows.length).toBeGreaterThanOrEqual(minLeaf));
        data.x.forEach((x, row) => expect(findLeaf(tree, x).rows).toContain(row));
      }),
    );
  });

  it('remembers distinct rows perfectly when it may grow deep', () => {
    const data = drawPlane('spirals', 80, 0.5, createRandom(4));
    const tree = growTree(data, { maxDepth: 80 });
    expect(data.x.map((x) => predictTree(tree, x))).toEqual(data.y);
  });

  it('refuses to grow on nothing', () => {
    expect(() => growTree({ x: [], y: [] }, { maxDepth: 2 })).toThrow('at least one row');
  });
});

describe('bagging', () => {
  const options = { trees: 25, maxDepth: 6, share: 1, seed: 5 };
  const data = drawPlane('moons', 100, 0.6, createRandom(1));

  it('draws the asked number of rows for each tree, and never changes earlier trees by adding more', () => {
    const few = [...growBag(data, { ...options, trees: 3 })];
    const many = [...growBag(data, options)];
    expect(many.slice(0, 3)).toEqual(few);
    many.forEach(({ drawn }) => expect(drawn.reduce((a, b) => a + b)).toBe(100));
    expect([...growBag(data, { ...options, share: 0.3 })][0]!.drawn.reduce((a, b) => a + b)).toBe(30);
  });

  it('judges a row out of bag by just those trees that have not seen it', () => {
    const members = [...growBag(data, { ...options, trees: 4 })];
    predictOutOfBag(members, data).forEach((p, row) => {
      const unseen = members.filter(({ drawn }) => drawn[row] === 0);
      if (unseen.length === 0) expect(p).toBeNaN();
      else expect(p).toBeCloseTo(unseen.reduce((sum, { tree }) => sum + predictTree(tree, data.x[row]!), 0) / unseen.length, 12);
    });
  });

  it('errs less than one of its trees on fresh rows, on average over seeds', () => {
    const fresh = drawPlane('moons', 500, 0.6, createRandom(2));
    const gains = [1, 2, 3, 4, 5].map((seed) => {
      const members = [...growBag(data, { ...options, seed })];
      const one = errorRate(fresh.y, fresh.x.map((x) => predictTree(members[0]!.tree, x)));
      return one - errorRate(fresh.y, fresh.x.map((x) => predictBag(members, x)));
    });
    expect(gains.reduce((a, b) => a + b) / gains.length).toBeGreaterThan(0.01);
  });
});

describe('boosting', () => {
  it('AdaBoost leaves each tree with a weighted error of one half under the next weights', () => {
    const data = drawPlane('circles', 90, 0.5, createRandom(3));
    const rounds = [...adaBoost(data, { rounds: 12, maxDepth: 1, rate: 1 })];
    expect(rounds.length).toBeGreaterThan(5);
    rounds.slice(0, -1).forEach(({ tree }, t) => {
      const next = rounds[t + 1]!.weights;
      const wrong = data.x.map((x, i) => ((predictTree(tree, x) > 0.5 ? 1 : 0) === data.y[i] ? 0 : next[i]!));
      expect(wrong.reduce((a, b) => a + b)).toBeCloseTo(0.5, 9);
      expect(next.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    });
  });

  it('AdaBoost stops at a tree without error', () => {
    const data: Dataset = { x: [[0], [1], [2], [3]], y: [0, 0, 1, 1] };
    const rounds = [...adaBoost(data, { rounds: 50, maxDepth: 1, rate: 1 })];
    expect(rounds).toHaveLength(1);
    expect(data.x.map((x) => (adaBoostScore(rounds, x) > 0 ? 1 : 0))).toEqual(data.y);
  });

  it.each(['squared', 'log'] as Loss[])('gradient boosting lowers the training loss in every round: %s loss', (loss) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, maxDepth) => {
        const data = loss === 'squared' ? drawCurve(50, 0.4, createRandom(seed)) : drawPlane('moons', 50, 0.7, createRandom(seed));
        const rounds = [...gradientBoost(data, { loss, rounds: 15, maxDepth, rate: 0.1 })];
        const model = { base: bestConstant(data.y, loss), rate: 0.1, rounds };
        const losses = rounds.map((_, count) => {
          const scores = data.x.map((x) => boostedScore(model, x, count));
          return loss === 'squared' ? squaredError(data.y, scores) : logLoss(data.y, scores.map((score) => 1 / (1 + Math.exp(-score))));
        });
        losses.slice(1).forEach((value, i) => expect(value).toBeLessThanOrEqual(losses[i]! + 1e-12));
      }),
      { numRuns: 25 },
    );
  });
});

describe('stacking', () => {
  const data = drawPlane('moons', 60, 0.6, createRandom(6));

  it('deals folds whose sizes differ by at most one', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 50 }), fc.integer({ min: 2, max: 10 }), (seed, n, folds) => {
        const sizes = new Array<number>(folds).fill(0);
        dealFolds(n, folds, createRandom(seed)).forEach((fold) => sizes[fold]!++);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('fills the matrix with predictions of models that have not seen the row, unless it leaks', () => {
    const options = { learners: [treeLearner(20), neighbourLearner(1)], folds: 5, lambda: 1 };
    const honest = fitStack(data, { ...options, leak: false }, createRandom(1));
    data.x.forEach((x, row) => {
      const kept = data.y.map((_, i) => i).filter((i) => honest.fold[i] !== honest.fold[row]);
      const alone = treeLearner(20)({ x: kept.map((i) => data.x[i]!), y: kept.map((i) => data.y[i]!) });
      expect(honest.matrix[row]![0]).toBe(alone(x));
    });
    const leaky = fitStack(data, { ...options, leak: true }, createRandom(1));
    leaky.matrix.forEach((row, i) => expect(row).toEqual([data.y[i], data.y[i]]));
  });

  it('gives probabilities', () => {
    const stack = fitStack(data, { learners: [treeLearner(3), logisticLearner], folds: 3, leak: false, lambda: 1 }, createRandom(2));
    data.x.forEach((x) => {
      const p = predictStack(stack, x);
      expect(p > 0 && p < 1).toBe(true);
    });
  });

  it('refuses logistic regression without a penalty', () => {
    expect(() => fitLogistic(data, 0)).toThrow('lambda must be positive');
  });
});

describe('metrics', () => {
  it('rocAuc equals the share of pairs in the right order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 30 }), (rows) => {
        const [y, score] = [rows.map(([label]) => label), rows.map(([, value]) => value)];
        fc.pre(y.includes(0) && y.includes(1));
        let [right, pairs] = [0, 0];
        rows.forEach(([a, s]) => rows.forEach(([b, t]) => {
          if (a !== 1 || b !== 0) return;
          pairs++;
          right += s > t ? 1 : s === t ? 0.5 : 0;
        }));
        expect(rocAuc(y, score)).toBeCloseTo(right / pairs, 12);
      }),
    );
  });

  it.each([errorRate, squaredError, logLoss, rocAuc])('%o says nothing about nothing, nor about lists that do not match', (metric) => {
    expect(() => metric([], [])).toThrow('at least one row');
    expect(() => metric([1, 0], [1])).toThrow('2 targets but 1 predictions');
  });

  it('rocAuc needs both classes', () => {
    expect(() => rocAuc([1, 1], [0.2, 0.3])).toThrow('both classes');
  });
});

describe('decompose', () => {
  it('adds up to the mean squared error, exactly', () => {
    const lists = fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n })));
    fc.assert(
      fc.property(lists, ([predictions, y]) => {
        const { error, biasAndNoise, variance } = decompose(predictions, y);
        const direct = predictions.reduce((sum, run) => sum + squaredError(y, run), 0) / predictions.length;
        expect(error).toBeCloseTo(direct, 9);
        expect(biasAndNoise + variance).toBeCloseTo(error, 12);
      }),
    );
  });

  it('inverts the law of averages', () => {
    expect(impliedCorrelation(2, 2 * (0.3 + 0.7 / 50), 50)).toBeCloseTo(0.3, 12);
    expect(impliedCorrelation(2, 2, 1)).toBeNaN();
  });

  it('refuses nothing', () => {
    expect(() => decompose([], [1])).toThrow('at least one training set');
  });
});

it.each(PLANE_SHAPES)('%s: both classes, within the plane before noise, the same for the same seed', (shape) => {
  const data = drawPlane(shape, 100, 0, createRandom(9));
  expect(data.y.filter((label) => label === 1)).toHaveLength(50);
  data.x.flat().forEach((value) => expect(Math.abs(value)).toBeLessThan(3));
  expect(drawPlane(shape, 100, 0.4, createRandom(9))).toEqual(drawPlane(shape, 100, 0.4, createRandom(9)));
});
