import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { defaults } from '../shared/parameters';
import { finish } from '../shared/task';
import { cheapest, chosenOf } from './choice';
import { computeFilters } from './compute';
import { K, spec, type FilterValues } from './parameters';

vi.setConfig({ testTimeout: 90_000 });

const values = (over: Partial<FilterValues> = {}): FilterValues => ({ ...defaults(spec), ...over });

describe('the filtered search lab', () => {
  it('makes its point by default: after starves, before is exact and cheap, during finds all for more work', () => {
    const { rows } = finish(computeFilters, values());
    const chosen = chosenOf({ rows }, '5');
    expect(cheapest(chosen)).toBe('before');
    expect(cheapest(rows.at(-1)!)).not.toBe('before');
    expect(chosen.by.after.returned).toBeLessThan(7);
    expect(chosen.by.before).toMatchObject({ recall: 1, cost: 150 });
    expect(chosen.by.during.recall).toBeGreaterThan(0.95);
    expect(chosen.by.during.cost).toBeGreaterThan(5 * chosen.by.before.cost);
    const all = rows.at(-1)!.by;
    expect(all.before.cost).toBe(3000);
    expect(all.after).toEqual(all.during);
  });

  it('shows that the local selectivity counts: the same share, near the query or far from it', () => {
    const near = chosenOf(finish(computeFilters, values({ follows: 'near' })), '5').by.after;
    const far = chosenOf(finish(computeFilters, values({ follows: 'far' })), '5').by.after;
    expect(near.returned).toBeGreaterThan(9);
    expect(far.returned).toBeLessThan(0.5);
  });

  it('walks through deleted vectors: the same recall costs more', () => {
    const [none, most] = [0, 80].map((dead) => chosenOf(finish(computeFilters, values({ dead, ef: 50 })), '100').by.during);
    expect(most!.cost).toBeGreaterThan(2 * none!.cost);
    expect(most!.recall).toBeGreaterThan(0.95);
  });

  it('works in any state that a link can name', () => {
    fc.assert(
      fc.property(fc.record({ follows: fc.constantFrom(...spec.follows.options), dead: fc.constantFrom(0, 90), ef: fc.constantFrom(10, 400), n: fc.constant(1000), M: fc.constantFrom(4, 24) }), (over) => {
        const { rows } = finish(computeFilters, values(over));
        for (const { by } of rows)
          for (const { recall, cost, returned } of Object.values(by)) {
            expect(recall).toBeGreaterThanOrEqual(0);
            expect(recall).toBeLessThanOrEqual(1 + 1e-9);
            expect(cost).toBeGreaterThanOrEqual(0);
            expect(returned).toBeLessThanOrEqual(K);
          }
      }),
      { numRuns: 6 },
    );
  });
});
