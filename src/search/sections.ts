/** A Markdown or MDX page cut at its headings, each piece as plain text. Node only: it carries a parser. */
import { createSlugger, escapeMarkdownHeadingIds, parseMarkdownHeadingId } from '@docusaurus/utils';
import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** One piece of a page. */
export interface Section {
  /** Fragment that leads here; empty for the page's opening. */
  anchor: string;
  /** Headings from the top of the page down to this one, without the page's title. */
  headings: string[];
  text: string;
}

/** How the source is written: MDX, or Markdown that may hold HTML. */
export type SourceFormat = 'md' | 'mdx';

/** Attributes whose value a reader sees as prose. */
const READ_ATTRIBUTES = new Set(['summary', 'title', 'caption', 'alt', 'label', 'question', 'prompt', 'description', 'heading']);
/** Fences that draw a picture: their source says little, their caption says what it shows. */
const DRAWN_LANGUAGES = new Set(['dot', 'mermaid', 'vega', 'graphviz']);

const SILENT = new Set(['math', 'inlineMath', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html', 'yaml', 'toml', 'definition']);
const BLOCKS = new Set(['paragraph', 'listItem', 'tableCell', 'code', 'blockquote', 'containerDirective', 'leafDirective', 'mdxJsxFlowElement', 'heading', 'footnoteDefinition']);

const parsers = {
  md: unified().use(remarkParse).use(remarkDirective).use(remarkGfm).use(remarkMath),
  mdx: unified().use(remarkParse).use(remarkMdx).use(remarkDirective).use(remarkGfm).use(remarkMath),
};

function readAttributes(node: Nodes): string {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return '';
  const attributes = node.attributes as { type: string; name?: string; value?: unknown }[];
  return attributes
    .filter(({ name, value }) => name !== undefined && READ_ATTRIBUTES.has(name) && typeof value === 'string')
    .map(({ value }) => `${value as string}. `)
    .join('');
}

function codeText(value: string, language: string | null | undefined, meta: string | null | undefined): string {
  const shown = [...(meta ?? '').matchAll(/(?:title|description)=(?:"([^"]*)"|'([^']*)')/g)].map((match) => match[1] ?? match[2]);
  return [...shown, language && DRAWN_LANGUAGES.has(language) ? '' : value].filter(Boolean).join('\n');
}

/** The fragment that Docusaurus gives a heading, and the heading's own words. */
function headingOf(node: Heading, slugger: ReturnType<typeof createSlugger>): { anchor: string; label: string } {
  const last = node.children.at(-1);
  const comment = last?.type === 'mdxTextExpression' ? /^\s*\/\*\s*#(\S+)/.exec(last.value) : last?.type === 'html' ? /^<!--\s*#(\S+)/.exec(last.value) : null;
  const kept = node.children.filter(({ type }) => type !== 'html' && type !== 'mdxTextExpression');
  const raw = toString(kept).trim();
  const classic = parseMarkdownHeadingId(raw, 'classic');
  const label = toString(kept.filter(({ type }) => type !== 'inlineMath')).trim();
  const anchor = comment?.[1]?.replace(/\*\/$/, '') ?? classic.id ?? slugger.slug(raw);
  return { anchor, label: parseMarkdownHeadingId(label, 'classic').text || classic.text || raw };
}

/** A directive that is really punctuation in running text ("at 9:30", "ratio 3:1") is text. */
function isTextDirective(node: Nodes): boolean {
  return node.type === 'textDirective';
}

/**
 * Cuts a page into its sections, in order; the first is what stands before any heading.
 * Mathematics, markup, imports and expressions are left out; code is kept as text.
 * @throws when the MDX does not parse
 */
export function sectionsOf(source: string, format: SourceFormat): Section[] {
  const tree = parsers[format].parse(escapeMarkdownHeadingIds(source)) as Root;
  const slugger = createSlugger();
  const sections: (Section & { depth: number })[] = [{ anchor: '', headings: [], text: '', depth: 0 }];
  const open: { depth: number; label: string }[] = [];
  const add = (text: string) => {
    sections.at(-1)!.text += text;
  };

  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const { anchor, label } = headingOf(node, slugger);
      if (node.depth === 1) return;
      while (open.length && open.at(-1)!.depth >= node.depth) open.pop();
      open.push({ depth: node.depth, label });
      sections.push({ anchor, headings: open.map((heading) => heading.label), text: '', depth: node.depth });
      return;
    }
    if (SILENT.has(node.type)) return;
    if (BLOCKS.has(node.type)) add('\n');
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value);
    else if (node.type === 'code') add(codeText(node.value, node.lang, node.meta));
    else if (node.type === 'image') add(node.alt ?? '');
    else if (node.type === 'break') add(' ');
    else if (isTextDirective(node) && 'name' in node) add(`:${node.name as string}`);
    if (node.type.startsWith('mdxJsx')) add(readAttributes(node));
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
    if (BLOCKS.has(node.type)) add('\n');
  };
  visit(tree);

  return sections.map(({ anchor, headings, text }) => ({
    anchor,
    headings,
    text: text.replace(/[ \t\u00a0]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim(),
  }));
}
