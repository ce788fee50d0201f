/** One spelling per address, so that two records can be seen to cite the same page. */

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref_src|trk|igshid|context|source|spm)$/;
/** Sites known to answer https at the same path, seen under http in old lists. */
const ARXIV = /^\/(?:abs|pdf|html)\/([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/;

/**
 * The canonical form in which an address is stored: tracking parameters and text fragments off, arXiv as `/abs/ID`,
 * YouTube as `watch?v=`, no default port, no trailing slash on a path. Fragments that name a section are kept.
 * Throws TypeError when `raw` is no address at all.
 */
export function canonicalUrl(raw: string): string {
  const url = new URL(raw.trim());
  url.hash = url.hash.replace(/:~:.*$/, '').replace(/^#$/, '');
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  if (/^(www\.|export\.)?arxiv\.org$/.test(url.hostname)) {
    const paper = ARXIV.exec(url.pathname);
    if (paper) return `https://arxiv.org/abs/${paper[1]}`;
  }
  if (url.hostname === 'youtu.be') {
    const start = url.searchParams.get('t');
    return `https://www.youtube.com/watch?v=${url.pathname.slice(1)}${start ? `&t=${start}` : ''}`;
  }
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.search === '' && url.hash === '' && url.pathname === '/' ? `${url.protocol}//${url.host}` : url.href;
}

/**
 * The key under which two addresses count as the same work: canonical form without scheme, `www.`, fragment,
 * start time and letter case of the host.
 */
export function urlKey(raw: string): string {
  const url = new URL(canonicalUrl(raw));
  url.searchParams.delete('t');
  url.searchParams.sort();
  const host = url.hostname.replace(/^(www|m)\./, '').replace(/^(\w+\.)?m\.wikipedia\.org$/, '$1wikipedia.org');
  let path = url.pathname;
  try {
    path = decodeURI(path);
  } catch {
    // A stray percent sign: the raw path is the only spelling there is.
  }
  return `${host}${url.port ? `:${url.port}` : ''}${path.replace(/\/+$/, '')}${url.search}`;
}
