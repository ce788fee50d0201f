/**
 * The static parts of documents, as HTML by page and part. A document that the reader opens brings its parts along;
 * for one that they go to inside the site, the parts are cut out of the page that the build wrote.
 */

/** Attribute that names a static part; the name changes with the part's content. */
export const PART = 'data-static';

const texts = new Map<string, ReadonlyMap<string, string>>();
const underway = new Map<string, Promise<void>>();

/** One part of a page, once the page was opened or loaded; `page` is a path from the site's root. */
export function textOf(page: string, part: string): string | undefined {
  return texts.get(page)?.get(part);
}

/** Keeps a part that the reader leaves, for when they come back. */
export function keepText(page: string, part: string, html: string): void {
  texts.set(page, new Map(texts.get(page)).set(part, html));
}

/** Every static part of a built page, by name. */
export function partsOf(page: Document): Map<string, string> {
  return new Map(Array.from(page.querySelectorAll(`[${PART}]`), (element) => [element.getAttribute(PART) ?? '', element.innerHTML]));
}

/**
 * Sees to it that the parts of `page` are at hand.
 * @throws when the page cannot be had; the next call tries again.
 */
export function loadText(page: string): Promise<void> {
  if (texts.has(page)) return Promise.resolve();
  const known = underway.get(page);
  if (known) return known;
  const loading = fetchText(page).finally(() => underway.delete(page));
  underway.set(page, loading);
  return loading;
}

async function fetchText(page: string): Promise<void> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const built = new DOMParser().parseFromString(await response.text(), 'text/html');
  texts.set(page, partsOf(built));
}
