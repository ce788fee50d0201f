/** Asks for KaTeX's style sheet when a reader goes to a page with formulae from one without. */
import type { Root, RootContent } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** A rehype plugin, to run after rehype-katex: `<FormulaStyles />` at the end of a page with a formula. */
export function rehypeFormulaStyles(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', ({ properties: { className } }) => {
      if (!Array.isArray(className) || !className.includes('katex')) return undefined;
      tree.children.push({ type: 'mdxJsxFlowElement', name: 'FormulaStyles', attributes: [], children: [] } as unknown as RootContent);
      return EXIT;
    });
}
