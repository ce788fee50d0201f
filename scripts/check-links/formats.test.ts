import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { countVerdicts, FORMATS, formatReport, markdownText, type Report } from './formats';
import { statusOf } from './status';
import { suggestFix } from './suggest-fix';
import { trackingIssue } from './tracking-issue';
import type { Result } from './verdict';

const NASTY = '::error::<script>alert(1)</script>\n@maintainer | [x](https://evil.example) `code` \u001b[31m %0A ]]>';
const results: Result[] = [
  { id: 'a', url: 'https://a.example/', verdict: 'ok', reason: 'answers', status: 200, finalUrl: 'https://a.example/', title: 'A', attempts: 1, ms: 12 },
  { id: NASTY, url: 'https://b.example/?`|', verdict: 'dead', reason: NASTY, status: 404, finalUrl: null, title: NASTY, attempts: 2, ms: 5, file: 'catalogue/resources/a,b.yaml', line: 7 },
  { id: 'c', url: 'https://c.example/', verdict: 'moved', reason: 'moved', status: 200, finalUrl: 'https://d.example/', title: null, attempts: 1, ms: 3 },
];
const report: Report = { summary: { started: 's', finished: 'f', checked: 3, notReached: 2, blocking: 1, verdicts: countVerdicts(results), mostInFlight: 1, exitCode: 1, notes: [] }, results };

it.each(FORMATS)('%s carries no command, markup or terminal code of a stranger', (format) => {
  const text = formatReport(report, format);
  expect(text).not.toContain('\u001b');
  if (format === 'json') return expect(JSON.parse(text)).toEqual(report);
  if (format === 'github') expect(text.split('\n').filter((line) => line.startsWith('::')).map((line) => line.slice(0, 8))).toEqual(['::error ', '::notice']);
  if (format === 'github') expect(text).toContain('file=catalogue/resources/a%2Cb.yaml,line=7');
  if (format === 'markdown') expect(text).not.toMatch(/@maintainer|<script>|\]\(https/);
  if (format === 'junit') expect(text).not.toContain('<script>');
  if (format === 'junit') expect(parseDocument(text, { xmlMode: true }).children.length).toBeGreaterThan(1);
  expect(text).toMatch(/dead/);
  return undefined;
});

it('escapes what Markdown would read', () => expect(markdownText('a_b *c* #1 @you https://x.example')).toBe('a\\_b \\*c\\* \\#1 @\u200byou https:\u200b//x.example'));

const NOW = new Date('2026-06-01T00:00:00Z');
const citation = (id: string, url: string, kind: 'resource' | 'case-study' = 'resource') => ({ id, url, kind, topics: [], file: 'catalogue/resources/data.yaml', line: 3 });
const base = { lastChecked: '2026-05-31T00:00:00.000Z', reason: 'why' };
const LINKS = {
  'https://moved.example/': { ...base, verdict: 'moved' as const, movedTo: 'https://new.example/: #odd' },
  'https://dead.example/': { ...base, verdict: 'dead' as const, firstFailure: '2026-05-01', failureDays: { '2026-05-01': 'dead' as const, '2026-05-05': 'dead' as const, '2026-05-09': 'dead' as const }, archive: { url: 'https://web.archive.org/web/2025/https://dead.example/', date: '2025-01-01' } },
  'https://wall.example/': { ...base, verdict: 'blocked' as const },
};

it('writes one issue, grouped by cause, with fixes that are YAML', () => {
  const links = statusOf([...Object.keys(LINKS), 'https://new.example/never'].map((url) => citation(new URL(url).hostname, url)), LINKS, NOW);
  const text = trackingIssue(links, '2026-06-01');
  expect(text).toContain('4 links in the catalogue, 3 checked');
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['Dead (1)', 'Moved for good (1)', 'Only a person can tell (1)']);
  const fixes = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => parse(yaml ?? '') as unknown);
  expect(fixes).toEqual([{ archive: 'https://web.archive.org/web/2025/https://dead.example/' }, { movedTo: 'https://new.example/: #odd' }]);
});

it('says plainly that nothing was checked, and stays within what GitHub takes', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => citation(`link ${at}`, `https://x${at}.example/`));
  expect(trackingIssue(statusOf(many, {}, NOW), '2026-06-01')).toContain('No link has been checked yet');
  const dead = Object.fromEntries(many.map(({ url }) => [url, { ...LINKS['https://dead.example/'], reason: 'r'.repeat(100) }]));
  const text = trackingIssue(statusOf(many, dead, NOW), '2026-06-01');
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/… and \d+ more/);
});

it('suggests the field that the kind of record has, and keeps the section', () => {
  const moved = { ...base, verdict: 'moved' as const, movedTo: 'https://new.example/a' };
  expect(suggestFix(citation('a', 'https://old.example/#s'), moved, 'moved')).toBe('movedTo: https://new.example/a#s');
  expect(suggestFix(citation('a', 'https://old.example/', 'case-study'), moved, 'moved')).toBe('url: https://new.example/a');
  expect(suggestFix(citation('a', 'https://old.example/'), { ...base, verdict: 'suspect' }, 'suspect')).toBeUndefined();
});
