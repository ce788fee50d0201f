import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../shared/parameters';
import { finish } from '../shared/task';
import { funnel } from './compute';
import { SCANS, spec, type FunnelValues } from './parameters';

const values = (over: Partial<FunnelValues> = {}): FunnelValues => ({ ...defaults(spec), ...over });

describe('the funnel lab', () => {
  it('makes its point by default: minutes become milliseconds, and retrieval loses most', () => {
    const { report, heavyOnAllMs } = finish(funnel, values());
    expect(heavyOnAllMs).toBeGreaterThan(5 * 60_000);
    expect(report.latencyMs).toBeLessThan(100);
    const [retrieval, light, heavy] = report.stages;
    expect(retrieval!.recall).toBeLessThan(Math.min(light!.recall, heavy!.recall));
  });

  it('breaks where it should: a scan of everything, or the heavy ranker on a long list', () => {
    expect(finish(funnel, values({ catalogue: 9, scanned: '1' })).room.catalogue).toBe(0);
    const without = finish(funnel, values({ light: false, retrieve: 5000 }));
    expect(without.report.latencyMs).toBeGreaterThan(without.report.stages[0]!.latencyMs + 200);
    expect(without.report.stages).toHaveLength(2);
  });

  it('works in any state that a link can name', () => {
    fc.assert(
      fc.property(
        fc.record({ catalogue: fc.constantFrom(4, 6.5, 9), best: fc.constantFrom(5, 100), scanned: fc.constantFrom(...SCANS), retrieve: fc.constantFrom(100, 5000), keep: fc.constantFrom(50, 2000), shown: fc.constantFrom(5, 100), q1: fc.constantFrom(0.5, 0.99), q3: fc.constantFrom(0.5, 0.995), light: fc.boolean() }),
        (over) => {
          const { report, bySize } = finish(funnel, values(over));
          for (const share of [report.recall, ...report.stages.flatMap((s) => [s.recall, s.cumulativeRecall]), ...bySize.map(([, recall]) => recall)]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(report.latencyMs).toBeGreaterThan(0);
        },
      ),
      { numRuns: 15 },
    );
  });
});
