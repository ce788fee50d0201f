/** The steps that turn the repository into a checked, built site. */
import fs from 'node:fs';
import path from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load';
import { finishSite } from '../../src/delivery/finish-site';
import { docSearchHosts } from '../../src/plugins/search/docsearch';
import { siteIdentity } from '../../src/site/identity';
import { SITE_TAGLINE, SITE_TITLE } from '../../src/site/names';
import { checkInternal } from '../check-links/internal';
import { reportProblems } from './report-problems';
import { type Step, tool } from './steps';

/** Validates the catalogue and prints every problem. */
export const validate: Step = {
  name: 'validate the catalogue',
  run: () => {
    const { problems, counts } = loadCatalogue(process.cwd());
    reportProblems(problems);
    return { ok: problems.length === 0, summary: problems.length > 0 ? `${problems.length} problems` : `${counts.resources} resources, ${counts.bookReferences} references of the book, ${counts.caseStudies} case studies` };
  },
};

/** Builds the site; Docusaurus itself fails on broken internal links, anchors and images. */
export const build: Step = {
  name: 'build the site',
  run: async () => {
    const { ok, output } = tool('docusaurus', ['build']);
    const { pages } = ok ? await finishSite('build', { title: SITE_TITLE, tagline: SITE_TAGLINE, ...siteIdentity(process.env), services: docSearchHosts(process.env) }) : { pages: 0 };
    return { ok: ok && pages > 0, summary: ok ? `${pages} pages in build/` : (output.match(/Error: .*/)?.[0] ?? 'the build failed') };
  },
};

/** Follows every link, anchor and asset of the built site, the generated static pages included, which Docusaurus does not know. */
export const internalLinks: Step = {
  name: 'check internal links',
  run: () => {
    const { summary, results } = checkInternal({ site: 'build', report: undefined }, process.cwd(), () => new Date());
    for (const { id, url, reason } of results.filter(({ verdict }) => verdict !== 'ok')) console.error(`${id}: ${url}: ${reason}`);
    return { ok: summary.blocking === 0, summary: `${summary.checked} links, ${summary.blocking} broken` };
  },
};

/** All HTML files below a folder; none where it is missing. */
export function htmlFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.html')).map((file) => path.join(folder, file));
}
