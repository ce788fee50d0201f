// American spellings and stems are what is tested here.
// cspell:disable
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpelling } from './fold';
import { indexTerms, phraseKey, queryWords, words } from './tokenise';

describe('foldSpelling', () => {
  it.each([
    ['optimise', 'optimize'], ['personalised', 'personalized'], ['tokenisation', 'tokenization'], ['factorisation', 'factorization'],
    ['behaviour', 'behavior'], ['neighbours', 'neighbors'], ['colour', 'color'], ['centre', 'center'], ['catalogue', 'catalog'], ['analyse', 'analyze'],
    ['noise', 'noise'], ['precise', 'precise'], ['supervised', 'supervised'], ['four', 'four'], ['hour', 'hour'], ['bias', 'bias'], ['constructor', 'constructor'],
  ])('%s → %s', (british, american) => expect(foldSpelling(british)).toBe(american));
});

describe('indexTerms', () => {
  it('splits a compound and joins it', () => expect(indexTerms('two-tower model')).toEqual(['two', 'tower', 'model', 'twotow']));
  it('brings inflections and spellings together', () => {
    expect(indexTerms('Recommendations')).toEqual(indexTerms('recommendation'));
    expect(indexTerms('quantisation')).toEqual(indexTerms('quantization'));
    expect(indexTerms('modelling')).toEqual(indexTerms('modeling'));
  });
  it('drops accents and keeps other scripts', () => expect(indexTerms('naïve 推荐')).toEqual(['naiv', '推荐']));
});

describe('queryWords', () => {
  it.each([['k-d tree', ['kd', 'tree']], ['A/B test', ['ab', 'test']], ['k-NN', ['knn']], ['two-tower', ['two', 'tower']], ["what's nDCG@10", ['what', 'ndcg', '10']], ['version 0.95', ['version', '0.95']]])('%s', (query, expected) =>
    expect(queryWords(query).map((token) => token.word)).toEqual(expected),
  );
});

describe('words', () => {
  it('gives offsets that cut the word out of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const token of words(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end).length).toBe(token.end - token.start);
        }
      }),
    );
  });
  it('compares titles whatever their case and punctuation', () => expect(phraseKey('Deep & Cross Network!')).toBe(phraseKey('deep cross network')));
});
