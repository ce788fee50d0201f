/** What the labs of similarity search and candidate generation cost: bytes of their own, and work on and off the main thread. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../steps/browser';

const LABS = ['index-race', 'matrix-factorisation', 'funnel'] as const;
const ROUNDS = 9;

interface Times {
  medianMs: number;
  p95Ms: number;
}

export interface SimilarityLabFigures {
  /** Gzipped JavaScript, Worker included, that a lab loads and no other lab on this list does. */
  ownBytes: Record<string, number>;
  /** Rebuilding HNSW over 5,000 × 32 in the Worker after a change of M, and measuring its curve anew; main thread slowed 4×. */
  hnswRebuild: Times & { longestTaskMs: number };
  /** From a step of the walk to the next frame, main thread slowed 4×. */
  walkStep: Times;
}

/** Measures the labs in `build/`. */
export async function measureSimilarityLabs(): Promise<SimilarityLabFigures> {
  const asked = new Set<string>();
  const server = http.createServer((request, response) => {
    const name = path.join('build', new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = [name, `${name}.html`].find((candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile());
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file ?? '')] ?? 'application/octet-stream';
    if (file?.endsWith('.js')) asked.add(file);
    response.writeHead(file ? 200 : 404, { 'content-type': type });
    response.end(file && fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(process.env), args: BROWSER_FLAGS });
  try {
    return { ownBytes: await ownBytes(browser, site, asked), ...(await interactions(browser, site)) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function openLab(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 60_000 });
}

async function ownBytes(browser: Browser, site: string, asked: Set<string>): Promise<Record<string, number>> {
  const loaded = new Map<string, string[]>();
  for (const lab of LABS) {
    asked.clear();
    const context = await browser.newContext();
    await openLab(await context.newPage(), `${site}/labs/${lab}?seed=1&catalogue=6`);
    await context.close();
    // The page's text and its source listings are named in the page itself; what the lab fetches later is not.
    const written = fs.readFileSync(`build/labs/${lab}.html`, 'utf8');
    loaded.set(lab, [...asked].filter((file) => !written.includes(path.basename(file))));
  }
  const elsewhere = (lab: string, file: string): boolean => [...loaded].some(([name, files]) => name !== lab && files.includes(file));
  const bytes = (lab: string, files: readonly string[]): number =>
    files.reduce((sum, file) => sum + (elsewhere(lab, file) ? 0 : gzipSync(fs.readFileSync(file)).length), 0);
  return Object.fromEntries([...loaded].map(([lab, files]) => [lab, bytes(lab, files)]));
}

async function interactions(browser: Browser, site: string): Promise<Pick<SimilarityLabFigures, 'hnswRebuild' | 'walkStep'>> {
  const page = await browser.newPage();
  await openLab(page, `${site}/labs/index-race?n=5000&dim=32&index=hnsw`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate('window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ entryTypes: ["longtask"] })');
  const rebuilds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rebuilds.push(await timed(page, 'input[name=M]', `document.querySelector('[data-lab]').getAttribute('aria-busy') === 'false'`));
  }
  const longestTaskMs = Math.round((await page.evaluate('window.longest')) as number);
  const steps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) steps.push(await timed(page, 'input[name=step]', 'true'));
  return { hnswRebuild: { ...summary(rebuilds), longestTaskMs }, walkStep: summary(steps) };
}

/** Milliseconds from a key on a slider until the condition holds in a painted frame, by the page's own clock. */
async function timed(page: Page, slider: string, done: string): Promise<number> {
  await page.locator(slider).focus();
  await page.evaluate("addEventListener('keydown', () => { window.pressed = performance.now(); }, { once: true, capture: true })");
  await page.keyboard.press('ArrowRight');
  return (await page.evaluate(`new Promise((resolve) => { const look = () => requestAnimationFrame(() => (${done}) ? setTimeout(() => resolve(performance.now() - window.pressed)) : look()); look(); })`)) as number;
}

function summary(times: readonly number[]): Times {
  if (times.length === 0) throw new Error('nothing was measured');
  const sorted = [...times].sort((a, b) => a - b);
  return { medianMs: Math.round(sorted[Math.floor(sorted.length / 2)]!), p95Ms: Math.round(sorted[Math.ceil(0.95 * sorted.length) - 1]!) };
}
