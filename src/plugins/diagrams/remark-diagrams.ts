import { draw } from './draw';

interface MarkdownNode {
  type: string;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

/** Reads `title="…" description="…"` from what follows the fence's language. */
export function readMeta(meta: string): Record<string, string> {
  return Object.fromEntries([...meta.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!.trim()]));
}

function fences(node: MarkdownNode): { parent: MarkdownNode; index: number; fence: MarkdownNode }[] {
  return (node.children ?? []).flatMap((child, index) =>
    child.type === 'code' && child.lang === 'dot' ? [{ parent: node, index, fence: child }] : fences(child),
  );
}

/**
 * Remark plugin: every ```dot fence becomes a `<Diagram>` with the picture drawn at build time.
 * @throws with file, line and remedy when the title or the description is missing, or the graph cannot be drawn.
 */
export default function remarkDiagrams() {
  return async (tree: MarkdownNode, file: { path?: string }): Promise<void> => {
    for (const { parent, index, fence } of fences(tree)) {
      const where = `${file.path ?? 'unknown file'}:${fence.position?.start.line ?? 0}`;
      const { title, description } = readMeta(fence.meta ?? '');
      if (!title || !description) {
        const missing = [title ? [] : ['title'], description ? [] : ['description']].flat().join(' and ');
        throw new Error(
          `${where}: the diagram has no ${missing}. Write the fence as \`\`\`dot title="what it is" description="what it shows".`,
        );
      }
      const drawing = await draw(fence.value ?? '').catch((error: Error) => {
        throw new Error(`${where}: ${error.message}`);
      });
      const given = {
        title,
        description,
        svg: drawing.svg,
        size: `${drawing.width}x${drawing.height}`,
        edges: drawing.edges.join('\n'),
      };
      parent.children![index] = {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: Object.entries(given).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
        children: [],
      } as MarkdownNode;
    }
  };
}
