import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packCaseStudies, packResources, slugOf } from './browse-data';
import { labelsOf, linkOf, tableOf } from './browse-file';
import { runQuery } from './filter';
import { loadCatalogue } from './load';

const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../..'));
const files = { caseStudies: packCaseStudies(catalogue), resources: packResources(catalogue) };

describe('the packed files', () => {
  it('hold every record, every column as long as the list', () => {
    expect(files.caseStudies.title).toHaveLength(catalogue.caseStudies.length);
    expect(files.resources.title).toHaveLength(catalogue.resources.length);
    for (const file of Object.values(files)) for (const column of [file.url, ...Object.values(file.facets).map(({ rows }) => rows)]) expect(column).toHaveLength(file.title.length);
  });

  it('survive a journey as JSON and unpack to what was packed', () => {
    const table = tableOf(JSON.parse(JSON.stringify(files.caseStudies)) as typeof files.caseStudies);
    const row = catalogue.caseStudies.findIndex(({ publishedAs }) => publishedAs === 'Facebook');
    expect(labelsOf(table.columns.company, row)).toEqual(['Meta (formerly Facebook)']);
    expect(labelsOf(table.columns.tag, row)).toHaveLength(catalogue.caseStudies[row]?.tags.length ?? -1);
    expect(table.text[row]).toContain('facebook');
  });

  it('offer only values that some row has, once each', () => {
    for (const file of Object.values(files))
      for (const { values, rows } of Object.values(file.facets)) {
        const used = new Set(rows.flat());
        expect(values.every((_, index) => used.has(index))).toBe(true);
        expect(new Set(values).size).toBe(values.length);
      }
  });

  it('stay small: 2,400 case studies within 160 kB compressed', () => {
    expect(gzipSync(JSON.stringify(files.caseStudies)).length).toBeLessThan(160_000);
  });
});

describe('the tables', () => {
  const table = tableOf(files.caseStudies);

  it('sort by year with undated rows last in either direction', () => {
    const years = (sort: string): string[] => runQuery(table, { text: '', facets: {}, sort }).rows.map((row) => labelsOf(table.columns.year, row)[0] ?? 'none');
    expect(years('newest')[0]).toBe('2026');
    expect(Number(years('oldest')[0])).toBeLessThan(2010);
    expect([years('newest').at(-1), years('oldest').at(-1)]).toEqual(['none', 'none']);
  });

  it('find what a reader would ask for', () => {
    const found = (text: string, facets: Record<string, string[]> = {}): number => runQuery(table, { text, facets, sort: 'newest' }).rows.length;
    expect(found('pinterest visual search')).toBeGreaterThan(3);
    expect(found('', { company: ['x'], chapter: ['people-you-may-know'] })).toBeGreaterThan(2);
    expect(found('twitter')).toBeGreaterThan(20);
    expect(found('nothing of the kind')).toBe(0);
  });
});

describe('the link states', () => {
  it('become a facet where links were checked, and none where they were not', () => {
    const url = catalogue.caseStudies[0]?.url ?? '';
    expect(files.caseStudies.facets).not.toHaveProperty('link');
    expect(files.caseStudies).not.toHaveProperty('checked');
    const file = packCaseStudies(catalogue, (cited) => (cited.url === url ? { standing: 'dead', checked: '2026-05-29' } : undefined));
    expect(file.facets.link).toMatchObject({ values: ['dead', 'unchecked'], labels: ['gone', 'not checked yet'] });
    expect(linkOf(file, 0)).toEqual({ says: 'dead', dot: 'bad', checked: '2026-05-29', copied: undefined });
    expect(linkOf(file, 1)).toEqual({ says: 'unchecked', dot: 'none', checked: undefined, copied: undefined });
  });

  it('cost a list of 2,400 links, all checked within sixty days, at most 4 kB more', () => {
    const day = (row: number): string => new Date(Date.UTC(2026, 0, 1 + ((row * 37) % 60))).toISOString().slice(0, 10);
    const rows = new Map(catalogue.caseStudies.map(({ url }, row) => [url, row]));
    const checked = packCaseStudies(catalogue, ({ url }) => ({ standing: (rows.get(url) ?? 0) % 9 === 0 ? 'blocked' : 'well', checked: day(rows.get(url) ?? 0) }));
    expect(gzipSync(JSON.stringify(checked)).length - gzipSync(JSON.stringify(files.caseStudies)).length).toBeLessThan(4_000);
  });
});

describe('slugOf', () => {
  it.each([['Amazon Ads', 'amazon-ads'], ['Télécom & Co.', 'telecom-and-co']])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
