import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Catalogue } from '../catalogue/load';

/** What the front page shows; paths are from the site's root. */
export interface HomeData {
  steps: { number: number; title: string; minutes: number; to: string }[];
  problems: { number: number; title: string; to: string; line: string }[];
  families: { title: string; concepts: { title: string; to: string }[] }[];
  newest: { title: string; note: string; url: string; topic: string }[];
  counts: { resources: number; references: number; caseStudies: number };
}

const NEWEST = 4;
const STEPS_PAGE = 'docs/framework/index.mdx';

/**
 * The seven steps and their minutes, from the table on the framework page: `| 1. Clarify requirements | 5 | …`.
 * @throws when the table or a section's heading is not found, with the remedy.
 */
export function stepsOf(markdown: string): HomeData['steps'] {
  const rows = [...markdown.matchAll(/^\|\s*(?:\[)?(\d)\. ([^|\]]+?)(?:\]\([^)]*\))?\s*\|\s*(\d+)\s*\|/gm)];
  if (rows.length !== 7) throw new Error(`${STEPS_PAGE}: found ${rows.length} of the seven steps. Keep a table whose rows begin "| 1. Title | minutes |".`);
  return rows.map(([, number, title, minutes]) => {
    const anchor = `${number}. ${title}`.toLowerCase().replace(/[^a-z0-9 -]/g, '').replace(/ /g, '-');
    if (!markdown.includes(`\n## ${number}. ${title}\n`)) throw new Error(`${STEPS_PAGE}: no heading "## ${number}. ${title}". The front page links to it: use the table's words.`);
    return { number: Number(number), title: title!, minutes: Number(minutes), to: `/framework#${anchor}` };
  });
}

/** Collects the front page's contents; a concept is shown once its page exists. */
export function homeData(catalogue: Catalogue, root: string): HomeData {
  const { topics, resources, bookReferences } = catalogue;
  const has = (page: string): boolean => fs.existsSync(path.join(root, 'docs', `${page}.mdx`));
  const titles = new Map([...topics.chapters.map(({ slug, short }) => [slug, short] as const), ...topics.concepts.map(({ slug, title }) => [slug, title] as const)]);
  const ofTheBook = new Set(bookReferences.map(({ resource }) => resource));
  const ours = resources.filter(({ id, added }) => added !== undefined && !ofTheBook.has(id));
  return {
    steps: stepsOf(fs.readFileSync(path.join(root, STEPS_PAGE), 'utf8')),
    problems: topics.chapters
      .filter(({ slug }) => has(`chapters/${slug}`))
      .map(({ slug, number, short }) => ({ number, title: short, to: `/chapters/${slug}`, line: descriptionOf(path.join(root, 'docs/chapters', `${slug}.mdx`)) })),
    families: topics.families
      .map(({ slug: family, title }) => ({
        title,
        concepts: topics.concepts
          .filter((concept) => concept.family === family && has(`concepts/${family}/${concept.slug}`))
          .map((concept) => ({ title: concept.title, to: `/concepts/${family}/${concept.slug}` })),
      }))
      .filter(({ concepts }) => concepts.length > 0),
    newest: ours
      .sort((a, b) => (b.added ?? '').localeCompare(a.added ?? '') || (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id))
      .slice(0, NEWEST)
      .map(({ title, note, url, topics: [topic] }) => ({ title, note, url, topic: titles.get(topic ?? '') ?? '' })),
    counts: { resources: resources.length, references: bookReferences.length, caseStudies: catalogue.caseStudies.length },
  };
}

function descriptionOf(file: string): string {
  const [, frontMatter = ''] = fs.readFileSync(file, 'utf8').split(/^---$/m);
  return String((parse(frontMatter) as { description?: string }).description ?? '');
}
