/**
 * Cuts a document into runs of static text, islands and live components. Everything is static but what is registered
 * as an island, what is live by name, and what a page imports as a component of its own.
 */
import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import type { Program } from 'estree';
import type { ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Which components a page may hold besides static ones. */
export interface IslandNames {
  islands: ReadonlySet<string>;
  live: ReadonlySet<string>;
  /** Components that pages import and that need no script of their own. */
  inert: ReadonlySet<string>;
}

type Node = RootContent | ElementContent;
type Element = Extract<Node, { type: 'mdxJsxFlowElement' }>;

interface Imported {
  source: string;
  name: string;
}

/** A rehype plugin; it runs last, when the document is as it will be rendered. */
export function rehypeIslands({ islands, live, inert }: IslandNames): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const imports = importsOf(tree);
    const isLive = (node: Node): boolean => {
      if (!isElement(node) && node.type !== 'mdxJsxTextElement') return false;
      const name = node.name ?? '';
      return islands.has(name) || live.has(name) || (imports.has(name) && !inert.has(name));
    };
    let parts = 0;
    // The name follows the content, so that scripts of one release never take text of another for theirs.
    const partOf = (content: unknown): string => `${parts++}-${createHash('sha256').update(JSON.stringify(content, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value))).digest('hex').slice(0, 8)}`;

    const holdsLive = (node: Node): boolean => isLive(node) || ('children' in node && node.children.some((child) => holdsLive(child as Node)));
    const divide = (children: readonly Node[]): Node[] => {
      const divided: Node[] = [];
      let run: Node[] = [];
      const close = (): void => {
        if (run.some(isVisible)) divided.push(element('Static', [attribute('part', partOf(run))], run));
        run = [];
      };
      for (const node of children) {
        if (node.type === 'mdxjsEsm') divided.push(node);
        else if (!holdsLive(node)) run.push(node);
        else {
          close();
          divided.push(operable(node));
        }
      }
      close();
      return divided;
    };
    const operable = (node: Node): Node => {
      if (!isElement(node))
        throw new Error(`${file.path}:${node.position?.start.line ?? 1}: something to operate stands within running text. Put the component on lines of its own, between paragraphs`);
      if (islands.has(node.name ?? '')) return element('Island', [attribute('part', partOf(node)), attribute('name', node.name ?? ''), propertiesOf(node, imports)], [node]);
      return { ...node, children: divide(node.children) as Element['children'] };
    };
    tree.children = divide(tree.children) as Root['children'];
  };
}

function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement';
}

function isVisible(node: Node): boolean {
  return !(node.type === 'text' && node.value.trim() === '') && node.type !== 'comment';
}

function element(name: string, attributes: MdxJsxAttribute[], children: readonly Node[]): Node {
  return { type: 'mdxJsxFlowElement', name, attributes, children: [...children] } as unknown as Node;
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/** What the page imports, by the name that it uses. */
function importsOf(tree: Root): Map<string, Imported> {
  const found = new Map<string, Imported>();
  visit(tree, 'mdxjsEsm', (node: { data?: { estree?: Program | null } }) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      for (const specifier of statement.specifiers) {
        const name = specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' ? specifier.imported.name : 'default';
        if (specifier.type !== 'ImportNamespaceSpecifier') found.set(specifier.local.name, { source: String(statement.source.value), name });
      }
    }
  });
  return found;
}

/** The attribute that loads an island's properties; what they import is imported when the island wakes. */
function propertiesOf(node: Element, imports: ReadonlyMap<string, Imported>): MdxJsxAttribute {
  const sources: string[] = [];
  const pairs = node.attributes.map((given) => {
    if (given.type !== 'mdxJsxAttribute') throw new Error(`<${node.name} {…} />: an island takes its properties one by one`);
    const key = JSON.stringify(given.name);
    if (typeof given.value === 'string' || given.value === null || given.value === undefined) return `${key}: ${JSON.stringify(given.value ?? true)}`;
    const imported = imports.get(given.value.value.trim());
    if (!imported) return `${key}: (${given.value.value})`;
    if (!sources.includes(imported.source)) sources.push(imported.source);
    return `${key}: modules[${sources.indexOf(imported.source)}][${JSON.stringify(imported.name)}]`;
  });
  const value = `() => Promise.all([${sources.map((source) => `import(${JSON.stringify(source)})`).join(', ')}]).then((modules) => ({${pairs.join(', ')}}))`;
  const estree = parse(value, { ecmaVersion: 'latest', sourceType: 'module' }) as Program;
  return { type: 'mdxJsxAttribute', name: 'properties', value: { type: 'mdxJsxAttributeValueExpression', value, data: { estree } } };
}
