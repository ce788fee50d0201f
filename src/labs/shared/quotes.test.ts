import { describe, expect, it } from 'vitest';
import { missingQuotes, unpinned } from './quotes';

describe('missingQuotes', () => {
  it('finds a text over a line break, and names one that is not there', () => {
    expect(missingQuotes('it finds 99%\nof them', ['finds 99% of them'])).toEqual([]);
    expect(missingQuotes('it finds 98% of them', ['finds 99% of them'])).toEqual(['finds 99% of them']);
  });

  it('refuses to look for nothing', () => expect(() => missingQuotes('text', [])).toThrow('no quotation'));
});

describe('unpinned', () => {
  it('names a paragraph that quotes a lab without a pinned figure', () => {
    expect(unpinned('In the lab it finds 61%.', [])).toEqual(['In the lab it finds 61%.']);
    expect(unpinned('In the lab it finds 61%.', ['finds 61%'])).toEqual([]);
  });

  it('leaves prose without a lab, or without a measured number, alone', () => {
    expect(unpinned('A filter leaves 10%.\n\nIn the lab set k to 5.', [])).toEqual([]);
  });
});
