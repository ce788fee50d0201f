// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isPlainClick, routeOf } from './prose-link';

const HERE = 'https://x.org/repo/chapters/a?scale=1';
const PAGES = new Set(['/repo/', '/repo/chapters/a', '/repo/chapters/b']);

function lead(html: string): string | undefined {
  document.body.innerHTML = html;
  const link = document.querySelector('a')!;
  return routeOf(link, HERE, (path) => PAGES.has(path));
}

describe('a link in static text', () => {
  it.each([
    ['<a href="/repo/chapters/b">', '/repo/chapters/b'],
    ['<a href="b#part">', '/repo/chapters/b#part'],
    ['<a href="https://x.org/repo/chapters/b?q=1">', '/repo/chapters/b?q=1'],
    ['<a href="/repo/chapters/a">', '/repo/chapters/a'],
    ['<svg><a href="/repo/chapters/b"></a></svg>', '/repo/chapters/b'],
  ])('%s goes to a page inside the site', (html, route) => expect(lead(html)).toBe(route));

  it.each(['<a href="https://y.org/repo/chapters/b">', '<a href="/repo/catalogue.bib">', '<a href="/chapters/b">', '<a href="#part">', '<a href="?scale=1#part">', '<a href="/repo/chapters/b" target="_blank">', '<a href="/repo/chapters/b" download>', '<a href="mailto:a@b.c">'])(
    "%s is the browser's business",
    (html) => expect(lead(html)).toBeUndefined(),
  );
});

describe('a click', () => {
  const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false };
  it('is plain with the main button and nothing held', () => expect(isPlainClick(plain)).toBe(true));
  it.each([{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }, { defaultPrevented: true }])('is not plain with %o', (change) => expect(isPlainClick({ ...plain, ...change })).toBe(false));
});
