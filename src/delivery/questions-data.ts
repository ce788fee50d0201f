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

const questionsOf = (html: string): Element[] => (html.includes('id="q-') || html.includes('id=q-') ? selectAll(QUESTION, fromHtml(html)) : []);

/** The questions as a schema.org FAQPage. */
function faqPage(questions: readonly Element[]): object {
  const mainEntity = questions.map((details) => ({
    '@type': 'Question',
    name: plain(select('summary', details)),
    acceptedAnswer: { '@type': 'Answer', text: plain(details.children.find((child): child is Element => child.type === 'element' && child.tagName !== 'summary')) },
  }));
  return { '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity };
}

/** The page with its questions described for search engines; unchanged where it has none or has been finished before. */
export function withFaq(html: string): string {
  const questions = html.includes('"FAQPage"') ? [] : questionsOf(html);
  if (questions.length === 0) return html;
  // A closing tag inside the data would end the script.
  const data = `<script type="application/ld+json">${JSON.stringify(faqPage(questions)).replaceAll('<', '\\u003c')}</script>`;
  // Beside the questions, since compression sees a repetition within 32 kB alone: in the head the data costs 3 kB more.
  const end = questions.at(-1)!.position!.end.offset!;
  return html.slice(0, end) + data + html.slice(end);
}
