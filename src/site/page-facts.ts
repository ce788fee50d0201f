/** What a page tells of itself before it is read: how long it takes, what to know before, and where a concept is used. */
import fs from 'node:fs';
import path from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { parse } from 'yaml';
import type { Topics } from '../catalogue/schema';

/** Words a minute in technical prose; an assumption, on the slow side of what is usual for running text. */
const WORDS_A_MINUTE = 200;

export interface TopicLink {
  title: string;
  /** Path from the site's root; missing where the topic has no page yet. */
  to?: string;
}

/** Facts that join a page's own front matter; read by the title block. */
export interface PageFacts {
  minutes: number;
  kind: string;
  before: TopicLink[];
  /** Of a concept: the chapters that link to it, in the book's order. */
  usedIn: TopicLink[];
}

/** Minutes that the prose takes: code, maths, imports and tags are not counted. At least one. */
export function readingMinutes(markdown: string): number {
  const prose = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/^(```+|\$\$)[\s\S]*?^\1/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, '');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Which part of the library a file belongs to, in words. */
export function kindOf(file: string, topic: string | undefined, { chapters, families, concepts }: Topics): string {
  const chapter = chapters.find(({ slug }) => slug === topic);
  if (file.startsWith('chapters/') && chapter) return `Chapter ${chapter.number} of ${chapters.length}`;
  const concept = concepts.find(({ slug }) => slug === topic);
  const family = families.find(({ slug }) => slug === concept?.family);
  if (file.startsWith('concepts/') && family) return family.title;
  return '';
}

function prerequisite(slug: string, where: string, docs: string, { chapters, concepts }: Topics): TopicLink {
  const concept = concepts.find((one) => one.slug === slug);
  const chapter = chapters.find((one) => one.slug === slug);
  if (!concept && !chapter) throw new Error(`${where}: \`needs\` names the unknown topic "${slug}". The closed list is catalogue/topics.yaml.`);
  const page = concept ? `concepts/${concept.family}/${slug}` : `chapters/${slug}`;
  const title = concept?.title ?? chapter?.short ?? slug;
  return fs.existsSync(path.join(docs, `${page}.mdx`)) ? { title, to: `/${page}` } : { title };
}

/** The chapters whose text links to a page, in the book's order. */
function chaptersLinkingTo(page: string, docs: string, { chapters }: Topics): TopicLink[] {
  const link = new RegExp(`\\]\\(/${page}[)#]`);
  return chapters.flatMap(({ slug, short }) => {
    const file = path.join(docs, `chapters/${slug}.mdx`);
    return fs.existsSync(file) && link.test(fs.readFileSync(file, 'utf8')) ? [{ title: short, to: `/chapters/${slug}` }] : [];
  });
}

/**
 * Front-matter parser for Docusaurus that adds {@link PageFacts} under `facts` to every page below `docs/`.
 * @throws with the file and the remedy when `needs` names a topic that is not in topics.yaml.
 */
export function withPageFacts(root: string): ParseFrontMatter {
  const docs = path.join(root, 'docs');
  return async (params) => {
    const result = await params.defaultParseFrontMatter(params);
    const file = path.relative(docs, params.filePath);
    if (file.startsWith('..')) return result;
    const topics = parse(fs.readFileSync(path.join(root, 'catalogue/topics.yaml'), 'utf8')) as Topics;
    const needs = (result.frontMatter.needs ?? []) as string[];
    const facts: PageFacts = {
      minutes: readingMinutes(params.fileContent),
      kind: kindOf(file, result.frontMatter.topic as string | undefined, topics),
      before: needs.map((slug) => prerequisite(slug, path.relative(root, params.filePath), docs, topics)),
      usedIn: file.startsWith('concepts/') ? chaptersLinkingTo(file.replace(/\.mdx$/, ''), docs, topics) : [],
    };
    return { ...result, frontMatter: { ...result.frontMatter, facts } };
  };
}
