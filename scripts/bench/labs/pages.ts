/** The built labs in a browser: served, opened and waited for. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { LABS } from '../../../src/labs/registry';
import { BROWSER_FLAGS, ensureBrowser } from '../../steps/browser';

/** The slugs of all labs. */
export const SLUGS: readonly string[] = LABS.map(({ slug }) => slug);

/** A served site with a browser beside it. */
export interface LabPages {
  readonly browser: Browser;
  readonly origin: string;
  /** Scripts asked for since it was last emptied, Workers' included; what is only prefetched does not count. */
  readonly asked: Set<string>;
}

/** Serves `build/` and starts a browser for as long as `use` runs. */
export async function withLabPages<T>(use: (pages: LabPages) => Promise<T>): Promise<T> {
  const asked = new Set<string>();
  const server = http.createServer((request, response) => {
    const name = path.join('build', new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = [name, `${name}.html`].find((candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile());
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file ?? '')] ?? 'application/octet-stream';
    const prefetched = `${request.headers['sec-purpose'] ?? ''}${request.headers.purpose ?? ''}`.includes('prefetch');
    if (file?.endsWith('.js') && !prefetched) asked.add(file);
    response.writeHead(file ? 200 : 404, { 'content-type': type });
    response.end(file && fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(process.env), args: BROWSER_FLAGS });
  try {
    return await use({ browser, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const HOLD = 'window.__observe = IntersectionObserver.prototype.observe; IntersectionObserver.prototype.observe = function (target) { (window.__held ??= []).push([this, target]); };';
const RELEASE = 'IntersectionObserver.prototype.observe = window.__observe; for (const [observer, target] of window.__held ?? []) observer.observe(target);';

/** Opens a lab's page with nothing told to be in view, runs `between` once the page is at rest, and only then lets the lab start. */
export async function openHeld(page: Page, address: string, between: () => void): Promise<void> {
  await page.addInitScript(HOLD);
  await page.goto(address, { waitUntil: 'networkidle' });
  between();
  await page.evaluate(RELEASE);
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await atRest(page);
}

/** Opens a lab's page and waits until it is live and at rest. */
export async function openLab(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await atRest(page);
}

/** Waits until nothing is being computed. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 60_000 });
}
