import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A page as it is listed for machines: address, title, one sentence, and its text. */
export interface Twin {
  path: string;
  title: string;
  description: string;
  markdown: string;
}

/** What a reader without a screen has no use for. */
const DROPPED = 'button, form, nav, script, style, .hash-link, [data-screen-only], [role="tooltip"], .theme-doc-footer';

function text(node: Nodes | Element | Root | Element['children'][number]): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Element['children']).map(text).join('') : '';
}

/** The MathML of a formula keeps its source. */
function formula(state: State, element: Element): Nodes | undefined {
  const source = select('annotation[encoding="application/x-tex"]', element);
  if (!source) return undefined;
  const node = { type: matches('.formula--block', element) ? 'math' : 'inlineMath', value: text(source).trim() } as unknown as Nodes;
  state.patch(element, node as never);
  return node;
}

const handlers = {
  span(state: State, element: Element) {
    if (matches('.formula', element)) return formula(state, element) as never;
    return state.all(element) as never;
  },
  // The title block, on one line.
  dl(_state: State, element: Element) {
    const facts = selectAll('dt', element).map((term, index) => `${text(term)}: ${text(selectAll('dd', element)[index] ?? term)}`);
    return { type: 'paragraph', children: [{ type: 'text', value: facts.join(' · ') }] } as never;
  },
  // The caption and the text list say what the picture shows.
  svg: () => undefined,
  summary(state: State, element: Element) {
    return { type: 'paragraph', children: [{ type: 'strong', children: state.all(element) }] } as never;
  },
};

/** Absolute addresses, so that a copied page keeps its links. */
function absolute(article: Element, base: URL): void {
  for (const link of selectAll('a[href]', article)) {
    try {
      link.properties.href = new URL(String(link.properties.href), base).href;
    } catch {
      // An address that is none stays as the author wrote it.
    }
  }
}

function drop(node: Root | Element): void {
  const kept = (node.children as Element['children']).filter((child) => child.type !== 'comment' && (child.type !== 'element' || !matches(DROPPED, child)));
  node.children = kept;
  for (const child of kept) if (child.type === 'element') drop(child);
}

/**
 * The Markdown twin of a built page, or `undefined` where the page is no document.
 * @param path the page's path from the site's root, without a leading slash.
 * @param site the site's address, with a trailing slash.
 */
export function twinOf(html: string, path: string, site: string): Twin | undefined {
  const tree = fromHtml(html);
  const article = select('.theme-doc-markdown', tree);
  if (!article) return undefined;
  const title = text(select('h1', article) ?? article).trim();
  const description = String(select('meta[name="description"]', tree)?.properties.content ?? '');
  drop(article);
  absolute(article, new URL(path, site));
  const mdast = toMdast({ type: 'root', children: article.children }, { handlers });
  const body = toMarkdown(mdast as never, { extensions: [gfmToMarkdown(), mathToMarkdown()], bullet: '-', emphasis: '_' });
  return { path, title, description, markdown: `${body.trim()}\n\nSource: ${new URL(path, site).href}\n` };
}

/** `llms.txt`: the library's contents page for language models, every document by part with one sentence. */
export function llmsText(name: string, summary: string, twins: readonly Twin[], site: string): string {
  const parts = new Map<string, Twin[]>();
  for (const twin of twins) {
    const part = twin.path.split('/')[0] ?? '';
    parts.set(part, [...(parts.get(part) ?? []), twin]);
  }
  const sections = [...parts].map(([part, pages]) => {
    const heading = part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' ');
    return `## ${heading}\n\n${pages.map(({ title, path, description }) => `- [${title}](${site}${path}.md): ${description}`).join('\n')}\n`;
  });
  return [`# ${name}\n\n> ${summary}\n`, ...sections].join('\n');
}
