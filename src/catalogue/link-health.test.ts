import { expect, it } from 'vitest';
import type { CatalogueCitation } from './citations';
import { linkHealth } from './link-health';
import { emptyState, type LinkState } from './link-state';
import { linkViewOf } from './link-view';
import { parseLinkState } from './load-link-state';
import type { Topics } from './schema';

const NOW = new Date('2026-06-01T00:00:00Z');
const TOPICS = { chapters: [{ slug: 'visual-search', number: 2, title: 'Visual Search System', short: 'Visual search', aliases: [] }], families: [], concepts: [] } as Topics;
const citation = (id: string, url: string, more: Partial<CatalogueCitation> = {}): CatalogueCitation => ({ id, url, title: id, file: 'f', line: 1, kind: 'resource', topics: [], ...more });
const CITATIONS = [citation('a', 'https://a.example/', { topics: ['visual-search'] }), citation('b', 'https://b.example/#x'), citation('b2', 'https://b.example/'), citation('c', 'https://c.example/', { kind: 'case-study' })];
const REFERENCES = [{ chapter: 2, reference: 1, label: 'B', printed: '', resource: 'b', state: 'fine' as const }];

it('says that nothing was checked where nothing was', () => {
  const health = linkHealth(CITATIONS, REFERENCES, TOPICS, emptyState(), NOW);
  expect(health).toMatchObject({ pages: 3, total: { links: 4, standings: { 'never-checked': 4 } }, findings: [], history: [] });
  expect(health).not.toHaveProperty('checked');
});

it('counts by chapter, through topics and through the book’s references', () => {
  const state: LinkState = {
    version: 1,
    links: {
      'https://a.example/': { lastChecked: '2026-05-30T01:00:00.000Z', verdict: 'ok', reason: 'answers', lastOk: '2026-05-30T01:00:00.000Z' },
      'https://b.example/': { lastChecked: '2026-05-20T01:00:00.000Z', verdict: 'anchor-missing', reason: 'no such place', missingAnchors: ['x'] },
    },
    history: [{ date: '2026-05-01', url: 'https://z.example/', event: 'died' }, { date: '2026-05-09', url: 'https://z.example/', event: 'replaced' }],
  };
  const health = linkHealth(CITATIONS, REFERENCES, TOPICS, state, NOW);
  expect(health.chapters).toEqual([{ title: '2. Visual Search System', to: '/chapters/visual-search', links: 2, standings: { well: 1, 'anchor-missing': 1 } }]);
  expect(health.total.standings).toEqual({ well: 2, 'anchor-missing': 1, 'never-checked': 1 });
  expect(health.checked).toEqual({ oldest: '2026-05-20', newest: '2026-05-30' });
  expect(health.findings.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['b anchor-missing']);
  expect(health.history.map(({ event }) => event)).toEqual(['replaced', 'died']);
});

it('keeps the section in a new address', () => {
  const links = { 'https://a.example/': { lastChecked: '2026-05-30T01:00:00.000Z', verdict: 'moved' as const, reason: '', movedTo: 'https://new.example/' } };
  expect(linkViewOf('https://a.example/#part', links, NOW)).toEqual({ standing: 'moved', checked: '2026-05-30', movedTo: 'https://new.example/#part' });
  expect(linkViewOf('no address', links, NOW)).toEqual({ standing: 'never-checked' });
});

it('names the place in a state that is wrong', () => {
  expect(() => parseLinkState('{"version":1,"links":{"u":{"verdict":"fine"}},"history":[]}')).toThrow(/links/);
  expect(parseLinkState('{"version":1,"links":{},"history":[]}')).toEqual(emptyState());
});
