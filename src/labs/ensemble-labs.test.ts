/** The three ensemble labs: their default states make their point, and no state within the bounds is out of reach. */
import { describe, expect, it } from 'vitest';
import { computeBagging } from './bagging/compute';
import { spec as bagging } from './bagging/parameters';
import { computeBoosting } from './boosting/compute';
import { spec as boosting } from './boosting/parameters';
import { defaults } from './shared/parameters';
import { finish } from './shared/task';
import { computeStacking } from './stacking/compute';
import { spec as stacking } from './stacking/parameters';

describe('default states', () => {
  it('bagging: the vote has less than a third of the variance of one tree, and the same bias', () => {
    const { split, counts } = finish(computeBagging, defaults(bagging));
    const [one, many] = [split[0]!, split.at(-1)!];
    expect(counts.at(-1)).toBe(50);
    expect(many.variance).toBeLessThan(one.variance / 3);
    expect(Math.abs(many.biasAndNoise - one.biasAndNoise)).toBeLessThan(0.01);
    // The pages quote these.
    expect([one.variance, many.variance, many.biasAndNoise].map((value) => value.toFixed(3))).toEqual(['0.075', '0.019', '0.109']);
  });

  it('boosting: fresh loss turns well before the last round while training loss goes on falling', () => {
    const { best, steps, fresh, training } = finish(computeBoosting, defaults(boosting));
    expect(steps).toHaveLength(150);
    expect(best).toBe(23);
    expect(fresh.at(-1)!).toBeGreaterThan(1.3 * fresh[best]!);
    expect(training.at(-1)!).toBeLessThan(0.1 * training[best]!);
    expect([fresh[best]!, fresh.at(-1)!, training.at(-1)!].map((value) => value.toFixed(3))).toEqual(['0.296', '0.402', '0.018']);
  });

  it('stacking: the leak inflates the reported score and not the true one', () => {
    const { honest, leaky } = finish(computeStacking, defaults(stacking));
    expect(leaky.validation.error).toBeLessThan(0.01);
    expect(leaky.fresh.error).toBeGreaterThan(honest.fresh.error + 0.05);
    expect(Math.abs(honest.validation.error - honest.fresh.error)).toBeLessThan(0.02);
    expect([honest.validation.error, honest.fresh.error, leaky.fresh.error].map((value) => value.toFixed(3))).toEqual(['0.180', '0.175', '0.239']);
  });

  it('the points hold for other seeds too', { timeout: 60_000 }, () => {
    for (const seed of [1, 2, 3]) {
      const bag = finish(computeBagging, { ...defaults(bagging), seed }).split;
      expect(bag.at(-1)!.variance).toBeLessThan(0.5 * bag[0]!.variance);
      const boost = finish(computeBoosting, { ...defaults(boosting), seed });
      expect(boost.best).toBeLessThan(100);
      const stack = finish(computeStacking, { ...defaults(stacking), seed });
      expect(stack.leaky.fresh.error - stack.leaky.validation.error).toBeGreaterThan(0.1);
    }
  });
});

describe('the heaviest states that a link can ask for', () => {
  const within = (milliseconds: number, run: () => unknown): void => {
    // The processor's time: the clock's would tell how busy the machine is.
    const start = process.cpuUsage();
    run();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(milliseconds);
  };

  it('end in seconds, off the main thread', { timeout: 120_000 }, () => {
    within(10_000, () => finish(computeBagging, { ...defaults(bagging), trees: 100, depth: 12, rows: 300, noise: 1 }));
    within(10_000, () => finish(computeBoosting, { ...defaults(boosting), rounds: 300, depth: 5, rows: 300, method: 'adaboost', noise: 1 }));
    within(10_000, () => finish(computeStacking, { ...defaults(stacking), rows: 300, folds: 10, neighbours: 31, depth: 12, noise: 1 }));
  });

  it('and the smallest are no special case', () => {
    expect(finish(computeBagging, { ...defaults(bagging), trees: 1, rows: 50, share: 0.1 }).correlation).toBeNaN();
    expect(finish(computeBoosting, { ...defaults(boosting), method: 'adaboost', noise: 0, depth: 5 }).steps.length).toBeGreaterThan(0);
    expect(finish(computeStacking, { ...defaults(stacking), rows: 50, folds: 2, noise: 0 }).honest.matrix).toHaveLength(50);
  });
});
