import path from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { soundCatalogue } from '../../catalogue/cached';
import { remarkCatalogue } from './remark-catalogue';

const root = process.cwd();
const known = soundCatalogue(root).resources[0]?.id ?? '';

function run(text: string, frontMatter: Record<string, unknown> = {}): string {
  const file = new VFile({ path: path.join(root, 'docs/x.mdx'), value: text, data: { frontMatter } });
  const tree = unified().use(remarkParse).use(remarkMdx).parse(file);
  remarkCatalogue({ root })(tree, file);
  return JSON.stringify(tree);
}

describe('remarkCatalogue', () => {
  it('numbers citations by first use and lists each source once', () => {
    const tree = run(`<Sources />\n\nA <Cite id="${known}" /> and again <Cite id="${known}" />.`);
    expect(tree.match(/"name":"number","value":\{"type":"mdxJsxAttributeValueExpression","value":"1"/g)).toHaveLength(2);
  });
  it('keeps a citation on the line of its word', () => expect(run(`A word <Cite id="${known}" />, and more.`)).toContain('"value":"A word\u00a0"'));
  it.each([
    ['an unknown id', 'Text\n\n<Cite id="no-such-work" />', /docs\/x\.mdx:3: no resource has the id "no-such-work"\. Did you mean/],
    ['an unknown chapter', '<BookReferences chapter={12} />', /docs\/x\.mdx:1: the book has no references for chapter 12/],
    ['an unknown topic', '<Resources topic="baging" />', /"baging" is not a topic\. Did you mean "bagging"/],
  ])('breaks the build on %s', (_name, text, message) => expect(() => run(text)).toThrow(message));
  it('breaks the build on an unknown topic in the front matter', () => {
    expect(() => run('Text', { topic: 'stackin' })).toThrow(/"stackin" in the front matter is not a topic\. Did you mean "stacking"/);
    expect(() => run('Text', { needs: ['bagging', 'x'] })).toThrow(/"x" in the front matter/);
  });
  it('leaves other pages alone', () => expect(run('Plain *text*.')).not.toContain('estree'));
});
