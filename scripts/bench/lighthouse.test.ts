import { describe, expect, it } from 'vitest';
import { figures, median, medians } from './lighthouse';

describe('median', () => {
  it('takes the middle, whatever the order', () => expect(median([9, 1, 5])).toBe(5));
  it('refuses an empty list', () => expect(() => median([])).toThrow(/no value/));
});

describe('figures', () => {
  const raw = {
    categories: { performance: { score: 0.97 }, accessibility: { score: 1 }, 'best-practices': { score: 1 }, seo: { score: null } },
    audits: { 'largest-contentful-paint': { numericValue: 1234.5 }, 'total-blocking-time': { numericValue: 3.4 }, 'cumulative-layout-shift': { numericValue: 0 }, 'total-byte-weight': { numericValue: 100 } },
  };
  it('reads scores as whole numbers, and never takes a missing one for good', () => {
    expect(figures(raw)).toMatchObject({ performance: 97, largestPaint: 1235, blockingTime: 3, bytes: 100 });
    expect(figures({ ...raw, audits: {} }).largestPaint).toBeNaN();
  });
  it('takes each figure\'s own median', () => {
    const report = figures(raw);
    expect(medians([report, { ...report, performance: 50 }, { ...report, performance: 99 }]).performance).toBe(97);
    expect(() => medians([])).toThrow(/no report/);
  });
});
