/** The static files that are made of the catalogue: `/catalogue.json` and its other formats, and one small page per numbered reference. */
import { bibtex } from '../../catalogue/formats/bibtex';
import { resourcesCsv } from '../../catalogue/formats/csv';
import { additionFeeds, blogsOpml } from '../../catalogue/formats/feeds';
import { jsonSchemas } from '../../catalogue/formats/json-schema';
import { displayOf } from '../../catalogue/link-display';
import { type LinkLookup, NOTHING_RECORDED } from '../../catalogue/link-view';
import { publicCatalogue, publicCatalogueJsonSchema } from '../../catalogue/formats/public-catalogue';
import type { Catalogue } from '../../catalogue/load';
import type { Chapter, Resource } from '../../catalogue/schema';
import { escapeHtml } from '../../catalogue/formats/escape-html';
import { referencePage } from './reference-page';
import { sisterPages } from './sister-pages';

/** Path from the site's root (no leading slash) → text. */
export type Outputs = Map<string, string>;

/** All static files of a site with this title, origin (no trailing slash) and `baseUrl` (slashes at both ends); links lead where `links` says. */
export function outputsOf(catalogue: Catalogue, { title, url, baseUrl }: { title: string; url: string; baseUrl: string }, links: LinkLookup = NOTHING_RECORDED): Outputs {
  const feeds = additionFeeds(catalogue.resources, { title, address: `${url}${baseUrl}` });
  const outputs: Outputs = new Map([
    ['catalogue.json', `${JSON.stringify(publicCatalogue(catalogue))}\n`],
    ['catalogue.csv', resourcesCsv(catalogue.resources, catalogue.bookReferences)],
    ['catalogue.bib', bibtex(catalogue.resources)],
    ['schema/catalogue.schema.json', publicCatalogueJsonSchema()],
    ['feeds/additions.atom', feeds.atom],
    ['feeds/additions.json', feeds.json],
    ['feeds/engineering-blogs.opml', blogsOpml(catalogue.blogs, title)],
    ...[...jsonSchemas()].map(([name, text]): [string, string] => [`schema/${name}`, text]),
  ]);
  const byId = new Map(catalogue.resources.map((resource) => [resource.id, resource]));
  for (const { chapter, reference, resource } of catalogue.bookReferences) {
    const home = catalogue.topics.chapters.find(({ number }) => number === chapter);
    const record = byId.get(resource);
    if (home && record) outputs.set(`r/${chapter}/${reference}/index.html`, bookPage(home, reference, record, baseUrl, links));
  }
  for (const [file, html] of sisterPages(catalogue, baseUrl, links)) outputs.set(file, html);
  return outputs;
}

/** Where a numbered reference is shown on its chapter's page. */
export function referencePath(chapter: Pick<Chapter, 'slug'>, reference: number): string {
  return `chapters/${chapter.slug}#ref-${reference}`;
}

function bookPage(chapter: Chapter, reference: number, resource: Resource, baseUrl: string, links: LinkLookup): string {
  const target = `${baseUrl}${referencePath(chapter, reference)}`;
  return referencePage({
    title: `Chapter ${chapter.number}, reference ${reference}: ${resource.title}`,
    target,
    body: `<p><a href="${escapeHtml(displayOf(resource, links(resource)).href)}" rel="noopener noreferrer">${escapeHtml(resource.title)}</a></p>
<p>${escapeHtml(resource.note)}</p>
<p><a href="${escapeHtml(target)}">All references of chapter ${chapter.number}, ${escapeHtml(chapter.title)}</a></p>`,
  });
}
