/** What a first visit may weigh, in bytes after gzip; time differs from machine to machine, bytes do not. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser';
import { shifts, watchShifts } from './support/layout-shift';
import { sitePaths } from './support/paths';

const KB = 1000;
// 170 kB of scripts are the goal; 130 keep a chapter below what the stock classic theme sends (`npm run bench -- lighthouse`).
const LIMITS = { js: 130 * KB, css: 25 * KB, html: 60 * KB, fonts: 60 * KB };
const open = useBrowser();

const gzip = (file: string): number => gzipSync(fs.readFileSync(file), { level: 9 }).length;
const chapters = sitePaths().filter((name) => name.startsWith('chapters/'));

/** The page itself and every style sheet that it links. */
function firstLoad(name: string): { css: string[]; html: string } {
  const html = fs.readFileSync(path.join('build', `${name}.html`), 'utf8');
  const local = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => path.join('build', (match[1] ?? '').replace(/^.*?(?=assets\/)/, '')));
  return { css: local(/<link(?=[^>]*\srel="?stylesheet)[^>]*\shref="?([^"\s>]+)/g), html };
}

describe('a chapter page', () => {
  it('has chapters to weigh', () => expect(chapters.length).toBeGreaterThan(10));

  it.each(chapters)('/%s keeps to its HTML and CSS', (name) => {
    const { css, html } = firstLoad(name);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(LIMITS.html);
    expect(css.length).toBeGreaterThan(0);
    expect(css.map(gzip).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(LIMITS.css);
  });

  it.each(chapters)('/%s keeps to its scripts and does not shift', async (name) => {
    const { page } = await open('404');
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await watchShifts(page);
    await page.goto(new URL(`/${name}`, page.url()).href, { waitUntil: 'load' });
    // The scripts are asked for after the first paint.
    await page.locator('html[data-has-hydrated=true]').waitFor();
    await page.waitForLoadState('networkidle');
    const weight = [...scripts].map((file) => gzip(path.join('build', file.replace(/^.*?(?=assets\/)/, '')))).reduce((a, b) => a + b, 0);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(LIMITS.js);
    expect(await shifts(page)).toBeLessThan(0.01);
    await page.context().close();
  });
});

describe('fonts', () => {
  it('weigh no more than their budget together', () => {
    const folder = 'build/assets/fonts';
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(files.map((name) => name.replace(/-[0-9a-f]{8,}\.woff2$/, '')).sort()).toEqual(['jetbrains-mono', 'literata', 'literata-italic', 'stix-two-math']);
    expect(files.map((name) => fs.statSync(path.join(folder, name)).size).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(LIMITS.fonts);
  });
});
