import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../shared/parameters';
import { finish } from '../shared/task';
import { factorise } from './compute';
import { EPOCHS, ITEMS, LAMBDAS, MOST_GIVEN, spec, USERS, type MfValues } from './parameters';

const values = (over: Partial<MfValues> = {}): MfValues => ({ ...defaults(spec), ...over });

describe('the matrix factorisation lab', () => {
  it('makes its point by default: the seen ratings are memorised, the hidden ones worse than by the mean, a penalty repairs it', () => {
    const { epochs, sweep, meanError } = finish(factorise, values());
    const last = epochs.at(-1)!;
    expect(epochs).toHaveLength(EPOCHS + 1);
    expect(last.train).toBeLessThan(0.1);
    expect(last.test).toBeGreaterThan(meanError);
    expect(Math.min(...sweep)).toBeLessThan(0.7 * meanError);
    expect(sweep[LAMBDAS.indexOf(values().lambda)]).toBeCloseTo(last.test, 12);
  });

  it('warms a new user up once the penalty is right', () => {
    const { cold } = finish(factorise, values({ lambda: '1' })).epochs.at(-1)!;
    expect(cold).toHaveLength(MOST_GIVEN + 1);
    expect(cold[MOST_GIVEN]).toBeLessThan(0.7 * cold[0]!);
  });

  it('works in any state that a link can name', () => {
    fc.assert(
      fc.property(
        fc.record({ seed: fc.integer({ min: 0, max: 999_999 }), method: fc.constantFrom('als' as const, 'sgd' as const), rank: fc.integer({ min: 1, max: 10 }), lambda: fc.constantFrom(...LAMBDAS), seen: fc.constantFrom(0.1, 0.45, 0.8) }),
        (over) => {
          const { epochs, sweep, known, truth } = finish(factorise, values(over));
          for (const error of [...sweep, ...epochs.flatMap((e) => [e.train, e.test, ...e.cold])]) expect(Number.isFinite(error)).toBe(true);
          expect(known).toHaveLength(USERS * ITEMS);
          expect(truth.every((stars) => stars >= 1 && stars <= 5)).toBe(true);
        },
      ),
      { numRuns: 10 },
    );
  });
});
