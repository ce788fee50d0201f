import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, Vocabulary } from './vocabulary';

describe('editDistance', () => {
  it.each([['hnsw', 'hsnw', 1], ['kitten', 'sitting', 3], ['abc', 'abc', 0], ['', 'ab', 2], ['ca', 'abc', 3]])('%s, %s: %i', (from, to, distance) => expect(editDistance(from, to, 5)).toBe(distance));
  it('is the same both ways, and stops at the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (from, to, limit) => {
        const exact = editDistance(from, to, 20);
        expect(editDistance(to, from, 20)).toBe(exact);
        expect(editDistance(from, to, limit)).toBe(exact <= limit ? exact : limit + 1);
      }),
      { seed: 5 },
    );
  });
});

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary(['Graph indexes', 'News feed ranking', 'two-tower', 'Recommendation'], ['hnsw', 'faiss']);
  it('knows words in every form', () => {
    expect(vocabulary.has('index')).toBe(true);
    expect(vocabulary.has('twotower')).toBe(true);
    expect(vocabulary.has('tree')).toBe(false);
  });
  it('completes on words as written', () => expect(vocabulary.complete('recommenda', 5).map(({ term }) => term)).toEqual(['recommend']));
  it('corrects slips, and swaps in short words', () => {
    expect(vocabulary.correct('hsnw')[0]?.word).toBe('hnsw');
    expect(vocabulary.correct('recomendaton')[0]?.term).toBe('recommend');
    expect(vocabulary.correct('qqqq')).toEqual([]);
  });
  it('splits what was typed as one word', () => expect(vocabulary.split('newsfeed')).toEqual(['new', 'feed']));
});
