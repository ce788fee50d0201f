import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveItem, solveRidge, solveUser, trainAls } from './alternating-least-squares';
import { headroom, runFunnel, stageLoads, type Stage } from './funnel';
import { initialFactors, meanRating, predict, rmse, sgdStep, trainSgd, type FactorOptions, type Factors, type Rating } from './matrix-factorisation';
import { tailPoint, upperTail } from './normal-distribution';

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A rank-1 matrix with two thirds of its cells known. */
function ratings(seed: number): { known: Rating[]; hidden: Rating[] } {
  const random = seeded(seed);
  const users = Array.from({ length: 12 }, () => 2 * random() - 1);
  const items = Array.from({ length: 10 }, () => 2 * random() - 1);
  const all = users.flatMap((u, user) => items.map((i, item) => ({ user, item, value: 3 + 1.5 * u * i })));
  return { known: all.filter((_, n) => n % 3 > 0), hidden: all.filter((_, n) => n % 3 === 0) };
}

const options = (over: Partial<FactorOptions> = {}): FactorOptions => ({ users: 12, items: 10, rank: 2, regularisation: 0.02, epochs: 120, random: seeded(1), ...over });

function objective(f: Factors, known: readonly Rating[], lambda: number): number {
  const size = [f.userBias, f.itemBias, f.userFactors, f.itemFactors].flatMap((x) => [...x]).reduce((sum, x) => sum + x * x, 0);
  return known.reduce((sum, r) => sum + (r.value - predict(f, r.user, r.item)) ** 2, 0) + lambda * size;
}

describe('matrix factorisation', () => {
  const { known, hidden } = ratings(3);

  it('recovers the hidden cells of a low-rank matrix, by either method, far better than the mean does', () => {
    const byMean = Math.sqrt(hidden.reduce((sum, r) => sum + (r.value - meanRating(known)) ** 2, 0) / hidden.length);
    for (const epochs of [[...trainSgd(known, { ...options({ epochs: 400 }), rate: 0.05 })], [...trainAls(known, options())]]) {
      expect(epochs.at(-1)!.trainError).toBeLessThan(0.1);
      expect(rmse(epochs.at(-1)!.factors, hidden)).toBeLessThan(byMean / 2);
    }
  });

  it('ALS lowers the penalised objective at every epoch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.01, max: 2, noNaN: true }), (seed, regularisation) => {
        const values = [...trainAls(known, options({ random: seeded(seed), regularisation, epochs: 5 }))].map((e) => objective(e.factors, known, regularisation));
        values.forEach((value, i) => i > 0 && expect(value).toBeLessThanOrEqual(values[i - 1]! * (1 + 1e-9)));
      }),
      { numRuns: 30 },
    );
  });

  it('takes an SGD step along the gradient of its own rating', () => {
    const rating = { user: 2, item: 3, value: 4.5 };
    const start = initialFactors(known, options());
    const stepped = structuredClone(start);
    sgdStep(stepped, rating, 1e-6, 0.1);
    const h = 1e-6;
    const loss = (f: Factors) =>
      0.5 * (rating.value - predict(f, 2, 3)) ** 2 + 0.05 * (f.userBias[2]! ** 2 + f.itemBias[3]! ** 2 + [0, 1].reduce((s, d) => s + f.userFactors[4 + d]! ** 2 + f.itemFactors[6 + d]! ** 2, 0));
    const nudged = structuredClone(start);
    nudged.userFactors[4]! += h;
    const slope = (loss(nudged) - loss(start)) / h;
    expect((stepped.userFactors[4]! - start.userFactors[4]!) / 1e-6).toBeCloseTo(-slope, 3);
  });

  it('gives a user without ratings nothing of their own, and one rating already moves them', () => {
    const trained = [...trainAls(known, options())].at(-1)!.factors;
    const cold = solveUser(trained, [], 0.1);
    expect([cold.bias, ...cold.factors]).toEqual([0, 0, 0]);
    expect(solveUser(trained, [{ user: 0, item: 0, value: 5 }], 0.1).bias).toBeGreaterThan(0);
    expect(solveItem(trained, [{ user: 0, item: 0, value: 1 }], 0.1).bias).toBeLessThan(0);
  });

  it('same seed, same numbers; no ratings, no crash; no penalty, a clear refusal', () => {
    const run = () => [...trainSgd(known, { ...options({ epochs: 3 }), rate: 0.05 })].at(-1)!.trainError;
    expect(run()).toBe(run());
    expect(meanRating([])).toBe(0);
    expect(() => solveRidge(new Float64Array(4), new Float64Array(2), 0)).toThrow('it needs λ > 0');
  });
});

const stage = (over: Partial<Stage>): Stage => ({ name: 's', keep: 100, quality: 0.8, scanned: 1, indexRecall: 1, microsPerItem: 1, parallel: 1, fixedMs: 1, ...over });

describe('the funnel', () => {
  it('inverts the normal tail', () => {
    for (const share of [0.5, 0.1, 1e-3, 1e-8]) expect(upperTail(tailPoint(share)) / share).toBeCloseTo(1, 6);
  });

  it('agrees with a simulation of the same catalogue', () => {
    const random = seeded(4);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const [N, k, runs] = [4000, 20, 25];
    const stages = [stage({ keep: 400, quality: 0.7 }), stage({ keep: 60, quality: 0.9 })];
    let kept = 0;
    for (let run = 0; run < runs; run++) {
      const worth = Array.from({ length: N }, normal);
      const top = new Set([...worth.keys()].sort((a, b) => worth[b]! - worth[a]!).slice(0, k));
      let left = [...worth.keys()];
      for (const { keep, quality } of stages) {
        const scored = left.map((id) => ({ id, score: quality * worth[id]! + Math.sqrt(1 - quality ** 2) * normal() }));
        left = scored.sort((a, b) => b.score - a.score).slice(0, keep).map((s) => s.id);
      }
      kept += left.filter((id) => top.has(id)).length;
    }
    // The simulated share has a standard error near 0.02 over 500 top items.
    expect(Math.abs(runFunnel(N, k, stages).recall - kept / (k * runs))).toBeLessThan(0.06);
  });

  it('loses more with a bigger catalogue, less with a longer list or a better ranker', () => {
    const recallOf = (N: number, over: Partial<Stage>) => runFunnel(N, 10, [stage(over)]).recall;
    expect(recallOf(1e6, {})).toBeLessThan(recallOf(1e5, {}));
    expect(recallOf(1e9, {})).toBeGreaterThan(0);
    expect(recallOf(1e6, { keep: 1000 })).toBeGreaterThan(recallOf(1e6, {}));
    expect(recallOf(1e6, { quality: 0.95 })).toBeGreaterThan(recallOf(1e6, {}));
    expect(recallOf(1e6, { keep: 1e6 })).toBeCloseTo(1, 12);
    expect(recallOf(1e6, { keep: 1e6, indexRecall: 0.9 })).toBeCloseTo(0.9, 12);
  });

  it('adds up time and compute', () => {
    const [first, second] = stageLoads(1e6, [stage({ scanned: 0.01, keep: 500, microsPerItem: 0.1 }), stage({ microsPerItem: 40, parallel: 4, fixedMs: 5 })]);
    expect(first).toMatchObject({ input: 1e6, output: 500, scored: 1e4, computeMs: 1, latencyMs: 2 });
    expect(second).toMatchObject({ input: 500, output: 100, scored: 500, computeMs: 20, latencyMs: 10 });
  });

  it('finds how far the load can grow', () => {
    const grow = (factor: number) => stageLoads(1000 * factor, [stage({ keep: 1e12 })]);
    expect(headroom(grow, 11)).toBeCloseTo(10, 4);
    expect(headroom(grow, 1.5)).toBe(0);
    expect(() => runFunnel(10, 10, [stage({})])).toThrow('more than the k items');
  });
});
