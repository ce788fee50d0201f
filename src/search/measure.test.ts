import { describe, expect, it } from 'vitest';
import { measure, readJudged, unknownAddresses } from './measure';

const rows = [{ query: 'a', wanted: ['/a'] }, { query: 'b', wanted: ['/b#part'] }, { query: 'c', wanted: ['/c'] }];
const results: Record<string, string[]> = { a: ['/a#section'], b: ['/b', '/b#part'], c: ['/1', '/2', '/3', '/4', '/5', '/c'] };

describe('measure', () => {
  it('takes any section of a wanted page, and only the named one of a wanted section', async () => {
    const { mrr, recall, misses } = await measure(rows, (query) => Promise.resolve(results[query]!));
    expect(mrr).toBeCloseTo((1 + 1 / 2 + 1 / 6) / 3);
    expect(recall).toBeCloseTo(2 / 3);
    expect(misses).toEqual([{ query: 'b', rank: 2 }, { query: 'c', rank: 6 }]);
  });

  it('refuses to measure nothing', async () => {
    await expect(measure([], () => Promise.resolve([]))).rejects.toThrow('no judged query');
    expect(() => readJudged('[]')).toThrow('at least one query');
    expect(() => readJudged('- { query: x, wanted: [] }')).toThrow('at least one address');
    expect(() => readJudged('- { query: x, wanted: [/a] }\n- { query: x, wanted: [/b] }')).toThrow('twice');
  });

  it('names judged addresses that are not in the index', () => {
    expect(unknownAddresses(rows, ['/a#section', '/b', '/c'])).toEqual(['"b" wants /b#part']);
  });
});
