/** Whether the place in a page that a citation names is there. */
import type { Fetched } from './fetch-page';
import { CODE_HOST_NAMES, CODE_HOSTS } from './signs';

/** The fragment of an address that names an element: text directives off, `''` where there is none. */
export function fragmentOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? '' : url.slice(hash + 1).replace(/:~:.*$/, '');
}

/** The address under which a page is requested: without its fragment. */
export function pageOf(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/**
 * True only where the page was read whole and does not hold the place. Says nothing (false) of fragments that scripts
 * make or read: on code hosts, in one-page applications, `#/route`, `#!route`, `#page=3` of a PDF.
 */
export function isFragmentMissing(fragment: string, { facts, finalUrl }: Pick<Fetched, 'facts' | 'finalUrl'>): boolean {
  if (fragment === '' || !facts?.html || facts.truncated) return false;
  if (/^top$/i.test(fragment) || /^[/!]/.test(fragment) || /[=&]/.test(fragment)) return false;
  if (CODE_HOSTS.test(new URL(finalUrl).hostname) || CODE_HOST_NAMES.test(facts.siteName)) return false;
  // A shell that scripts fill: its places come later.
  if (facts.scripts > 0 && facts.text.length < 200) return false;
  const names = [fragment, decoded(fragment)].flatMap((name) => [name, `user-content-${name}`]);
  return !names.some((name) => facts.anchors.has(name));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
