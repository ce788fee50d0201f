/** Gathers what can be searched from what Docusaurus has loaded and from the catalogue. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedContent as DocsContent } from '@docusaurus/plugin-content-docs';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadedContent as PagesContent } from '@docusaurus/plugin-content-pages';
import type { AllContent } from '@docusaurus/types';
import { displayOf } from '../../catalogue/link-display';
import type { LinkLookup } from '../../catalogue/link-view';
import type { Catalogue } from '../../catalogue/load';
import type { SearchContent } from '../../search/bundle';
import { documentOfCaseStudy, documentOfQuestion, documentOfResource, documentsOfPage, kindOfPage, phrasesOf, type PageSource } from '../../search/collect';
import type { SearchDocument } from '../../search/document';
import { pairsFromGlossary, pairsFromNames } from '../../search/synonyms';
import type { ListedPage } from './listed-pages';

const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

interface LoadedPage {
  source: string;
  permalink: string;
  title: string;
  description?: string;
  frontMatter: Record<string, unknown>;
}

/** Every Markdown page that readers can reach, whichever plugin owns it. */
function loadedPages(allContent: AllContent): LoadedPage[] {
  const of = (plugin: string) => Object.values(allContent[plugin] ?? {});
  const docs = of('docusaurus-plugin-content-docs').flatMap((content) => (content as DocsContent).loadedVersions.filter((version) => version.isLast).flatMap((version) => version.docs));
  const posts = of('docusaurus-plugin-content-blog').flatMap((content) => (content as BlogContent).blogPosts.map((post) => post.metadata));
  const pages = of('docusaurus-plugin-content-pages').flatMap((content) => ((content ?? []) as PagesContent).filter((page) => page.type === 'mdx'));
  return [...docs, ...posts, ...pages]
    .filter((page) => !('unlisted' in page && page.unlisted))
    .map(({ source, permalink, title, description, frontMatter }) => ({ source, permalink, title: title ?? permalink, description, frontMatter: frontMatter as Record<string, unknown> }));
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function pageSource(page: LoadedPage, siteDir: string, baseUrl: string): PageSource {
  const file = page.source.replace(/^@site/, siteDir);
  const url = `/${page.permalink.slice(baseUrl.length)}`.replace(/(?<=.)\/$/, '');
  const { topic, aliases, keywords } = page.frontMatter;
  return {
    url,
    title: page.title,
    description: typeof page.frontMatter.description === 'string' ? page.frontMatter.description : undefined,
    source: readFileSync(file, 'utf8').replace(FRONT_MATTER, ''),
    format: path.extname(file) === '.mdx' ? 'mdx' : 'md',
    kind: kindOfPage(url),
    topic: typeof topic === 'string' ? topic : undefined,
    aliases: [...strings(aliases), ...strings(keywords)],
  };
}

function listedDocument({ url, title, description, aliases }: ListedPage): SearchDocument {
  return { url, title, kind: kindOfPage(url), headings: [], ...(aliases && { aliases }), text: description };
}

/**
 * Everything that the search covers; results off the site lead where `links` says.
 * @throws when a page does not parse, or a question's topic has no page to lead to
 */
export function gatherContent(allContent: AllContent, catalogue: Catalogue, links: LinkLookup, listed: readonly ListedPage[], { siteDir, baseUrl }: { siteDir: string; baseUrl: string }): SearchContent {
  const { topics } = catalogue;
  const pages = loadedPages(allContent).map((page) => pageSource(page, siteDir, baseUrl));
  const companies = new Map(catalogue.companies.map((company) => [company.slug, company]));
  const homes = new Map(pages.filter((page) => page.topic !== undefined && (page.kind === 'concept' || page.kind === 'chapter')).map((page) => [page.topic, page]));
  const documents = [
    ...pages.flatMap((page) => documentsOfPage(page, topics)),
    ...listed.filter(({ url }) => !pages.some((page) => page.url === url)).map(listedDocument),
    ...catalogue.questions.flatMap((question) => {
      const home = homes.get(question.topic);
      // Only a page that shows the questions can be led to; the rest are answered nowhere yet.
      return home?.source.includes('<FollowUps') ? [documentOfQuestion(question, home)] : [];
    }),
    ...catalogue.resources.filter((resource) => resource.supersededBy === undefined).map((resource) => ({ ...documentOfResource(resource, topics), url: displayOf(resource, links(resource)).href })),
    ...catalogue.caseStudies.flatMap((study) => {
      const company = companies.get(study.company);
      return company ? [{ ...documentOfCaseStudy(study, company), url: displayOf(study, links(study)).href }] : [];
    }),
  ];
  const synonyms = [...pairsFromNames([...topics.chapters, ...topics.concepts]), ...pairsFromGlossary(catalogue.glossaryTerms)];
  return {
    documents,
    synonyms,
    phrases: phrasesOf(topics, synonyms),
    references: catalogue.bookReferences.map(({ chapter, reference, label }) => [chapter, reference, label]),
  };
}
