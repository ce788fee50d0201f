/** What the ensemble labs cost: time from a key press to the drawn result, with the main thread slowed four times. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../steps/browser';

/** Each lab and the control that is moved in it. */
const LABS = { bagging: 'depth', boosting: 'round', stacking: 'leak' } as const;
const ROUNDS = 15;

export interface LabFigures {
  /** Gzipped bytes of the scripts that arrive between the page's load and the live lab, the shared kit included. */
  loadedBytes: number;
  /** Milliseconds of main-thread script and layout work for one interaction. */
  work: { median: number; p95: number };
  /** Milliseconds from the key press to the next changed picture. */
  redraw: { median: number; p95: number };
}

/** Measures the labs in `build/`. */
export async function measureEnsembleLabs(): Promise<Record<string, LabFigures>> {
  const asked = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const name = path.join('build', new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = [name, `${name}.html`].find((candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile());
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file ?? '')] ?? 'application/octet-stream';
    const body = file ? fs.readFileSync(file) : undefined;
    if (body && file?.endsWith('.js')) asked.set(file, gzipSync(body).length);
    response.writeHead(file ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(process.env), args: BROWSER_FLAGS });
  try {
    const figures: Record<string, LabFigures> = {};
    for (const [lab, control] of Object.entries(LABS)) figures[lab] = await measure(browser, `${site}/labs/${lab}`, control, asked);
    return figures;
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, address: string, control: string, asked: Map<string, number>): Promise<LabFigures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Keep the lab out of view until the page itself has loaded, so that what it loads can be told apart.
  await page.addInitScript('window.__observe = window.IntersectionObserver.prototype.observe; window.IntersectionObserver.prototype.observe = function (target) { (window.__late ??= []).push([this, target]); };');
  await page.goto(address, { waitUntil: 'load' });
  asked.clear();
  await page.evaluate('window.IntersectionObserver.prototype.observe = window.__observe; for (const [observer, target] of window.__late ?? []) observer.observe(target); document.querySelector("[data-lab]").scrollIntoView()');
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 60_000 });
  const loadedBytes = [...asked.values()].reduce((sum, bytes) => sum + bytes, 0);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const input = page.locator(`[data-lab] [name="${control}"]`);
  const work: number[] = [];
  const redraw: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await input.focus();
    await page.evaluate(`window.__drawn = new Promise((resolve) => {
      const start = performance.now();
      const observer = new MutationObserver(() => { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now() - start)); });
      setTimeout(() => resolve(Number.NaN), 10_000);
      for (const figure of document.querySelectorAll('[data-lab] figure')) observer.observe(figure, { subtree: true, attributes: true, childList: true, characterData: true });
    })`);
    const before = await busy();
    await page.keyboard.press(control === 'leak' ? 'Space' : round % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    const milliseconds = await page.evaluate<number>('window.__drawn');
    if (Number.isNaN(milliseconds)) throw new Error(`${address}: moving ${control} changed no picture within 10 s`);
    redraw.push(milliseconds);
    await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 60_000 });
    work.push((await busy()) - before);
  }
  await page.close();
  return { loadedBytes, work: summary(work), redraw: summary(redraw) };
}

function summary(values: number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { median: at(0.5), p95: at(0.95) };
}
