import { describe, expect, it } from 'vitest';
import { checkFramework, NEEDED, STEP_PARTS, STEPS } from './framework';

const BODY: Record<string, string> = {
  'What to say': '<SayThis>\n\nI would.\n\n</SayThis>',
  'How long': 'Five minutes, no more.',
  'How levels sound': '| Level | Heard |\n| --- | --- |\n| Mid | a |\n| Senior | b |\n| Staff | c |',
  'How candidates fail': '- a\n- b\n- c',
  Sources: 'From <Cite id="a-2020-b" />.\n\n<Sources />',
};
const good = `---\ntitle: A\n---\n\nWhy.\n\n${STEP_PARTS.map((part) => `## ${part}\n\n${BODY[part] ?? 'Text.'}`).join('\n\n')}\n`;
const findings = (source: string, slug = 'clarify-requirements'): string => checkFramework(slug, source, new Set(['a-2020-b'])).findings.map(({ message }) => message).join('\n');

describe('checkFramework', () => {
  it('finds nothing on a step that holds', () => {
    expect(findings(good)).toBe('');
    expect(findings(good.replace('## What to say', '## What to say about the loss'))).toBe('');
  });

  it.each(STEP_PARTS)('reports a step without "%s"', (part) => {
    expect(findings(good.replace(`## ${part}`, '## Other'))).toContain(`"## ${part}" is missing`);
  });

  const row = '| Ask | Then |\n| --- | --- |\n| How many? | 40 |';
  it.each<[string, (source: string) => string, RegExp]>([
    ['an empty part', (s) => s.replace('## What to ask\n\nText.', '## What to ask'), /"## What to ask" is empty/],
    ['minutes other than the clock’s', (s) => s.replace('Five minutes', 'Nine minutes'), /does not begin with "five minutes"/],
    ['a level that is not heard', (s) => s.replace('| Staff | c |', '| Boss | c |'), /no row for Staff/],
    ['too few failures', (s) => s.replace('- c', 'c'), /fewer than three/],
    ['nothing to say', (s) => s.replace('<SayThis>', ''), /no <SayThis>/],
    ['an unknown source', (s) => s.replace('a-2020-b', 'z'), /no resource has the id "z"/],
    ['citations without their list', (s) => s.replace('<Sources />', ''), /has no <Sources \/>/],
    ['an unparented number in a table', (s) => s.replace('Why.', row), /no parent/],
    ['a decision without a loser', (s) => s.replace('Why.', '| Reach for | When | Instead of | What it costs |\n| --- | --- | --- | --- |\n| a | b | | c |'), /empty cell/],
    ['a diagram without text', (s) => s.replace('Why.', '```dot title="T"\ndigraph {}\n```'), /no description/],
  ])('reports %s', (_name, edit, message) => {
    expect(edit(good)).not.toBe(good);
    expect(findings(edit(good))).toMatch(message);
  });

  it('takes a number as traced by its row or by the head, and an ordinal for no number', () => {
    expect(findings(good.replace('Why.', row.replace('40', '<Derived>40</Derived>')))).toBe('');
    expect(findings(good.replace('Why.', row.replace('Then', 'Then <Assumption>ours</Assumption>')))).toBe('');
    expect(findings(good.replace('Why.', row.replace('How many? | 40', '1. First | x')))).toBe('');
  });

  it.each(Object.entries(NEEDED))('asks %s for each of its parts', (slug, needed) => {
    const whole = needed.join('\n\n');
    expect(findings(whole, slug)).not.toContain('the page has no');
    for (const text of needed) expect(findings(whole.replaceAll(text, ''), slug)).toContain(`the page has no ${text}`);
  });

  it('knows every step, and refuses a page that nobody described', () => {
    for (const step of STEPS) expect(findings('', step)).toContain('is missing');
    expect(findings('Text.', 'novelty')).toContain('neither a step nor listed');
  });
});
