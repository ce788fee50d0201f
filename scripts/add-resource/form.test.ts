import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../src/catalogue/load';
import { smallCatalogue } from '../../src/catalogue/testing/small-catalogue';
import { addResource } from './add';
import { readForm } from './form';

const form = (note: string): string => `### Address\r\n\r\nhttps://example.net/work\r\n\r\n### Title\r\n\r\nA work\r\n\r\n### Kind\r\n\r\narticle\r\n\r\n### Topics\r\n\r\nbagging, boosting\r\n\r\n### Note\r\n\r\n${note}\r\n\r\n### Authors\r\n\r\n_No response_\r\n`;

describe('readForm', () => {
  it('reads what the form asks for and leaves out what was not answered', () => {
    expect(readForm(form('Read part 2.'))).toEqual({ url: 'https://example.net/work', given: { title: 'A work', kind: 'article', topics: 'bagging, boosting', note: 'Read part 2.' } });
  });
  it('knows every field of the form', () => {
    const { body } = parse(fs.readFileSync('.github/ISSUE_TEMPLATE/suggest-a-resource.yml', 'utf8')) as { body: { attributes: { label: string } }[] };
    const filled = body.map(({ attributes }, index) => `### ${attributes.label}\n\nvalue ${index}\n`).join('\n');
    expect(Object.keys(readForm(filled).given)).toHaveLength(body.length - 1);
  });
  it('refuses what is no form', () => {
    expect(() => readForm('hello')).toThrow('Address');
    expect(() => readForm('x'.repeat(30_000))).toThrow('20000');
  });
});

describe('hostile suggestions', () => {
  it.each([
    ['a heading that would overwrite the address', 'Nice\n\n### Address\n\nhttps://evil.example.net'],
    ['YAML of its own', '- id: other\n  url: https://evil.example.net\n&a [*a] !!js/function "x'],
    ['a shell', '$(rm -rf ~) `id` ; ${{ github.token }} && curl evil'],
    ['terminal escapes', 'a \u001b[31mred\u001b[0m note'],
  ])('%s stays text in the note', async (_name, note) => {
    const root = smallCatalogue();
    const { url, given } = readForm(form(note));
    expect(url).toBe('https://example.net/work');
    const { id } = await addResource(root, { url, given, help: false, offline: true }, { prefill: async () => ({}), say: () => {}, today: '2026-11-21' });
    const { catalogue } = loadCatalogue(root);
    expect(catalogue.resources.map((resource) => resource.id).sort()).toEqual(['a-work', id].sort());
    expect(catalogue.resources.find((resource) => resource.id === id)?.note).toBe(note.replace(/\s+/g, ' '));
    fs.rmSync(root, { recursive: true });
  });
});
