/**
 * What each type of page weighs on a first visit, in bytes after gzip -9 (fonts as they are: woff2 is compressed
 * already): all that a browser with an empty cache asks for until the page's load event. What it fetches after that,
 * because a link leads there or an island came near, is counted apart as `later`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../steps/browser';
import { serve } from './lighthouse/serve';

/** Bytes of one page's first visit. */
export interface Weight {
  html: number;
  js: number;
  css: number;
  fonts: number;
  later: number;
}

/** One file that a browser asked for: its path on the server, what it is, and whether the page had loaded. */
export interface Asked {
  path: string;
  kind: string;
  late: boolean;
}

/** Page types that every measurement uses; paths are from the site's root. */
export const PAGES = { home: '', chapter: 'chapters/visual-search', 'concept with lab': 'concepts/ensembles/bagging', browse: 'resources' } as const;

/** Milliseconds after the load event in which a page fetches what may be wanted next. */
const AFTERWARDS = 1500;
const KINDS: Readonly<Record<string, keyof Weight>> = { document: 'html', script: 'js', stylesheet: 'css', font: 'fonts' };

/**
 * Weighs the files that a page asked for, each once; what is neither text, style, script nor font is left out.
 * @throws when a file does not exist, or no script is among them, because then nothing was weighed.
 */
export function weigh(folder: string, asked: readonly Asked[]): Weight {
  const weight: Weight = { html: 0, js: 0, css: 0, fonts: 0, later: 0 };
  const seen = new Set<string>();
  for (const { path: name, kind, late } of asked) {
    const entry = late ? 'later' : KINDS[kind];
    if (entry === undefined || seen.has(name)) continue;
    seen.add(name);
    const file = [name, `${name}.html`, `${name}/index.html`].map((one) => path.join(folder, one)).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
    if (!file) throw new Error(`${folder} has no file "${name}". Run the build first.`);
    const content = fs.readFileSync(file);
    weight[entry] += name.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
  }
  if (weight.js === 0) throw new Error(`${asked[0]?.path ?? folder} asks for no script: it is not a page of the site.`);
  return weight;
}

/** Opens a page with an empty cache and without a service worker, and notes what it asks for. */
async function visit(browser: Browser, address: string): Promise<Asked[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: Asked[] = [];
  let late = false;
  page.on('request', (request) => asked.push({ path: decodeURIComponent(new URL(request.url()).pathname), kind: request.resourceType(), late }));
  page.on('load', () => {
    late = true;
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(AFTERWARDS);
  await context.close();
  return asked;
}

/**
 * The part `page-weight`: every page type, in Chromium.
 * @throws when there is no Chromium.
 */
export async function measurePageWeight(folder = 'build'): Promise<Record<string, Weight | string>> {
  const executablePath = await findBrowser(process.env);
  if (!executablePath) throw new Error('no Chromium: set CHROME_PATH');
  const site = await serve(path.resolve(folder));
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const weights: Record<string, Weight | string> = {};
  try {
    for (const [type, page] of Object.entries(PAGES)) {
      try {
        weights[type] = weigh(folder, await visit(browser, `${site.origin}/${page}`));
      } catch (error) {
        weights[type] = error instanceof Error ? error.message : String(error);
      }
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  return weights;
}
