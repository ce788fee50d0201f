import { describe, expect, it } from 'vitest';
import { figuresOf, summary } from './interactions';

describe('summary', () => {
  it('gives the median and the 95th percentile', () => {
    expect(summary(Array.from({ length: 100 }, (_, i) => 100 - i))).toEqual({ medianMs: 50, p95Ms: 95 });
    expect(summary([7])).toEqual({ medianMs: 7, p95Ms: 7 });
  });

  it('refuses to sum up nothing', () => {
    expect(() => summary([])).toThrow('nothing was measured');
    expect(() => figuresOf([])).toThrow('nothing was measured');
  });
});
