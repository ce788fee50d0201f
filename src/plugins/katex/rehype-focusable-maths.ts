/** Lets the keyboard reach displayed formulae: on a narrow screen they scroll sideways. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin, to run after rehype-katex. */
export function rehypeFocusableMaths(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', (node) => {
      const names = node.properties.className;
      if (Array.isArray(names) && names.includes('katex-display')) node.properties.tabIndex = 0;
    });
}
