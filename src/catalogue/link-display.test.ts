import { describe, expect, it } from 'vitest';
import type { LinkView } from './link-view';
import { ageOf, displayOf } from './link-display';

const URL = 'https://cited.example/';
const copy = { url: 'https://web.archive.org/web/20250304050607/https://cited.example/', date: '2025-03-04' };
const seen = { checked: '2026-05-29' };

describe('what a reader is shown', () => {
  it.each([
    ['nothing recorded', undefined, { href: URL, leadsTo: 'cited', dot: 'none', says: 'unchecked' }],
    ['never checked', { standing: 'never-checked' }, { href: URL, leadsTo: 'cited', dot: 'none', says: 'unchecked' }],
    ['well', { standing: 'well', ...seen, archive: copy }, { href: URL, leadsTo: 'cited', dot: 'ok', says: 'well', ...seen }],
    ['moved', { standing: 'moved', ...seen, movedTo: 'https://new.example/' }, { href: 'https://new.example/', leadsTo: 'moved', dot: 'ok', says: 'moved', ...seen }],
    ['dead with a copy', { standing: 'dead', ...seen, archive: copy }, { href: copy.url, leadsTo: 'archived', dot: 'bad', says: 'archived', ...seen, copied: '2025-03-04' }],
    ['dead without', { standing: 'dead', ...seen }, { href: URL, leadsTo: 'cited', dot: 'bad', says: 'dead', ...seen }],
    ['failing is not dead', { standing: 'failing', ...seen, archive: copy }, { href: URL, leadsTo: 'cited', dot: 'warn', says: 'failing', ...seen }],
    ['suspect', { standing: 'suspect', ...seen }, { href: URL, leadsTo: 'cited', dot: 'warn', says: 'doubtful', ...seen }],
    ['blocked is no fault of the link', { standing: 'blocked', ...seen }, { href: URL, leadsTo: 'cited', dot: 'none', says: 'blocked', ...seen }],
    ['section gone', { standing: 'anchor-missing', ...seen }, { href: URL, leadsTo: 'cited', dot: 'warn', says: 'section-missing', ...seen }],
  ] as [string, LinkView | undefined, object][])('%s', (_, view, display) => expect(displayOf({ url: URL }, view)).toEqual(display));

  it('follows what the record says of a new address or a copy', () => {
    expect(displayOf({ url: URL, movedTo: 'https://new.example/' })).toMatchObject({ href: 'https://new.example/' });
    expect(displayOf({ url: URL, archive: copy.url }, { standing: 'dead', ...seen })).toMatchObject({ href: copy.url, leadsTo: 'archived' });
  });
});

it.each([
  ['2026-06-01', 'today', 0],
  ['2026-06-02', 'today', 0],
  ['2026-05-31', 'days', 1],
  ['2026-05-01', 'days', 31],
  ['2026-03-01', 'months', 3],
  ['2023-01-01', 'years', 3],
])('%s is %s %d before 2026-06-01', (day, unit, count) => expect(ageOf(day, '2026-06-01')).toEqual({ unit, count }));
