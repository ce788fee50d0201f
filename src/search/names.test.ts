import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load';
import { balance } from './balance';
import { documentsOfPage } from './collect';
import type { SearchKind } from './document';
import { excerptOf } from './excerpt';
import { readJump } from './query';
import { pairsFromGlossary, pairsFromNames, Synonyms } from './synonyms';

describe('glossary', () => {
  it('pairs a term with each of its meanings', () => expect(pairsFromGlossary([{ term: 'CV', means: ['computer vision', 'cross-validation'] }])).toEqual([['CV', 'computer vision'], ['CV', 'cross-validation']]));
});

describe('synonyms', () => {
  it('takes an acronym from the names of one topic', () =>
    expect(pairsFromNames([{ title: 'People You May Know', aliases: ['PYMK', 'link prediction'] }, { title: 'Graph learning', aliases: ['GNN'] }])).toEqual([['PYMK', 'People You May Know']]));
  it('finds the other name in both directions', () => {
    const synonyms = new Synonyms([['CTR', 'click-through rate']]);
    expect(synonyms.matches(['predict', 'ctr'])).toEqual([{ at: 1, length: 1, others: [['click', 'through', 'rate']] }]);
    expect(synonyms.matches(['click', 'through', 'rate'])).toEqual([{ at: 0, length: 3, others: [['ctr']] }]);
  });
});

describe('readJump', () => {
  it.each([['chapter 6 reference 2', 6, 2], ['CH 6 REF 2', 6, 2], ['ch6 ref2', 6, 2], ['chapter 10, reference #14', 10, 14], ['reference 3 from chapter 4', 4, 3], ['r/6/2', 6, 2], ['ch. 6 [2]', 6, 2], ['chapter 7', 7, undefined]])('%s', (query, chapter, reference) =>
    expect(readJump(query)).toEqual(reference === undefined ? { chapter } : { chapter, reference }),
  );
  it.each(['chapter', 'six references', 'reference architecture chapter'])('%s is no jump', (query) => expect(readJump(query)).toBeUndefined());
});

describe('excerptOf', () => {
  const text = `${'Filler words stand here. '.repeat(30)}The recall of the index falls when items are deleted. ${'More filler. '.repeat(30)}`;
  it('is cut where the words stand close together', () => {
    const { text: cut, marks } = excerptOf(text, new Set(['recal', 'delet']));
    expect(marks.map(([start, end]) => cut.slice(start, end))).toEqual(['recall', 'deleted']);
    expect(cut.length).toBeLessThan(200);
  });
  it('is the beginning where no word stands', () => expect(excerptOf(text, new Set(['zebra'])).text.startsWith('Filler words')).toBe(true));
  it('leaves a short text whole', () => expect(excerptOf('Short & <b>sweet</b>.', new Set()).text).toBe('Short & <b>sweet</b>.'));
});

describe('balance', () => {
  it('lets pages that answer keep two of every five, and records their order', () => {
    const items = [...Array.from({ length: 12 }, (_, index) => ({ kind: 'case-study', score: 100 - index })), { kind: 'concept', score: 60 }, { kind: 'chapter', score: 50 }, { kind: 'page', score: 5 }];
    const kinds = balance(items, ({ kind }) => kind as SearchKind).map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(['case-study', 'case-study', 'case-study', 'concept', 'chapter']);
    expect(kinds).toHaveLength(items.length);
  });
});

describe('documentsOfPage', () => {
  const { topics } = loadCatalogue(process.cwd()).catalogue;
  it('takes a page’s other names from its topic and its address', () => {
    const [opening, data] = documentsOfPage({ url: '/chapters/people-you-may-know', title: 'People You May Know', source: 'Opening.\n\n## Data\n\nEdges.', format: 'mdx', kind: 'chapter', topic: 'people-you-may-know' }, topics);
    expect(opening!.aliases).toContain('PYMK');
    expect(opening!.aliases).toContain('Chapter 11');
    expect(data).toMatchObject({ url: '/chapters/people-you-may-know#data', headings: ['Data'], text: 'Edges.' });
  });
  it('names the page that does not parse', () => expect(() => documentsOfPage({ url: '/broken', title: 'x', source: '<a', format: 'mdx', kind: 'page' }, topics)).toThrow('/broken'));
});
