/** Every list that shows a catalogue link, rendered over one recorded state: what is recorded decides what the page shows. */
import path from 'node:path';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { packCaseStudies, packResources } from '../../catalogue/browse-data';
import { type BrowseFile, tableOf } from '../../catalogue/browse-file';
import { chooseCaseStudies, sisterVolume } from '../../catalogue/case-study-view';
import { topicsOf } from '../../catalogue/case-study-topics';
import type { LinkRecord } from '../../catalogue/link-state';
import { type LinkLookup, linkLookup } from '../../catalogue/link-view';
import { type Catalogue, loadCatalogue } from '../../catalogue/load';
import type { CaseStudy, Resource, SisterReference } from '../../catalogue/schema';
import { viewsOf } from '../../catalogue/view';
import { companyPages } from './content';
import { plainPages } from './plain-pages';
import { outputsOf } from '../catalogue/outputs';
import { caseStudyRow } from '../../components/browse/case-studies-page';
import { resourceRow } from '../../components/browse/resources-page';
import { CaseStudies } from '../../components/case-studies/case-studies';
import { Sources } from '../../components/cite/sources';
import { Company } from '../../components/companies/company';
import { FollowUp } from '../../components/follow-ups/follow-ups';
import { BookReferences } from '../../components/resource-list/book-references';
import { Resources } from '../../components/resource-list/resources';
import { SisterReferences } from '../../components/sister-references/sister-references';

const NOW = new Date('2026-06-01T12:00:00Z');
const seen = { lastChecked: '2026-05-29T02:00:00.000Z', reason: 'why' };
const RECORDS: Record<string, LinkRecord> = {
  'https://well.example/': { ...seen, verdict: 'ok', lastOk: seen.lastChecked },
  'https://moved.example/': { ...seen, verdict: 'moved', lastOk: seen.lastChecked, movedTo: 'https://new.example/' },
  'https://dead.example/': { ...seen, verdict: 'dead', firstFailure: '2026-05-09', failureDays: { '2026-05-09': 'dead', '2026-05-19': 'dead', '2026-05-29': 'dead' }, archive: { url: 'https://web.archive.org/web/20250304050607/https://dead.example/', date: '2025-03-04' } },
};
/** Cited address → where its link leads, and what stands beside it. */
const EXPECTED: Record<string, [leads: string, says: string | undefined]> = {
  'https://well.example/': ['https://well.example/', 'checked'],
  'https://moved.example/': ['https://new.example/', 'moved'],
  'https://dead.example/': ['https://web.archive.org/web/20250304050607/https://dead.example/', 'gone; the link leads to'],
  'https://never.example/': ['https://never.example/', undefined],
};
const URLS = Object.keys(EXPECTED);

const real = loadCatalogue(path.resolve(import.meta.dirname, '../../..')).catalogue;
const chapter = real.topics.chapters.find(({ slug }) => slug === 'visual-search') ?? real.topics.chapters[1];
const resources = URLS.map((url, at): Resource => ({ id: `one-${at}`, title: `Work ${at}`, url, kind: 'article', access: 'open', topics: ['visual-search'], note: 'Why it is worth reading.' }) as Resource);
const caseStudies = [...URLS, 'https://fifth.example/'].map((url, at): CaseStudy => ({ title: `Study ${at}`, company: 'uber', year: 2020 + at, url, category: 'rec', tags: [], topics: ['visual-search'], notTopics: [] }));
const sisterReferences = URLS.map((url, at): SisterReference => ({ volume: 1, chapter: real.sisterVolumes[0]?.chapters[0]?.number ?? 1, reference: at + 1, label: `Reference ${at}`, url, topics: [] }) as unknown as SisterReference);
const catalogue: Catalogue = {
  ...real,
  resources,
  caseStudies,
  sisterReferences,
  bookReferences: resources.map(({ id }, at) => ({ chapter: chapter?.number ?? 2, reference: at + 1, label: `Work ${at}`, state: 'live', resource: id }) as unknown as Catalogue['bookReferences'][number]),
};

/** Every list as HTML, by name. */
function lists(links: LinkLookup): Record<string, string> {
  const views = viewsOf(catalogue, links);
  const html = (element: ReactElement): string => renderToStaticMarkup(element);
  const rows = (file: BrowseFile, row: (file: BrowseFile, index: number, loaded: { file: BrowseFile; table: ReturnType<typeof tableOf> }) => React.ReactNode): string => {
    const travelled = JSON.parse(JSON.stringify(file)) as BrowseFile;
    return html(<>{travelled.title.map((title, index) => <li key={title}>{row(travelled, index, { file: travelled, table: tableOf(travelled) })}</li>)}</>);
  };
  const company = companyPages(catalogue, links).find(({ slug }) => slug === 'uber');
  const volume = sisterVolume(catalogue, 1, () => false, links);
  if (!company || !volume) throw new Error('the fixture has no page by company, or no sister volume');
  const question = { id: 'q', question: 'Why?', level: 'mid' as const };
  return {
    'a topic’s resources': html(<Resources topic="visual-search" resources={views.resourcesOn('visual-search')} />),
    'the book’s references': html(<BookReferences chapter={2} references={views.bookReferences(chapter?.number ?? 2)} />),
    'a page’s sources': html(<Sources sources={views.resourcesOn('visual-search')} />),
    'a question’s sources': html(<FollowUp question={question as never} cites={views.resourcesOn('visual-search')} />),
    'case studies on a chapter': html(<CaseStudies topic="visual-search" choice={chooseCaseStudies(caseStudies, catalogue, 12, links)} />),
    'a company’s page': html(<Company {...company} />),
    'a sister volume': html(<SisterReferences volume={1} list={volume} />),
    '/resources': rows(packResources(catalogue, links, new Map([['one-0', [['concepts/x', 'X'], ['concepts/y', 'Y']]]])), resourceRow),
    '/case-studies': rows(packCaseStudies(catalogue, links), caseStudyRow(new Set())),
    'plain case studies': plainPages(catalogue, '/', links).get('plain/case-studies/rec/index.html') ?? '',
    'plain topics': plainPages(catalogue, '/', links).get('plain/topics/visual-search/index.html') ?? '',
    'pages behind numbers': [...outputsOf(catalogue, { title: 'x', url: 'https://x.example', baseUrl: '/' }, links)].flatMap(([name, text]) => (name.startsWith('r/') ? [text] : [])).join('\n'),
  };
}

const UNMARKED = ['a question’s sources', 'pages behind numbers'];
const checked = lists(linkLookup(RECORDS, NOW));
const unchecked = lists(linkLookup({}, NOW));

describe.each(Object.entries(checked))('%s', (name, html) => {
  it.each(Object.entries(EXPECTED))('leads from %s where the recorded state says', (cited, [leads]) => {
    expect(html).toContain(`href="${leads}"`);
    if (leads !== cited) expect(html).not.toContain(`href="${cited}"`);
  });

  it('says how each link stands and on which day that was seen; a link that was never checked is left in peace', () => {
    if (UNMARKED.includes(name)) return expect(html).not.toContain('<time');
    for (const [, says] of Object.values(EXPECTED)) if (says !== undefined) expect(html).toContain(says);
    // As many marks as checked links, each with the day itself: what is built must not grow stale.
    const lists = name === 'plain topics' ? 2 : 1;
    expect(html.match(/checked (<span>)?(<time[^>]*>)?2026-05-29/g)).toHaveLength(3 * lists);
    expect(html).not.toMatch(/ ago|not checked/);
    return undefined;
  });

  it('carries no noise before the first check', () => {
    expect(unchecked[name]).not.toMatch(/checked|data-dot|<time/);
    for (const url of URLS) expect(unchecked[name]).toContain(`href="${url}"`);
  });
});

it('the case studies of the fixture are joined to the topic that the lists name', () => {
  expect(caseStudies.every((study) => topicsOf(study).includes('visual-search'))).toBe(true);
});
