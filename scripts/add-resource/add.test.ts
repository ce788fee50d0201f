import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load';
import { smallCatalogue } from '../../src/catalogue/testing/small-catalogue';
import { addResource, idOf, UsageError } from './add';
import { readArguments } from './arguments';
import { prefill, readHead } from './prefill';

let root: string;
beforeEach(() => {
  root = smallCatalogue();
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const around = { prefill: async () => ({}), say: () => {}, today: '2026-11-21' };
const flags = ['--title', 'A work of ours', '--kind', 'article', '--topics', 'bagging', '--note', 'Read part 2.'];
const shelf = () => fs.readFileSync(path.join(root, 'catalogue/resources/ensembles.yaml'), 'utf8');

describe('addResource', () => {
  it('writes the record in its sorted place, from flags alone', async () => {
    const { id, file } = await addResource(root, readArguments(['https://example.net/work/?utm_source=x', ...flags, '--year', '2025', '--authors', 'Ada Lovelace; B C']), around);
    expect([id, file]).toEqual(['lovelace-2025-work-ours', 'catalogue/resources/ensembles.yaml']);
    const { catalogue, problems } = loadCatalogue(root);
    expect(problems).toEqual([]);
    expect(catalogue.resources.find((resource) => resource.id === id)).toMatchObject({ url: 'https://example.net/work', authors: ['Ada Lovelace', 'B C'], year: 2025, added: '2026-11-21' });
  });

  it('uses what the page says and asks for the rest', async () => {
    const answers: Record<string, string> = { Topics: 'bagging', Note: 'Read part 2.', Kind: 'paper' };
    const questions: string[] = [];
    await addResource(root, readArguments(['https://example.net/work']), {
      ...around,
      prefill: async () => ({ title: 'Found title', year: 2024 }),
      ask: async (question, suggestion) => {
        questions.push(question);
        return suggestion ?? answers[question.split(/[ ,:]/)[0] ?? ''] ?? '';
      },
    });
    expect(questions).toHaveLength(9);
    expect(shelf()).toContain('title: Found title');
  });

  it('finds a duplicate under another spelling, before anything else', async () => {
    const known = loadCatalogue(root).catalogue.resources.find(({ url }) => url.startsWith('https://arxiv.org/abs/'));
    const asked = readArguments([`${known?.url.replace('/abs/', '/pdf/')}v3.pdf`]);
    await expect(addResource(root, asked, { ...around, prefill: () => Promise.reject(new Error('looked up')) })).rejects.toThrow(new RegExp(`already: ${known?.id}`));
  });

  it.each([
    [['javascript:alert(1)', ...flags], /uses the scheme/],
    [['http://127.0.0.1/x', ...flags], /private or local/],
    [['https://example.net/work', '--title', 'T', '--kind', 'paper', '--note', 'N'], /Not known: topics\. Give --topics/],
    [['https://example.net/work', ...flags.slice(0, 4), '--topics', 'baging', '--note', 'N'], /did you mean "bagging"/],
  ])('refuses %s', async (args, message) => {
    const refused = addResource(root, readArguments(args), around);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
  });

  it('takes back a record that is not sound', async () => {
    const before = shelf();
    await expect(addResource(root, readArguments(['https://example.net/work', ...flags, '--year', '99999']), around)).rejects.toThrow(/`year` is 99999/);
    expect(shelf()).toBe(before);
  });

  it('treats what a stranger typed as data', async () => {
    const hostile = "x'; rm -rf ~ #\": [&a *b !!js/function >-\n- id: y";
    const { id } = await addResource(root, readArguments(['https://example.net/work', '--title', 'T', '--kind', 'article', '--topics', 'bagging', '--note', hostile]), around);
    expect(loadCatalogue(root).catalogue.resources.find((resource) => resource.id === id)?.note).toBe(hostile.replace('\n', ' '));
  });
});

describe('prefill', () => {
  it('reads citation metadata', () => {
    expect(readHead('<meta name="citation_title" content="Bagging &amp; co"><meta name="citation_author" content="Breiman, Leo"><meta name="citation_date" content="1996/08/01"><title>x</title>')).toEqual({ title: 'Bagging & co', authors: ['Leo Breiman'], year: 1996, kind: 'paper' });
  });
  it('folds a title to one line of text', () => expect(readHead('<title>\n A\u0000 &lt;b&gt;\n</title>')).toEqual({ title: 'A <b>' }));
  it('knows an arXiv paper by its number when nothing answers', async () => {
    expect(await prefill('https://arxiv.org/abs/1901.05555', () => Promise.reject(new Error('offline')))).toEqual({ kind: 'paper', year: 2019 });
  });
});

describe('idOf', () => {
  it('is author, year and three words', () => expect(idOf('Yury Malkov', '2016', 'Efficient and robust approximate nearest neighbour search')).toBe('malkov-2016-efficient-robust-approximate'));
  it('does without what is not known', () => expect(idOf(undefined, undefined, '日本')).toBe('resource'));
});
