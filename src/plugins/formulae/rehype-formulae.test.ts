import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { rehypeFormulae } from './rehype-formulae';

const processor = unified().use(remarkParse).use(remarkMath).use(remarkRehype).use(rehypeFormulae);
const page = (markdown: string) => {
  const file = new VFile({ path: 'docs/a.mdx', value: markdown });
  return processor.runSync(processor.parse(file), file);
};

describe('formulae', () => {
  it('are MathML that keeps its TeX', () => {
    const formula = select('span.formula > math', page('So $x^2 < y$.'))!;
    expect(selectAll('mi', formula).map((node) => toText(node))).toEqual(['x', 'y']);
    expect(toText(select('annotation[encoding="application/x-tex"]', formula)!)).toBe('x^2 < y');
  });

  it('can be reached by keyboard where they stand alone', () => {
    const tree = page('$a$\n\n$$\nb\n$$');
    expect(selectAll('.formula', tree).map(({ properties }) => properties.tabIndex)).toEqual([undefined, 0]);
    expect(select('.formula--block > math', tree)?.properties.display).toBe('block');
    expect(select('pre', tree)).toBeUndefined();
  });

  it('keep a space around the names of functions, and letters of other alphabets', () => {
    expect(selectAll('mspace', page('$a \\log b$')).length).toBeGreaterThan(0);
    expect(toText(select('.formula mi', page('$\\mathcal{L}$'))!)).toBe('ℒ');
  });

  it('that cannot be set are named with their file and line', () => {
    expect(() => page('text\n\nso $\\frac{1$ here')).toThrow(/^docs\/a\.mdx:3: the formula “\\frac\{1” cannot be set: .*\. Correct its TeX$/s);
  });
});
