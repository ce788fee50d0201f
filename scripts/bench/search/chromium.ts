/** Asks a search in Chromium: what it answers, how many bytes the first answer takes, and how long each takes on a slowed processor. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../lighthouse/serve';

/** How much slower the page's thread is made. */
export const SLOWDOWN = 4;

/** Milliseconds over a list of queries. */
export interface Latency {
  queries: number;
  medianMs: number;
  p95Ms: number;
}

/** What an adapter offers in the page. */
interface Adapter {
  open: () => Promise<unknown>;
  search: (query: string) => Promise<string[]>;
  complete: () => Promise<unknown>;
}

/** The middle and the 95th percentile. @throws on none */
export function latencyOf(spent: readonly number[]): Latency {
  if (spent.length === 0) throw new Error('no query was answered');
  const sorted = [...spent].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10;
  return { queries: sorted.length, medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Slows the page's main thread; a worker's thread is not within reach of Chromium's throttle. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Size of a served file as it travels: gzip, unless it is compressed already. */
export function travelling(root: string, address: string): number {
  const { pathname } = new URL(address);
  const file = [pathname, `${pathname}.html`, `${pathname}/index.html`].map((name) => path.join(root, name)).find((name) => fs.existsSync(name) && fs.statSync(name).isFile());
  if (!file) return 0;
  const content = fs.readFileSync(file);
  return Math.min(content.length, gzipSync(content, { level: 9 }).length);
}

/** Runs an adapter's search over queries: everything in the page's own thread, so that the slowdown holds for all of it. */
export async function askInPage(browser: Browser, folder: string, queries: readonly string[], slow: boolean): Promise<{ answers: string[][]; latency: Latency; gzipToFirstAnswer: number; openMs: number }> {
  const { origin, stop } = await serve(folder);
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/`);
    const wanted = new Set<string>();
    page.on('request', (request) => wanted.add(request.url()));
    if (slow) await slowDown(page);
    const openMs = await page.evaluate(async (first) => {
      const start = performance.now();
      await import(`${location.origin}/adapter.js`);
      const { adapter } = globalThis as unknown as { adapter: Adapter };
      await adapter.open();
      await adapter.search(first);
      return performance.now() - start;
    }, queries[0] ?? '');
    const gzipToFirstAnswer = [...wanted].reduce((sum, address) => sum + travelling(folder, address), 0);
    const { answers, spent } = await page.evaluate(async (all) => {
      const { adapter } = globalThis as unknown as { adapter: Adapter };
      await adapter.complete();
      const answered: string[][] = [];
      const took: number[] = [];
      for (const query of all) {
        const start = performance.now();
        answered.push(await adapter.search(query));
        took.push(performance.now() - start);
      }
      return { answers: answered, spent: took };
    }, [...queries]);
    return { answers, latency: latencyOf(spent), gzipToFirstAnswer, openMs: Math.round(openMs) };
  } finally {
    await page.close();
    await stop();
  }
}
