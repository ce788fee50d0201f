/** Sets beside a static component the island that belongs to it, so that authors write one name. */
import type { Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const COMPANIONS: Readonly<Record<string, string>> = { Prompt: 'PromptClock', Sources: 'BibtexOfPage' };

/** A remark plugin: the clock after the prompt, the citations as BibTeX after the source list. */
export function remarkCompanions(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent: Parent | undefined) => {
      const name = COMPANIONS[node.name ?? ''];
      if (name === undefined || index === undefined || !parent) return undefined;
      const companion: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name, attributes: [], children: [] };
      parent.children.splice(index + 1, 0, companion as RootContent);
      return [SKIP, index + 2];
    });
}
