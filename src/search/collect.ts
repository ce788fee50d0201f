/** Pages, resources, questions and case studies into documents. */
import { shownCompany } from '../catalogue/companies';
import type { CaseStudy, Company, Question, Resource, Topics } from '../catalogue/schema';
import type { SearchDocument, SearchKind } from './document';
import type { SynonymPair } from './synonyms';
import { sectionsOf, type SourceFormat } from './sections';

/** A page of the site, as its source and its place. */
export interface PageSource {
  /** Path below the site's base, `/concepts/ensembles/bagging`. */
  url: string;
  title: string;
  description?: string;
  source: string;
  format: SourceFormat;
  kind: SearchKind;
  /** Slug in topics.yaml that the page is about. */
  topic?: string;
  aliases?: readonly string[];
}

/** A topic's names by slug. */
export function namesByTopic(topics: Topics): Map<string, { title: string; aliases: readonly string[] }> {
  return new Map([...topics.chapters, ...topics.concepts].map(({ slug, title, aliases }) => [slug, { title, aliases }]));
}

/** Names whose words, side by side in a text, mean that thing. */
export function phrasesOf(topics: Topics, synonyms: readonly SynonymPair[]): string[] {
  return [...[...topics.chapters, ...topics.concepts].flatMap(({ title, aliases }) => [title, ...aliases]), ...synonyms.flat()];
}

/** Kind of a page by its place. */
export function kindOfPage(url: string): SearchKind {
  const folder = url.split('/')[1];
  return ({ framework: 'framework', chapters: 'chapter', concepts: 'concept', labs: 'lab', blog: 'blog' } as const)[folder ?? ''] ?? 'page';
}

/** A page's documents: its opening, then its sections. @throws naming the page when it does not parse */
export function documentsOfPage(page: PageSource, topics: Topics): SearchDocument[] {
  const topic = page.topic === undefined ? undefined : namesByTopic(topics).get(page.topic);
  const slug = (page.url.split('/').at(-1) ?? '').replaceAll('-', ' ');
  const chapter = topics.chapters.find((candidate) => candidate.slug === page.topic && page.kind === 'chapter');
  const names = [topic?.title ?? '', slug, ...(chapter ? [`Chapter ${chapter.number}`, `ch ${chapter.number}`, chapter.short] : []), ...(topic?.aliases ?? []), ...(page.aliases ?? [])];
  const aliases = [...new Set(names)].filter((name) => name && name.toLowerCase() !== page.title.toLowerCase());
  let sections;
  try {
    sections = sectionsOf(page.source, page.format);
  } catch (error) {
    throw new Error(`The search cannot read the page ${page.url}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return sections.map(({ anchor, headings, text }, index) => ({
    url: anchor ? `${page.url}#${anchor}` : page.url,
    title: page.title,
    kind: page.kind,
    headings,
    ...(index === 0 && aliases.length > 0 && { aliases }),
    text: index === 0 && page.description ? `${page.description}\n${text}` : text,
  }));
}

function byline(...parts: (string | number | undefined)[]): string {
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(' · ');
}

function people(authors: readonly string[] | undefined): string {
  if (!authors?.length) return '';
  return authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ');
}

/** A curated resource; found by its title, its makers, its topics and our note. */
export function documentOfResource(resource: Resource, topics: Topics): SearchDocument {
  const names = namesByTopic(topics);
  const about = resource.topics.map((slug) => names.get(slug)?.title ?? '').join('. ');
  return {
    url: resource.movedTo ?? resource.url,
    title: resource.title,
    kind: 'resource',
    headings: [],
    byline: byline(people(resource.authors), resource.organisation, resource.year),
    text: `${resource.note}\n${about}`,
  };
}

/** A case study; found by its title, its company under any of its names, its year and tags. */
export function documentOfCaseStudy(study: CaseStudy, company: Company): SearchDocument {
  const plain = (slug: string) => slug.replaceAll('-', ' ');
  const tags = [study.category, study.area ?? '', company.industry, ...study.tags].filter(Boolean).map(plain).join(', ');
  const names = [company.name, ...company.aliases, ...company.knownAs.map((known) => known.name)].filter((name) => name !== shownCompany(study, company));
  return {
    url: study.url,
    title: study.title,
    kind: 'case-study',
    headings: [],
    byline: byline(shownCompany(study, company), study.year),
    text: [tags, names.join(', ')].filter(Boolean).join('\n'),
  };
}

/** A question, leading to its place on its topic's page. */
export function documentOfQuestion(question: Question & { topic: string }, page: { url: string; title: string }): SearchDocument {
  return {
    url: `${page.url}#q-${question.id}`,
    title: question.question,
    kind: 'question',
    headings: [],
    byline: page.title,
    text: sectionsOf([question.answer, question.wrong ?? ''].join('\n\n'), 'md').map((section) => section.text).join('\n'),
  };
}
