/** Sets the formulae of a page as MathML, which browsers draw without scripts or style sheets of ours. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Names that remark-math gives a formula within text and one that stands alone. */
const INLINE = 'math-inline';
const BLOCK = 'math-display';

/**
 * A rehype plugin, to run on what remark-math made: each formula becomes MathML that keeps its TeX as an annotation.
 * One that stands alone can be reached by keyboard, because on a narrow screen it scrolls sideways.
 * The build stops, with file and line, at TeX that cannot be set.
 */
export function rehypeFormulae(): (tree: Root, file: VFile) => void {
  return (tree, file) =>
    visit(tree, 'element', (node, index, parent) => {
      const names = node.properties.className;
      if (!Array.isArray(names) || !(names.includes(INLINE) || names.includes(BLOCK))) return;
      const block = names.includes(BLOCK);
      const formula = set(node, block, file);
      // A formula that stands alone comes wrapped as code does.
      if (block && parent?.type === 'element' && parent.tagName === 'pre') Object.assign(parent, formula);
      else parent!.children[index!] = formula;
    });
}

function set(node: Element, block: boolean, file: VFile): Element {
  const tex = toText(node, { whitespace: 'pre' });
  let mathml: string;
  try {
    mathml = temml.renderToString(tex, { displayMode: block, annotate: true, strict: true, throwOnError: true });
  } catch (error) {
    throw new Error(`${file.path}:${node.position?.start.line ?? 1}: the formula “${tex.trim()}” cannot be set: ${(error as Error).message}. Correct its TeX`, { cause: error });
  }
  return { type: 'element', tagName: 'span', properties: block ? { className: ['formula', 'formula--block'], tabIndex: 0 } : { className: ['formula'] }, children: fromHtml(mathml, { fragment: true }).children as ElementContent[] };
}
