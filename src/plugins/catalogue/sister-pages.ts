/** One small static page per numbered reference of the sister volumes: `/r/sdi1/4/6`. */
import { displayOf } from '../../catalogue/link-display';
import { type LinkLookup, NOTHING_RECORDED } from '../../catalogue/link-view';
import type { Catalogue } from '../../catalogue/load';
import { escapeHtml } from '../../catalogue/formats/escape-html';
import { referencePage } from './reference-page';

/** Path from the site's root (no leading slash) → HTML; `baseUrl` has slashes at both ends. */
export function sisterPages({ sisterVolumes, sisterReferences }: Catalogue, baseUrl: string, links: LinkLookup = NOTHING_RECORDED): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { volume, chapter, reference, label, url, remark } of sisterReferences) {
    const found = sisterVolumes.find((one) => one.volume === volume);
    const home = found?.chapters.find(({ number }) => number === chapter);
    if (!found || !home) continue;
    const target = `${baseUrl}library/system-design-interview-${volume}#ref-${chapter}-${reference}`;
    const title = `${found.title}, chapter ${chapter}, reference ${reference}: ${label}`;
    const link = url === undefined ? `<p>${escapeHtml(label)}</p>` : `<p><a href="${escapeHtml(displayOf({ url }, links({ url })).href)}" rel="noopener noreferrer">${escapeHtml(label)}</a></p>`;
    pages.set(
      `r/sdi${volume}/${chapter}/${reference}/index.html`,
      referencePage({
        title,
        target,
        body: `${link}
${remark === undefined ? '' : `<p>${escapeHtml(remark)}</p>\n`}<p><a href="${escapeHtml(target)}">All references of chapter ${chapter}, ${escapeHtml(home.title)}</a></p>`,
      }),
    );
  }
  return pages;
}
