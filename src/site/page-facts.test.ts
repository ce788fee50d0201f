import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { type PageFacts, readingMinutes, withPageFacts } from './page-facts';

const root = path.resolve(import.meta.dirname, '../..');

function facts(file: string, frontMatter: Record<string, unknown>, fileContent = 'word '.repeat(400), site = root) {
  const params = { filePath: path.join(site, file), fileContent } as Parameters<ParseFrontMatter>[0];
  return withPageFacts(site)({ ...params, defaultParseFrontMatter: async () => ({ frontMatter, content: fileContent }) });
}

describe('readingMinutes', () => {
  it('counts words, and neither front matter, code, maths, tags nor addresses', () => {
    const noise = `---\ntitle: ${'x '.repeat(900)}\n---\nimport A from 'a';\n\`\`\`dot\n${'a '.repeat(900)}\n\`\`\`\n$$\n${'b '.repeat(900)}\n$$\n<Lab name="${'c '.repeat(900)}" />\n`;
    expect(readingMinutes(noise + 'word '.repeat(600))).toBe(3);
    expect(readingMinutes('')).toBe(1);
  });
});

describe('withPageFacts', () => {
  it('tells the chapter, the minutes and what to know before', async () => {
    const { frontMatter } = await facts('docs/chapters/visual-search.mdx', { topic: 'visual-search', needs: ['video-recommendation'] });
    expect(frontMatter.facts).toEqual({ minutes: 2, kind: 'Chapter 2 of 11', before: [{ title: 'Video recommendation', to: '/chapters/video-recommendation' }], usedIn: [] });
  });

  it('names the family of a concept', async () => {
    const { frontMatter } = await facts('docs/concepts/ensembles/bagging.mdx', { topic: 'bagging' });
    expect(frontMatter.facts).toMatchObject({ kind: 'Ensembles and classical models' });
  });

  it('lists the chapters that link to a concept, in their order', async () => {
    const slugs = async (file: string): Promise<unknown> => ((await facts(file, {})).frontMatter.facts as PageFacts).usedIn.map(({ to }) => to);
    const links = (page: string): string[] => fs.readdirSync(path.join(root, 'docs/chapters')).filter((name) => new RegExp(`\\(/${page}[)#]`).test(fs.readFileSync(path.join(root, 'docs/chapters', name), 'utf8'))).map((name) => `/chapters/${name.replace('.mdx', '')}`);
    const expected = links('concepts/candidate-generation/two-tower');
    expect(expected.length).toBeGreaterThan(1);
    expect([...((await slugs('docs/concepts/candidate-generation/two-tower.mdx')) as string[])].sort()).toEqual(expected.sort());
    expect(await slugs('docs/framework/evaluate.mdx')).toEqual([]);
  });

  it('takes neither a longer name nor a mere mention for a link, and keeps the order of the book', async () => {
    const other = fs.mkdtempSync(path.join(os.tmpdir(), 'page-facts-'));
    for (const folder of ['catalogue', 'docs/chapters', 'docs/concepts/f']) fs.mkdirSync(path.join(other, folder), { recursive: true });
    const chapters = ['z', 'y', 'x', 'w'].map((slug, at) => ({ slug, number: at + 1, title: slug, short: slug.toUpperCase() }));
    fs.writeFileSync(path.join(other, 'catalogue/topics.yaml'), JSON.stringify({ chapters, families: [{ slug: 'f', title: 'F' }], concepts: [{ slug: 'a', family: 'f', title: 'A' }] }));
    const texts = { z: '[a](/concepts/f/a#part)', y: '[ab](/concepts/f/a-b)', x: 'See [a](/concepts/f/a).', w: 'It stands at /concepts/f/a.' };
    for (const [slug, text] of Object.entries(texts)) fs.writeFileSync(path.join(other, `docs/chapters/${slug}.mdx`), text);
    const { frontMatter } = await facts('docs/concepts/f/a.mdx', {}, 'word', other);
    expect((frontMatter.facts as PageFacts).usedIn).toEqual([{ title: 'Z', to: '/chapters/z' }, { title: 'X', to: '/chapters/x' }]);
    fs.rmSync(other, { recursive: true });
  });

  it('refuses an unknown prerequisite with the file and the remedy', async () => {
    await expect(facts('docs/chapters/x.mdx', { needs: ['baging'] })).rejects.toThrow(/docs\/chapters\/x\.mdx: `needs` names the unknown topic "baging".*topics\.yaml/);
  });

  it('leaves pages outside docs alone', async () => {
    expect((await facts('blog/a.mdx', { title: 'A' })).frontMatter).toEqual({ title: 'A' });
    expect(fs.existsSync(path.join(root, 'catalogue/topics.yaml'))).toBe(true);
  });
});
