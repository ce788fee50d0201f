import { describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const held = new Map<string, string>();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) };
}

describe('recent searches', () => {
  it('keeps the newest six, each once', () => {
    const storage = memory();
    for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'B']) rememberSearch(storage, query);
    expect(recentSearches(storage)).toEqual(['B', 'g', 'f', 'e', 'd', 'c']);
    forgetSearches(storage);
    expect(recentSearches(storage)).toEqual([]);
  });
  it('lives without storage, and with what others left there', () => {
    const refuses = { getItem: () => '{"not": "a list"}', setItem: () => { throw new Error('full'); } };
    expect(recentSearches(refuses)).toEqual([]);
    expect(() => rememberSearch(refuses, 'x')).not.toThrow();
    expect(recentSearches(undefined)).toEqual([]);
    rememberSearch(undefined, 'x');
  });
});
