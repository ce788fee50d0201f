import { describe, expect, it } from 'vitest';
import { scaleSheet } from '../../src/practice/scale-sheet';
import { PARTS } from './anatomy';
import { checkChapter, type ChapterInput } from './chapter';
import type { FollowUp } from './questions';

const CITE = '<Cite id="a-2020-b" />';
const DECISION = ['| Reach for | When | Instead of | What it costs |', '| --- | --- | --- | --- |', '| HNSW | it fits | IVF | memory |'].join('\n');
const DOT = ['```dot title="T" description="D"', 'digraph { a -> b }', '```'].join('\n');
const BODY: Partial<Record<(typeof PARTS)[number], string>> = {
  'The prompt': '<Prompt>\n\nFind it.\n\n</Prompt>',
  'The numbers': '<ScaleSheet sheet={scale} />\n\n| What | How many |\n| --- | --- |\n| Images | <Assumption>5</Assumption> |',
  'The system': `${DOT}\n\n${DOT}\n\n${Array.from({ length: 4 }, () => DECISION).join('\n\n')}`,
  'Follow-ups': '<FollowUps topic="visual-search" />',
  'How real teams differ': `| Who | Choice |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| Team in 2024 | HNSW ${CITE} |`).join('\n')}`,
  'Since the book': Array.from({ length: 5 }, (_, index) => `- **${2023 + (index % 4)}.** A change. ${CITE}`).join('\n'),
  'Grade yourself': '<Rubric rows={rubric} />',
  Sources: '<BookReferences chapter={2} />\n\n<Sources />\n\n<Resources topic="visual-search" />\n\n<CaseStudies topic="visual-search" />',
};

const good = `---\ntitle: A\ntopic: visual-search\n---\n\n${PARTS.map((part) => `## ${part}\n\n${BODY[part] ?? `${'word '.repeat(350)}${CITE} ${CITE} ${CITE}`}`).join('\n\n')}\n`;
const followUps: FollowUp[] = Array.from({ length: 12 }, (_, index) => ({ id: `q-${index}`, level: ['mid', 'senior', 'staff'][index % 3]!, question: 'Why?', answer: 'Because of 5.', wrong: 'No.' }));
const scale = scaleSheet({ inputs: { images: { label: 'Images', unit: '', default: 1, min: 1, max: 2, parent: { cite: 'a-2020-b' } } }, rows: [] });

function findings(change: Partial<ChapterInput> & { edit?: (source: string) => string } = {}): string[] {
  const { edit, ...rest } = change;
  const source = edit ? edit(good) : good;
  if (edit) expect(source).not.toBe(good);
  const { findings: found } = checkChapter({ source, followUps, scale, known: new Set(['a-2020-b']), ...rest });
  return found.map(({ message }) => message);
}

describe('checkChapter', () => {
  it('finds nothing on a page that holds, and counts its words', () => {
    expect(findings()).toEqual([]);
    expect(checkChapter({ source: good, followUps, scale, known: new Set() }).minutes).toBeGreaterThan(9);
  });

  const cases: [string, (source: string) => string, RegExp][] = [
    ['a missing part', (s) => s.replace('## Features', '### Features'), /part "## Features" is missing/],
    ['parts out of order', (s) => s.replace('## Evaluation', '## X').replace('## Framing', '## Evaluation').replace('## X', '## Framing'), /stands after/],
    ['a part that is none', (s) => s.replace('## Sources', '## Extras\n\nx\n\n## Sources'), /"## Extras" is not a part/],
    ['an empty part', (s) => s.replace('<Prompt>\n\nFind it.\n\n</Prompt>', ''), /"## The prompt" is empty/],
    ['too few citations', (s) => s.replaceAll(`${CITE} ${CITE} `, ''), /citations; at least 25/],
    ['an unknown id', (s) => s.replace('a-2020-b', 'a-2020-c'), /no resource has the id "a-2020-c"/],
    ['too few diagrams', (s) => s.replace(DOT, ''), /1 diagrams/],
    ['a diagram without text', (s) => s.replace(' description="D"', ''), /no title or no description/],
    ['too few words', (s) => s.replaceAll('word ', ''), /words with the follow-ups/],
    ['too many words', (s) => s.replaceAll('word ', 'word word word '), /words with the follow-ups/],
    ['no clock', (s) => s.replace('<Prompt>', ''), /no <Prompt/],
    ['no rubric', (s) => s.replace('<Rubric rows={rubric} />', 'x'), /no <Rubric/],
    ['an unparented number in the numbers', (s) => s.replace('<Assumption>5</Assumption>', '5'), /number of "The numbers" has no parent/],
    ['an uncited system', (s) => s.replace(`HNSW ${CITE}`, 'HNSW'), /production system has no citation/],
    ['too few systems', (s) => s.replace(`| Team in 2024 | HNSW ${CITE} |\n`, ''), /3 production systems/],
    ['too few decision tables', (s) => s.replace('| Reach for', '| Take'), /3 decision tables/],
    ['a decision without a loser', (s) => s.replace('| it fits | IVF |', '| it fits | |'), /empty cell/],
    ['too few changes', (s) => s.replace('- **2023.**', '- **2019.**'), /4 dated, cited changes/],
    ['an unknown status', (s) => s.replace('title: A', 'title: A\nstatus: draft'), /status "draft" is not known/],
  ];
  it.each(cases)('reports %s', (_name, edit, message) => {
    expect(findings({ edit }).join('\n')).toMatch(message);
  });

  const changed = (index: number, change: Partial<FollowUp>): FollowUp[] => followUps.map((question, position) => (position === index ? { ...question, ...change } : question));
  it.each<[string, Partial<ChapterInput>, RegExp]>([
    ['too few follow-ups', { followUps: followUps.slice(1) }, /11 follow-ups/],
    ['a level without follow-ups', { followUps: followUps.map((question) => ({ ...question, level: 'mid' })) }, /graded senior/],
    ['an answer without a number', { followUps: changed(0, { answer: 'Because.' }) }, /"q-0" gives no number/],
    ['no common wrong answer', { followUps: changed(0, { wrong: '' }) }, /"q-0" has no common wrong answer/],
    ['an unknown source of an answer', { followUps: changed(0, { cites: ['z'] }) }, /cites "z"/],
    ['no scale sheet', { scale: undefined }, /exports `scale`/],
    ['a sheet that rests on an uncited source', { scale: scaleSheet({ inputs: { n: { ...scale.inputs.images, parent: { cite: 'other' } } }, rows: [] }) }, /rests on "other"/],
  ])('reports %s', (_name, change, message) => {
    expect(findings(change).join('\n')).toMatch(message);
  });

  it('lists an introduction and holds it to nothing', () => {
    expect(checkChapter({ source: '---\nstatus: introduction\n---\n\nShort.\n', followUps: [], known: new Set() })).toMatchObject({ introduction: true, findings: [] });
  });
});
