import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseStudiesByTopic, chooseCaseStudies, SHOWN_ON_A_PAGE, sisterVolume } from './case-study-view';
import { loadCatalogue } from './load';
import type { CaseStudy } from './schema';

const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../..'));
const study = (company: string, year: number | undefined, title: string): CaseStudy => ({ title, company, ...(year ? { year } : {}), url: `https://example.org/${title}`, category: 'rec', tags: [], topics: [], notTopics: [] });

describe('chooseCaseStudies', () => {
  it('shows each company once before any twice, newest first, and counts them all', () => {
    const studies = [study('uber', 2025, 'a'), study('uber', 2024, 'b'), study('netflix', 2019, 'c'), study('lyft', undefined, 'd')];
    const { shown, total } = chooseCaseStudies(studies, catalogue, 3);
    expect(shown.map(({ title }) => title)).toEqual(['a', 'c', 'd']);
    expect(shown[1]).toEqual({ title: 'c', url: 'https://example.org/c', company: 'Netflix', year: 2019 });
    expect(total).toBe(4);
  });

  it('prints the name of the time', () => {
    expect(chooseCaseStudies([{ ...study('meta', 2016, 'x'), publishedAs: 'Facebook' }], catalogue).shown[0]?.company).toBe('Facebook');
  });

  it('never fills a page with more than its share', () => {
    for (const studies of caseStudiesByTopic(catalogue).values()) expect(chooseCaseStudies(studies, catalogue).shown.length).toBeLessThanOrEqual(SHOWN_ON_A_PAGE);
  });
});

describe('sisterVolume', () => {
  it('lists every reference of a volume under its chapter, with the topics that have a page', () => {
    const one = sisterVolume(catalogue, 1, (page) => page.startsWith('/chapters/'));
    const two = sisterVolume(catalogue, 2, () => false);
    const count = (volume: typeof one): number => volume?.chapters.reduce((sum, { references }) => sum + references.length, 0) ?? 0;
    expect(count(one) + count(two)).toBe(catalogue.sisterReferences.length);
    expect(one?.chapters.find(({ number }) => number === 11)?.references[0]?.topics.map(({ path: page }) => page)).toEqual(['/chapters/personalised-news-feed']);
    expect(two?.chapters.every(({ references }) => references.every(({ topics }) => topics.length === 0))).toBe(true);
    expect(sisterVolume(catalogue, 3, () => true)).toBeUndefined();
  });
});
