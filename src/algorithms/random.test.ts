import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random';

const seeds = fc.integer({ min: 0, max: 999_999 });

describe('createRandom', () => {
  it('gives the same numbers for the same seed and stream, others for others', () => {
    const draw = (seed: number, stream?: number) => createRandom(seed, stream).withReplacement(20, 1e6);
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
        expect(draw(seed, 1)).not.toEqual(draw(seed, 2));
      }),
    );
  });

  it('draws uniformly: chi-square over 20 bins stays below the 99.9 % point of 19 degrees of freedom', () => {
    const random = createRandom(1);
    const bins = new Array<number>(20).fill(0);
    for (let i = 0; i < 20_000; i++) bins[random.below(20)]!++;
    expect(bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(43.82);
  });

  it('draws normally: mean, variance and the share beyond two deviations', () => {
    const random = createRandom(2);
    const draws = Array.from({ length: 50_000 }, () => random.normal());
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length - 1)).toBeLessThan(0.03);
    expect(draws.filter((z) => Math.abs(z) > 2).length / draws.length).toBeCloseTo(0.0455, 2);
  });

  it('draws without replacement: different numbers, all within bounds', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (seed, count, extra) => {
        const drawn = createRandom(seed).withoutReplacement(count, count + extra);
        expect(new Set(drawn).size).toBe(count);
        expect(drawn.every((n) => n >= 0 && n < count + extra)).toBe(true);
      }),
    );
    expect(() => createRandom(1).withoutReplacement(3, 2)).toThrow('3 different numbers below 2');
  });

  it('leaves about 1/e of the rows out of a bootstrap sample', () => {
    const drawn = new Set(createRandom(3).withReplacement(10_000, 10_000));
    expect(1 - drawn.size / 10_000).toBeCloseTo(1 / Math.E, 1);
  });
});
