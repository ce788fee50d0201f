import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseStudy } from '../../src/catalogue/schema';
import { formatStudies } from './files';
import { addNew, importRows, type Vocabulary } from './import-rows';
import { mergeDoubles } from './merge';
import { report } from './report';

const vocabulary: Vocabulary = {
  companies: [
    { slug: 'meta', name: 'Meta', industry: 'social-media', aliases: [], knownAs: [{ name: 'Facebook', aliases: [], until: 2020 }] },
    { slug: 'doordash', name: 'DoorDash', industry: 'food', aliases: [], knownAs: [] },
  ],
  lists: { categories: [{ slug: 'rec', title: 'Recommendation', areas: ['ranking'] }, { slug: 'ads', title: 'Ads', areas: ['auction'] }], tags: [{ slug: 'agents', title: 'Agents', folds: ['ai-agents'] }] },
  corrections: {
    drop: [{ url: 'https://example.com/list', because: 'a list of other cases' }],
    same: [{ url: 'https://moved.example.com/a', as: 'https://example.com/a' }],
    titles: [{ url: 'https://example.com/cut', title: 'The whole title' }],
    moves: [{ url: 'https://example.com/misfiled', category: 'ads', area: 'auction' }],
  },
  thisYear: 2026,
};
const row = (fields: Partial<Record<string, string>>): Record<string, string> => ({ title: 'Ranking', company: 'DoorDash', category: 'rec', sub_category: 'ranking', tags: '', year: '2023', url: 'https://example.com/a', ...fields }) as Record<string, string>;
const study = (fields: Partial<CaseStudy>): CaseStudy => ({ title: 'Ranking', company: 'doordash', url: 'https://example.com/a', category: 'rec', tags: [], topics: [], notTopics: [], ...fields });

describe('importRows', () => {
  it('writes one spelling per company and folds tags, counting what folds nowhere', () => {
    const { studies, unfoldedTags } = importRows([row({ company: 'Doordash', tags: 'AI agents;ops;ai-agents;ops' })], vocabulary);
    expect(studies).toEqual([study({ year: 2023, area: 'ranking', tags: ['agents'] })]);
    expect([...unfoldedTags]).toEqual([['ops', 2]]);
  });

  it("keeps a former name: as the source spells it, or by the year where the source uses today's", () => {
    const name = (company: string, year: string): string | undefined => importRows([row({ company, year })], vocabulary).studies[0]?.publishedAs;
    expect([name('Facebook', '2021'), name('Meta', '2016'), name('Meta', '2023')]).toEqual(['Facebook', 'Facebook', undefined]);
  });

  it('says why a row is dropped', () => {
    const because = (fields: Partial<Record<string, string>>): string | undefined => importRows([row(fields)], vocabulary).dropped[0]?.because;
    expect(because({ url: 'https://example.com/list/' })).toBe('a list of other cases');
    expect(because({ company: 'Nobody Ltd' })).toBe('company "Nobody Ltd" is not in companies.yaml');
    expect(because({ category: 'misc' })).toBe('category "misc" is not in case-study-tags.yaml');
    expect(because({ url: 'see below' })).toBe('no usable address');
    expect(because({ title: ' | ' })).toBe('no title');
  });

  it('repairs titles and leaves out an unknown area', () => {
    const [repaired] = importRows([row({ url: 'https://example.com/cut', title: 'The whole', sub_category: 'misc' })], vocabulary).studies;
    expect(repaired?.title).toBe('The whole title');
    expect(repaired).not.toHaveProperty('area');
  });

  it('merges a corrected address into the record it repeats, wherever the rows stand', () => {
    const { studies, merged } = importRows([row({ url: 'https://moved.example.com/a', title: 'Another title' }), row({})], vocabulary);
    expect(studies.map(({ url }) => url)).toEqual(['https://example.com/a']);
    expect(merged[0]?.reason).toBe('case-study-corrections.yaml');
  });

  it('files a row where it belongs', () => {
    expect(importRows([row({ url: 'https://example.com/misfiled' })], vocabulary).studies[0]).toMatchObject({ category: 'ads', area: 'auction' });
  });

  it('refuses to import nothing', () => expect(() => importRows([], vocabulary)).toThrow('no rows'));
});

describe('mergeDoubles', () => {
  it('merges by address: scheme, www, language and archive make no other page', () => {
    const { kept, merged } = mergeDoubles([
      study({ url: 'https://www.uber.com/en-GB/blog/search', title: 'A', tags: ['agents'] }),
      study({ url: 'http://uber.com/blog/search', title: 'B', year: 2020, tags: ['rag'] }),
      study({ url: 'https://web.archive.org/web/20240120152806/https://www.uber.com/us/en/blog/search', title: 'C' }),
    ]);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ title: 'A', year: 2020, tags: ['agents', 'rag'] });
    expect(merged[0]?.reason).toBe('same address');
  });

  it('merges by title and company, keeping the first-hand address', () => {
    const { kept } = mergeDoubles([study({ title: 'Six Lessons Learned at DoorDash', url: 'https://blog.acolyer.org/six', year: 2019 }), study({ title: 'Six lessons learned', url: 'https://doordash.example.com/six', year: 2019 })]);
    expect(kept.map(({ url }) => url)).toEqual(['https://doordash.example.com/six']);
  });

  it('keeps apart: another company, another year (a series), another part', () => {
    const apart = [study({ url: 'https://a.example.com/1' }), study({ url: 'https://a.example.com/2', company: 'meta' }), study({ url: 'https://a.example.com/3', year: 2020 }), study({ url: 'https://a.example.com/4', year: 2021 }), study({ url: 'https://a.example.com/5', title: 'Ranking, Part 2' })];
    expect(mergeDoubles(apart.slice(1)).kept).toHaveLength(4);
  });
});

describe('addNew', () => {
  it("adds only what is new, and keeps a record's own words", () => {
    const mine = study({ title: 'My better title', url: 'https://example.com/a', topics: ['ranking-metrics'] });
    const { studies, added, known } = addNew([mine], [study({ title: 'Ranking' }), study({ url: 'https://example.com/new', title: 'New' })]);
    expect(studies[0]).toBe(mine);
    expect([studies.length, added, known]).toEqual([2, 1, 1]);
  });
});

describe('formatStudies', () => {
  it('sorts by company, year and title, and reads back', () => {
    const studies = [study({ company: 'meta', title: 'Z', year: 2020 }), study({ title: 'B: with a colon', tags: ['agents', 'rag'] }), study({ title: 'A', year: 2024 })];
    const text = formatStudies(studies);
    expect((parse(text) as CaseStudy[]).map(({ title }) => title)).toEqual(['A', 'B: with a colon', 'Z']);
    expect(text).toContain('  tags: [agents, rag]\n');
    expect(text).not.toContain('topics');
  });
});

describe('report', () => {
  it('counts rows, says what was dropped and why, and what is new', () => {
    const imported = importRows([row({ tags: 'ops' }), row({ company: 'Nobody Ltd', url: 'https://example.com/b' })], vocabulary);
    const text = report(2, imported, addNew([], imported.studies));
    expect(text).toContain('2 rows: 1 records, 0 merged, 1 dropped.');
    expect(text).toContain('Nobody Ltd: "Ranking": company "Nobody Ltd" is not in companies.yaml');
    expect(text).toContain('1 spellings fold nowhere (1 uses dropped)');
    expect(text).toContain('New to the catalogue: 1; there already: 0.');
  });
});
