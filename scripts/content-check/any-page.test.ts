import { describe, expect, it } from 'vitest';
import { checkAnyPage } from './any-page';
import { FILLER } from './anatomy';
import type { FollowUp } from './questions';
import { knownTerms } from './terms';

const topics = { chapters: [], families: [], concepts: [{ slug: 'a', family: 'b', title: 'A', aliases: ['OOB', 'AUC up revenue down'] }] };
const terms = knownTerms({ glossary: [{ term: 'TF-IDF' }, { term: 'mAP' }], topics, exempt: [{ reason: 'units', words: ['GB'] }] });
const findings = (source: string, followUps: FollowUp[] = []): string[] => checkAnyPage(source, followUps, terms).map(({ line, message }) => `${line}: ${message}`);
const question: FollowUp = { id: 'q', level: 'mid', question: 'Why?', answer: 'So.', wrong: 'No.' };

describe('filler', () => {
  const examples = ['It is important to note this', 'it should be noted', "in today's world", 'in the ever-evolving field', 'plays a crucial role', 'needless to say', 'at the end of the day', 'when it comes to loss', 'we delve', 'it leverages', 'seamlessly', 'cutting-edge', 'a game-changer', 'unlock the value', 'in conclusion', 'last but not least', 'as we all know', 'robust and scalable', 'a state-of-the-art model'];

  it('has an example for each of its phrases', () => {
    for (const phrase of FILLER) expect(examples.filter((text) => phrase.test(text.toLowerCase())), phrase.source).toHaveLength(1);
  });

  it.each(examples)('reports "%s" in prose and in each part of a follow-up', (text) => {
    expect(findings(`A.\n\n${text}.`)).toEqual([expect.stringMatching(/^3: a phrase that says nothing/)]);
    for (const part of ['question', 'answer', 'wrong'] as const) expect(findings('A.', [{ ...question, [part]: text }])).toEqual([expect.stringContaining('"q" has a phrase')]);
  });

  it('leaves code alone', () => {
    expect(findings('```text\nleverage\n```')).toEqual([]);
  });
});

describe('paragraphs of tags alone', () => {
  it('are reported, with words around they are not', () => {
    expect(findings('A.\n\n<Derived>1 + 1 = 2</Derived> <Assumption>one</Assumption>')).toEqual([expect.stringMatching(/^3: a paragraph made of tags alone/)]);
    expect(findings('A.\n\n<Derived>1 + 1 = 2</Derived>, no more.')).toEqual([]);
  });
});

describe('columns', () => {
  it('are named in words; no name at all is for the corner alone', () => {
    expect(findings('A.\n\n| | $p$ | chance $q$ |\n| --- | --- | --- |\n| x | 1 | 2 |')).toEqual(['3: the column "$p$" has a formula alone for its name: put a word before it']);
  });
});

describe('acronyms', () => {
  it.each(['An XYZ.', 'XYZs.', 'ROC-XYZ, ROC (receiver operating characteristic).', 'XYZ (something else).', 'A number of things (XYZ).', 'XYZ, then nothing.'])('reports what is explained nowhere: %s', (text) => {
    expect(findings(`A.\n\n${text}`).join()).toMatch(/3: "XYZ" is explained nowhere/);
  });

  it('reports it once, at its first use, on the page or in its follow-ups', () => {
    expect(findings('XYZ.\n\nXYZ again.')).toHaveLength(1);
    expect(findings('A.', [{ ...question, wrong: 'XYZ.' }])).toHaveLength(1);
    expect(findings('An x-yield zone (XYZ).', [{ ...question, answer: 'XYZ' }])).toEqual([]);
  });

  it.each([
    ['the glossary', 'TF-IDF, TF, mAP and MAP'],
    ["a topic's alias", 'OOB error'],
    ['the list of what is none', '64 GB'],
    ['words before it', 'the expected yield zone (EYZ)'],
    ['words after it', 'EYZ (expected yield zone), and EYZs'],
    ['words after a comma', 'EYZ, the expected yield zone'],
    ['hyphenated words', 'cross-yield zones (**CYZ**)'],
  ])('lets stand what is known by %s', (_name, text) => {
    expect(findings(text)).toEqual([]);
  });

  it('takes an alias of several words for no explanation of each', () => {
    expect(findings('AUC')).toHaveLength(1);
  });

  it.each(['`XYZ`', '[a](/XYZ)', '<Cite id="XYZ" />', '$XYZ$', '"SOLD OUT"', '$$\nXYZ\n$$', 'Xyz, XYZa, X1YZ, ABCDEFGH'])('looks only at prose: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });
});
