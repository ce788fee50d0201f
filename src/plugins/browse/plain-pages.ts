/** The same records without JavaScript: a few plain pages, by category and by topic. Not routes: a route costs a fifth of a second each. */
import { caseStudiesByTopic, caseStudyView, type CaseStudyView, newestFirst } from '../../catalogue/case-study-view';
import { displayOf, SAID } from '../../catalogue/link-display';
import { type LinkLookup, type LinkView, NOTHING_RECORDED } from '../../catalogue/link-view';
import type { Catalogue } from '../../catalogue/load';
import type { CaseStudy, Resource } from '../../catalogue/schema';
import { escapeHtml } from '../../catalogue/formats/escape-html';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1rem}li{margin:.4rem 0;overflow-wrap:anywhere}small{opacity:.75}`;

/** Path from the site's root → file; `baseUrl` has slashes at both ends. */
export function plainPages(catalogue: Catalogue, baseUrl: string, links: LinkLookup = NOTHING_RECORDED): Map<string, string> {
  const view = caseStudyView(catalogue, links);
  const list = (studies: readonly CaseStudy[]): string => studyList([...studies].sort(newestFirst).map(view));
  const pages = new Map<string, string>([['plain/plain.css', `${STYLE}\n`]]);
  const contents: { title: string; path: string; count: number }[] = [];
  const add = (path: string, title: string, count: number, body: string): void => {
    if (count === 0) return;
    contents.push({ title, path, count });
    pages.set(`${path}/index.html`, htmlPage(title, body, baseUrl));
  };

  for (const { slug, title } of catalogue.caseStudyLists.categories) {
    const studies = catalogue.caseStudies.filter(({ category }) => category === slug);
    add(`plain/case-studies/${slug}`, `Case studies: ${title}`, studies.length, list(studies));
  }
  const byTopic = caseStudiesByTopic(catalogue);
  const section = (slug: string): { count: number; html: string } => {
    const resources = catalogue.resources.filter(({ topics }) => topics.includes(slug));
    const studies = byTopic.get(slug) ?? [];
    const html = `${resources.length > 0 ? `<h3>Resources</h3>${resourceList(resources, links)}` : ''}${studies.length > 0 ? `<h3>Case studies</h3>${list(studies)}` : ''}`;
    return { count: resources.length + studies.length, html };
  };
  for (const { slug, title } of catalogue.topics.chapters) {
    const { count, html } = section(slug);
    add(`plain/topics/${slug}`, title, count, html);
  }
  for (const family of catalogue.topics.families) {
    const concepts = catalogue.topics.concepts.filter((concept) => concept.family === family.slug).map((concept) => ({ ...concept, ...section(concept.slug) }));
    const body = concepts.filter(({ count }) => count > 0).map(({ slug, title, html }) => `<h2 id="${slug}">${escapeHtml(title)}</h2>${html}`);
    // A family may bear the name of one of its concepts, and a chapter never does.
    add(`plain/topics/${family.slug}`, family.title, concepts.reduce((sum, { count }) => sum + count, 0), body.join(''));
  }
  const index = contents.map(({ title, path, count }) => `<li><a href="${baseUrl}${path}">${escapeHtml(title)}</a> <small>${count}</small></li>`);
  pages.set('plain/index.html', htmlPage('Plain lists', `<ul>${index.join('')}</ul>`, baseUrl));
  return pages;
}

function studyList(studies: readonly CaseStudyView[]): string {
  return `<ul>${studies.map((study) => `<li>${anchor(study, study.link)} <small>${escapeHtml(study.company)}${study.year === undefined ? '' : `, ${study.year}`}${mark(study, study.link)}</small></li>`).join('')}</ul>`;
}

function resourceList(resources: readonly Resource[], links: LinkLookup): string {
  return `<ul>${resources.map((resource) => `<li>${anchor(resource, links(resource))} <small>${escapeHtml(resource.kind)}${resource.year === undefined ? '' : `, ${resource.year}`}${mark(resource, links(resource))}</small><br>${escapeHtml(resource.note)}</li>`).join('')}</ul>`;
}

type Listed = Pick<Resource, 'title' | 'url' | 'movedTo' | 'archive'>;

function anchor(listed: Listed, link: LinkView | undefined): string {
  return `<a href="${escapeHtml(displayOf(listed, link).href)}" rel="noopener noreferrer">${escapeHtml(listed.title)}</a>`;
}

/** How the link stands and the day of its check: without a script no page can say how long ago that was. */
function mark(listed: Listed, link: LinkView | undefined): string {
  const { says, checked } = displayOf(listed, link);
  if (says === 'unchecked' || checked === undefined) return '';
  return ` · ${[SAID[says].plain, 'checked'].filter(Boolean).join(', ')} <time datetime="${checked}">${checked}</time>`;
}

function htmlPage(title: string, body: string, baseUrl: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${baseUrl}plain/plain.css">
</head>
<body>
<nav><a href="${baseUrl}">ML System Design Companion</a> · <a href="${baseUrl}plain">Plain lists</a></nav>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
