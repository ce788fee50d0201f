/**
 * Fills the catalogue's components in a page with the records that they name, while the page is built.
 * A page so carries only its own records; an unknown id, topic or chapter breaks the build with file, line and remedy.
 */
import fs from 'node:fs';
import path from 'node:path';
import { valueToEstree } from 'estree-util-value-to-estree';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { recordedLinks, soundCatalogue } from '../../catalogue/cached';
import { caseStudiesByTopic, chooseCaseStudies, SHOWN_ON_A_PAGE, sisterVolume } from '../../catalogue/case-study-view';
import { topicSlugs } from '../../catalogue/check';
import type { LinkLookup } from '../../catalogue/link-view';
import type { Catalogue } from '../../catalogue/load';
import type { Topics } from '../../catalogue/schema';
import { closest, shelfOf } from '../../catalogue/topics';
import { type QuestionView, type ResourceView, type Views, viewsOf } from '../../catalogue/view';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

interface Page {
  root: string;
  catalogue: Catalogue;
  links: LinkLookup;
  views: Views;
  topics: ReadonlySet<string>;
  known: Topics;
  ids: readonly string[];
  /** Cited resources in the order of their first citation. */
  cited: ResourceView[];
  fail: (element: Element, message: string, remedy: string) => never;
}

const FILLERS: Record<string, (element: Element, page: Page) => void> = {
  BookReferences: fillBookReferences,
  Resources: fillResources,
  Cite: fillCite,
  FollowUps: fillFollowUps,
  CaseStudies: fillCaseStudies,
  SisterReferences: fillSisterReferences,
};

/** A remark plugin; `root` is the repository's root. */
export function remarkCatalogue({ root }: { root: string }): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const elements: Element[] = [];
    visit(tree, (node, index, parent) => {
      // A citation stays on the line of the word that it belongs to.
      if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') {
        const before = parent?.children[(index ?? 0) - 1];
        if (before?.type === 'text') before.value = before.value.replace(/\s$/, '\u00a0');
      }
      if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name && (node.name in FILLERS || node.name === 'Sources')) elements.push(node);
    });
    const frontMatter = (file.data.frontMatter ?? {}) as { topic?: string; needs?: string[] };
    if (elements.length === 0 && frontMatter.topic === undefined && frontMatter.needs === undefined) return;
    const catalogue = soundCatalogue(root);
    const links = recordedLinks(root);
    const topics = topicSlugs(catalogue.topics);
    for (const slug of [...(frontMatter.topic === undefined ? [] : [frontMatter.topic]), ...(frontMatter.needs ?? [])])
      if (!topics.has(slug)) throw new Error(`${path.relative(root, file.path)}:1: "${slug}" in the front matter is not a topic. Did you mean "${closest(slug, topics)}"? The closed list is catalogue/topics.yaml`);
    const page: Page = {
      root,
      catalogue,
      links,
      views: viewsOf(catalogue, links),
      topics,
      known: catalogue.topics,
      ids: catalogue.resources.map(({ id }) => id),
      cited: [],
      fail: (element, message, remedy) => {
        throw new Error(`${path.relative(root, file.path)}:${element.position?.start.line ?? 1}: ${message}. ${remedy}`);
      },
    };
    for (const element of elements) FILLERS[element.name ?? '']?.(element, page);
    // The source list may stand above the last citation, so it is filled when all are known.
    for (const element of elements) if (element.name === 'Sources') set(element, 'sources', page.cited);
  };
}

function fillBookReferences(element: Element, { views, fail }: Page): void {
  const chapter = Number(literal(element, 'chapter'));
  const references = views.bookReferences(chapter);
  if (references.length === 0) fail(element, `the book has no references for chapter ${String(literal(element, 'chapter'))}`, 'Write <BookReferences chapter={1} /> with a chapter from 1 to 11');
  set(element, 'references', references);
}

function fillResources(element: Element, { views, topics, known, fail }: Page): void {
  const topic = String(literal(element, 'topic'));
  if (!topics.has(topic)) fail(element, `"${topic}" is not a topic`, `Did you mean "${closest(topic, topics)}"? The closed list is catalogue/topics.yaml`);
  const chapter = element.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'withBook');
  // The book's own references have a list of their own on a chapter's page.
  const resources = views.resourcesOn(topic).filter(({ book }) => chapter || book.length === 0);
  set(element, 'resources', resources);
  set(element, 'shelf', shelfOf(topic, known));
}

function fillCite(element: Element, { views, ids, cited, fail }: Page): void {
  const id = String(literal(element, 'id'));
  const resource = views.resource(id);
  if (!resource) return fail(element, `no resource has the id "${id}"`, `Did you mean "${closest(id, ids)}"? Ids stand in catalogue/resources/*.yaml`);
  let index = cited.findIndex((other) => other.id === id);
  if (index === -1) index = cited.push(resource) - 1;
  set(element, 'number', index + 1);
  set(element, 'resource', resource);
}

function fillFollowUps(element: Element, { views, topics, fail }: Page): void {
  const topic = String(literal(element, 'topic'));
  if (!topics.has(topic)) fail(element, `"${topic}" is not a topic`, `Did you mean "${closest(topic, topics)}"? The closed list is catalogue/topics.yaml`);
  const questions = views.questionsOn(topic);
  if (questions.length === 0) fail(element, `there are no questions on "${topic}"`, `Write catalogue/questions/${topic}.yaml, or remove the element`);
  element.children = questions.map(followUp) as typeof element.children;
}

function fillCaseStudies(element: Element, { catalogue, links, topics, fail }: Page): void {
  const topic = String(literal(element, 'topic'));
  if (!topics.has(topic)) fail(element, `"${topic}" is not a topic`, `Did you mean "${closest(topic, topics)}"? The closed list is catalogue/topics.yaml`);
  const studies = studiesOf(catalogue).get(topic) ?? [];
  if (studies.length === 0) fail(element, `no case study illustrates "${topic}"`, 'Add a rule to src/catalogue/case-study-topics/, or remove the element');
  set(element, 'choice', chooseCaseStudies(studies, catalogue, SHOWN_ON_A_PAGE, links));
  set(element, 'facet', catalogue.topics.chapters.some(({ slug }) => slug === topic) ? 'chapter' : 'concept');
}

const joined = new WeakMap<Catalogue, ReturnType<typeof caseStudiesByTopic>>();

function studiesOf(catalogue: Catalogue): ReturnType<typeof caseStudiesByTopic> {
  const known = joined.get(catalogue) ?? caseStudiesByTopic(catalogue);
  joined.set(catalogue, known);
  return known;
}

function fillSisterReferences(element: Element, { root, catalogue, links, fail }: Page): void {
  const volume = Number(literal(element, 'volume'));
  // A topic is linked only once its page is written: a link to a page that is not there breaks the build.
  const list = sisterVolume(catalogue, volume, (page) => fs.existsSync(path.join(root, 'docs', `${page}.mdx`)), links);
  if (!list) return fail(element, `there is no sister volume ${volume}`, 'Write <SisterReferences volume={1} /> or {2}');
  set(element, 'list', list);
}

function followUp({ answer, wrong, cites, ...shown }: QuestionView): MdxJsxFlowElement {
  const child: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name: 'FollowUp', attributes: [], children: markdown(answer) as MdxJsxFlowElement['children'] };
  set(child, 'question', shown);
  set(child, 'cites', cites);
  if (wrong !== undefined)
    child.children.push({ type: 'mdxJsxFlowElement', name: 'CommonWrongAnswer', attributes: [], children: markdown(wrong) as MdxJsxFlowElement['children'] });
  return child;
}

/** Plain Markdown with maths: contributed text can hold neither JSX nor HTML. */
function markdown(text: string): RootContent[] {
  return unified().use(remarkParse).use(remarkMath).parse(text).children.filter(({ type }) => type !== 'html');
}

function literal(element: Element, name: string): unknown {
  const attribute = element.attributes.find((item): item is MdxJsxAttribute => item.type === 'mdxJsxAttribute' && item.name === name);
  if (attribute === undefined || attribute.value === null || attribute.value === undefined) return undefined;
  return typeof attribute.value === 'string' ? attribute.value : attribute.value.value;
}

function set(element: Element, name: string, value: unknown): void {
  element.attributes.push({
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: JSON.stringify(value),
      data: { estree: { type: 'Program', sourceType: 'module', comments: [], body: [{ type: 'ExpressionStatement', expression: valueToEstree(value) }] } },
    },
  });
}
