import { describe, expect, it } from 'vitest';
import { sectionsOf } from './sections';

describe('sectionsOf', () => {
  it('cuts at headings and keeps their path', () => {
    const sections = sectionsOf('Opening.\n\n## Data\n\nLogs.\n\n### Labels\n\nClicks.\n\n## Serving\n\nFast.', 'mdx');
    expect(sections.map(({ anchor, headings, text }) => [anchor, headings, text])).toEqual([
      ['', [], 'Opening.'],
      ['data', ['Data'], 'Logs.'],
      ['labels', ['Data', 'Labels'], 'Clicks.'],
      ['serving', ['Serving'], 'Fast.'],
    ]);
  });

  it('leaves out mathematics, imports, expressions and tags, and keeps code and what the tags say', () => {
    const source = [
      "import Thing from './thing';", '', 'Energy $e = mc^2$ is kept in `faiss.IndexHNSWFlat`.', '', '$$\nx^2\n$$', '',
      '<Answer summary="Why not brute force?">', '', 'Too **slow**.', '', '</Answer>', '', '{1 + 1}', '',
      '```python\nindex.add(vectors)\n```', '', '```dot title="Two paths" description="Offline and online."\ndigraph { a -> b }\n```',
    ].join('\n');
    const text = sectionsOf(source, 'mdx')[0]!.text;
    expect(text).toContain('faiss.IndexHNSWFlat');
    expect(text).toContain('Why not brute force?');
    expect(text).toContain('Too slow.');
    expect(text).toContain('index.add(vectors)');
    expect(text).toContain('Two paths\nOffline and online.');
    for (const gone of ['mc^2', 'x^2', 'import', '1 + 1', 'Answer', 'digraph']) expect(text).not.toContain(gone);
  });

  it('takes the fragments that Docusaurus makes', () => {
    const source = '## Recall@k {#recall}\n\n## Same\n\n## Same\n\n## Named {/* #other */}\n\n## `nprobe` and $k$';
    expect(sectionsOf(source, 'mdx').map((section) => section.anchor)).toEqual(['', 'recall', 'same', 'same-1', 'other', 'nprobe-and-k']);
    expect(sectionsOf(source, 'mdx').map((section) => section.headings.at(-1))).toEqual([undefined, 'Recall@k', 'Same', 'Same', 'Named', 'nprobe and']);
  });

  it('reads the title of an admonition and plain Markdown with HTML', () => {
    expect(sectionsOf(':::note[Mind the gap]\n\nInside.\n\n:::', 'mdx')[0]!.text).toBe('Mind the gap\nInside.');
    expect(sectionsOf('a <b>bold</b> word {not an expression}', 'md')[0]!.text).toBe('a bold word {not an expression}');
  });

  it('keeps a ratio in running text', () => {
    expect(sectionsOf('A ratio of 3:1 at 9:30am, and x:y too.', 'mdx')[0]!.text).toBe('A ratio of 3:1 at 9:30am, and x:y too.');
  });

  it('says when a page does not parse', () => {
    expect(() => sectionsOf('<Open>\n\nnever closed', 'mdx')).toThrow();
  });
});
