import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLibrary } from './fixture';
import { Phrases } from './phrases';
import { Ranker } from './rank';
import { buildIndex, loadIndex, serialiseIndex } from './text-index';

const { documents, synonyms, references } = smallLibrary();
const ranker = new Ranker({ entries: documents, synonyms, references }, buildIndex(documents));
const first = (query: string) => ranker.search(query).results[0]?.url;

describe('Ranker', () => {
  it.each([
    ['graph indexes', '/concepts/graph-indexes'],
    ['hnsw', '/concepts/graph-indexes'],
    ['HSNW', '/concepts/graph-indexes'],
    ['hierarchical navigable small world', '/concepts/graph-indexes'],
    ['approx nearest neighbor', '/concepts/approximate-nearest-neighbours'],
    ['ann', '/concepts/approximate-nearest-neighbours'],
    ['graph index memory bytes', '/concepts/graph-indexes#memory'],
    ['what happens to deletes in hnsw, and why does recall fall?', '/concepts/graph-indexes#deletes'],
    ['bagging', '/concepts/bagging'],
    ['baggign', '/concepts/bagging'],
    ['randomforest', '/concepts/bagging'],
    ['boot strap aggregation', '/concepts/bagging'],
    ['ad click', '/chapters/ad-click-prediction'],
    ['click-through rate', '/chapters/ad-click-prediction'],
    ['chapter 8', '/chapters/ad-click-prediction'],
    ['"attention is all you need"', 'https://example.org/attention'],
    ['acme part 7', 'https://example.org/ads-7'],
    ['chapter 6 reference 2', '/r/6/2'],
    ['Ch. 6, ref. 2', '/r/6/2'],
    ['ref 12 of chapter 6', '/r/6/12'],
  ])('%s → %s', (query, url) => expect(first(query)).toBe(url));

  it('answers a question from our pages before a work whose title has the words', () => {
    const pages = ['/concepts/graph-indexes', '/concepts/graph-indexes#q-deletes'];
    const asked = ranker.search('how do deletes work in a graph?').results;
    expect(pages).toContain(asked[0]!.url.replace('#deletes', ''));
    const share = (query: string) => {
      const { results } = ranker.search(query, { limit: 60 });
      return Math.max(...results.filter(({ kind }) => kind === 'case-study').map(({ score }) => score)) / Math.max(...results.filter(({ kind }) => kind === 'chapter').map(({ score }) => score));
    };
    expect(share('how is a click on ads predicted')).toBeLessThan(share('click ads predicted'));
  });

  it('takes an acronym of the glossary for no slip', () => {
    const known = new Ranker({ entries: documents, synonyms: [...synonyms, ['MEM', 'memory']], references }, buildIndex(documents));
    expect(known.search('mem of a graph').corrections).toEqual([]);
  });

  it('prefers a text in which a set phrase stands to one with its words apart', () => {
    const entry = (url: string, text: string) => ({ url, title: url, kind: 'concept' as const, headings: [], text });
    const two = [entry('/apart', 'The position of an item adds a bias of its own.'), entry('/together', 'What position bias adds to an item of its own.')];
    const plain = new Ranker({ entries: two, synonyms: [], references: [] }, loadIndex(serialiseIndex(two, new Phrases(['position bias']))));
    expect(plain.search('position bias').results[0]?.url).toBe('/together');
  });

  it('finds the word while it is typed', () => {
    for (let length = 4; length <= 'bagging'.length; length++) expect(first('bagging'.slice(0, length))).toBe('/concepts/bagging');
    expect(first('approximate neare')).toBe('/concepts/approximate-nearest-neighbours');
  });

  it('gives one result per page and names its other sections', () => {
    const { results } = ranker.search('graph deletes memory');
    const pages = results.filter((result) => result.kind === 'concept').map((result) => result.url.split('#')[0]);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('leaves room for pages among many records', () => {
    const five = ranker.search('click prediction').results.slice(0, 5);
    expect(five.filter((result) => result.kind === 'chapter')).toHaveLength(1);
  });

  it('filters by kind and still counts the others', () => {
    const { results, counts } = ranker.search('ads', { kind: 'case-study', limit: 50 });
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['case-study']));
    expect(counts['case-study']).toBe(40);
  });

  it('prefers the page that the reader is on, lightly', () => {
    expect(ranker.search('recall', { current: '/concepts/graph-indexes' }).results.map((result) => result.url)).toContain('/concepts/approximate-nearest-neighbours');
  });

  it('knows no reference that is not there', () => expect(ranker.search('chapter 6 reference 99').results.map((result) => result.url)).not.toContain('/r/6/99'));

  it.each([
    ['', 'empty'], ['   ', 'empty'], ['🎉🎉', 'no-words'], ['?!()[]*+', 'no-words'], ['what is the', 'only-stop-words'], ['مرحبا بالعالم', 'no-match'], ['zzzzqqq', 'no-match'],
  ])('%j has nothing to find: %s', (query, nothing) => expect(ranker.search(query)).toMatchObject({ results: [], total: 0, nothing }));

  it('never throws and never answers out of bounds', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 1200 }), fc.constantFrom('<b onmouseover=x>', '(((((a+)+)+$', '__proto__', 'constructor', 'toString hasOwnProperty', '\u202Eabc', 'a'.repeat(1000), '\\'.repeat(400), 'hnsw '.repeat(250)));
    fc.assert(
      fc.property(hostile, (query) => {
        const { results, total } = ranker.search(query);
        expect(results.length).toBeLessThanOrEqual(10);
        expect(total).toBeGreaterThanOrEqual(results.length);
        for (const { score } of results) expect(Number.isFinite(score)).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
