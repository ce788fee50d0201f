/** Which pages a run asks for, and in which order. */
import type { LinkState } from '../../src/catalogue/link-state';
import type { Citation } from './verdict';

/** One address to request, with everything that cites it. */
export interface Page {
  url: string;
  citations: Citation[];
}

/** Citations of the same page, whatever their fragments, are one request. */
export function groupByPage(citations: readonly { page: string; citation: Citation }[]): Page[] {
  const pages = new Map<string, Page>();
  for (const { page, citation } of citations) {
    const known = pages.get(page);
    if (known) known.citations.push(citation);
    else pages.set(page, { url: page, citations: [citation] });
  }
  return [...pages.values()];
}

/**
 * Oldest-checked day first, never-checked before all; within a day each host's pages are spread evenly over the
 * whole, so that no host is left to be served alone at the end.
 */
export function orderPages(pages: readonly Page[], state: LinkState | undefined): Page[] {
  const dayOfCheck = ({ url }: Page): string => state?.links[url]?.lastChecked.slice(0, 10) ?? '';
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const key = `${dayOfCheck(page)} ${new URL(page.url).hostname}`;
    const group = groups.get(key);
    if (group) group.push(page);
    else groups.set(key, [page]);
  }
  const placed = [...groups.values()].flatMap((group) => group.map((page, at) => ({ page, day: dayOfCheck(page), place: (at + 0.5) / group.length })));
  return placed.sort((a, b) => a.day.localeCompare(b.day) || a.place - b.place || a.page.url.localeCompare(b.page.url)).map(({ page }) => page);
}
