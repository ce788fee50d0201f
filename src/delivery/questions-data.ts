import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll, select } from 'hast-util-select';

/** Marked by the follow-up component: the level and the sources are no part of question or answer. */
const QUESTION = 'details[id^="q-"]';
const ASIDE = '[data-aside], script, style, svg, annotation';

function text(node: Root | Element | Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Element['children']).map(text).join('') : '';
}

function plain(element: Element | undefined): string {
  if (!element) return '';
  const kept = (node: Element): Element => ({ ...node, children: node.children.filter((child) => child.type !== 'element' || !isAside(child)).map((child) => (child.type === 'element' ? kept(child) : child)) });
  return text(kept(element)).replace(/\s+/g, ' ').trim();
}

function isAside(element: Element): boolean {
  return select(ASIDE, { type: 'root', children: [{ ...element, children: [] }] }) !== undefined;
}

/** The questions of a built page as a schema.org FAQPage, or `undefined` where it has none. */
export function faqOf(html: string): object | undefined {
  if (!html.includes('id="q-') && !html.includes('id=q-')) return undefined;
  const questions = selectAll(QUESTION, fromHtml(html)).map((details) => ({
    '@type': 'Question',
    name: plain(select('summary', details)),
    acceptedAnswer: { '@type': 'Answer', text: plain(details.children.find((child): child is Element => child.type === 'element' && child.tagName !== 'summary')) },
  }));
  return questions.length > 0 ? { '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity: questions } : undefined;
}

/** The page with its questions described for search engines; unchanged where it has none or has been finished before. */
export function withFaq(html: string): string {
  const faq = html.includes('"FAQPage"') ? undefined : faqOf(html);
  if (!faq) return html;
  // A closing tag inside the data would end the script.
  return html.replace('</head>', () => `<script type="application/ld+json">${JSON.stringify(faq).replaceAll('<', '\\u003c')}</script></head>`);
}
