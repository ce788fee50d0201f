/** What each type of page weighs on a first visit, in bytes after gzip. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of one page's first load, prefetched neighbours aside. */
export interface Weight {
  html: number;
  js: number;
  css: number;
  fonts: number;
}

/** Page types that every measurement uses; paths are from the site's root. */
export const PAGES = { home: '', chapter: 'chapters/visual-search', 'concept with lab': 'concepts/ensembles/bagging', browse: 'resources' } as const;

const zipped = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

/**
 * Weighs a built page: its HTML, the scripts and style sheets that it names, and the fonts that it preloads (as they
 * are: woff2 is compressed already).
 * @throws when the page does not exist or names no script, because then nothing was weighed.
 */
export function weigh(folder: string, page: string): Weight {
  const file = [path.join(folder, `${page || 'index'}.html`), path.join(folder, page, 'index.html')].find((name) => fs.existsSync(name));
  if (!file) throw new Error(`${folder} has no page "${page}". Run the build first.`);
  const html = fs.readFileSync(file, 'utf8');
  const sum = (pattern: RegExp, measure: (content: Buffer) => number): number =>
    [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''))].map((address) => measure(fs.readFileSync(path.join(folder, address.replace(/^.*?(?=assets\/|katex\/)/, ''))))).reduce((a, b) => a + b, 0);
  const js = sum(/<script[^>]*\ssrc="?([^"\s>]+)/g, zipped);
  if (js === 0) throw new Error(`${file} names no script: it is not a page of the site.`);
  return {
    html: zipped(html),
    js,
    css: sum(/<link rel="?stylesheet"? href="?([^"\s>]+)/g, zipped),
    fonts: sum(/<link rel="?preload"? href="?([^"\s>]+\.woff2)/g, (content) => content.length),
  };
}

/** The part `page-weight`: every page type that this build has. */
export async function measurePageWeight(folder = 'build'): Promise<Record<string, Weight | string>> {
  return Object.fromEntries(
    Object.entries(PAGES).map(([type, page]) => {
      try {
        return [type, weigh(folder, page)];
      } catch (error) {
        return [type, error instanceof Error ? error.message : String(error)];
      }
    }),
  );
}
