import { describe, expect, it } from 'vitest';
import { checkConcept } from './concept';
import type { FollowUp } from './questions';

const good = `---
title: Bagging
topic: bagging
---

Interviewers ask because.

<SayThis>

It averages.

</SayThis>

## The mechanism

$x$ ${'word '.repeat(600)}<Cite id="a-2020-b" />

## When to use it

| reach for | when | instead of | what it costs |
| --- | --- | --- | --- |
| a | b | c | d |

## Where it breaks

**One.** It does.

**Two.** It does.

## Follow-ups

<FollowUps topic="bagging" />

## Sources

<Sources />
`;
const followUps: FollowUp[] = ['a', 'b', 'c'].map((id) => ({ id, level: 'mid', question: 'Why?', answer: 'So.', wrong: 'No.' }));
const findings = (source: string, asked = followUps): string => checkConcept({ slug: 'bagging', source, followUps: asked, known: new Set(['a-2020-b']) }).findings.map(({ message }) => message).join('\n');

describe('checkConcept', () => {
  it('finds nothing on a page that holds, and says how long it takes', () => {
    expect(findings(good)).toBe('');
    expect(checkConcept({ slug: 'bagging', source: good, followUps, known: new Set() })).toMatchObject({ minutes: 3 });
  });

  it.each<[string, (source: string) => string, RegExp]>([
    ['another topic', (s) => s.replace('topic: bagging', 'topic: boosting'), /topic is not "bagging"/],
    ['no reason to read it', (s) => s.replace('Interviewers ask because.\n\n', ''), /why an interviewer asks/],
    ['nothing to say', (s) => s.replace('<SayThis>', ''), /no <SayThis>/],
    ['no formula', (s) => s.replace('$x$', 'x'), /no formula/],
    ['no word on when', (s) => s.replace('## When to use it', '## Use'), /"## When"/],
    ['no failures', (s) => s.replace('## Where it breaks', '## Trouble'), /"## Where it breaks"/],
    ['one failure', (s) => s.replace('**Two.**', 'Two.'), /1 failures/],
    ['no decision table', (s) => s.replace('| reach for', '| take'), /no decision table/],
    ['a decision without a price', (s) => s.replace('| c | d |', '| c | |'), /empty cell/],
    ["another topic's follow-ups", (s) => s.replace('<FollowUps topic="bagging"', '<FollowUps topic="boosting"'), /no <FollowUps/],
    ['no sources', (s) => s.replace('<Sources />', ''), /no <Sources/],
    ['an unknown source', (s) => s.replace('a-2020-b', 'z'), /id "z"/],
    ['too few words', (s) => s.replace('word '.repeat(100), ''), /words; 600 to 1500/],
    ['too many words', (s) => s.replaceAll('word ', 'word word word '), /words; 600 to 1500/],
    ['a diagram without text', (s) => s.replace('## Sources', '```dot\ndigraph {}\n```\n\n## Sources'), /no title/],
  ])('reports %s', (_name, edit, message) => {
    expect(edit(good)).not.toBe(good);
    expect(findings(edit(good))).toMatch(message);
  });

  it('takes pseudo-code or a working in place of a formula', () => {
    expect(findings(good.replace('$x$', '<Derived>1 + 1 = 2</Derived>'))).toBe('');
    expect(findings(good.replace('$x$', '\n```text\nfor each\n```\n'))).toBe('');
  });

  it.each<[string, FollowUp[], RegExp]>([
    ['too few follow-ups', followUps.slice(1), /2 follow-ups/],
    ['a follow-up without an answer', followUps.map((one) => ({ ...one, answer: ' ' })), /"a" has no answer/],
    ['a follow-up without the wrong answer', followUps.map(({ wrong: _, ...one }) => one), /"a" has no common wrong answer/],
  ])('reports %s', (_name, asked, message) => {
    expect(findings(good, asked)).toMatch(message);
  });
});
