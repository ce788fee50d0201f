/** The parts of a mouse event that say what a click asks for. */
type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>;

/** True where a click asks for nothing but following the link, here and now. */
export function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: Click): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;
}

/**
 * Where a link in the text leads inside the site, as path, query and fragment; `undefined` for every link that is the
 * browser's own business: another origin, another window, a download, a place on the same page, a file.
 * @param isPage whether a path is a page of the site
 */
export function routeOf(link: Element, here: string, isPage: (path: string) => boolean): string | undefined {
  const target = link.getAttribute('target');
  if ((target !== null && target !== '_self') || link.hasAttribute('download')) return undefined;
  const from = new URL(here);
  const to = new URL(link.getAttribute('href') ?? '', from);
  if (to.origin !== from.origin || !isPage(to.pathname)) return undefined;
  if (to.pathname === from.pathname && to.search === from.search && to.hash !== '') return undefined;
  return to.pathname + to.search + to.hash;
}
