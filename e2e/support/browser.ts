/** One Chromium per test file, and pages that remember what went wrong in them. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/steps/browser';

export interface Visit {
  page: Page;
  /** Console errors, page errors and failed or foreign requests so far. */
  faults: string[];
}

/** Address of a page of the built site; `path` has no leading slash. */
export function address(path: string): string {
  return new URL(path, inject('site')).href;
}

/** Until the page's scripts, which start after its first paint, have taken over; a page without them is awake at once. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('#__docusaurus') || document.documentElement.dataset.hasHydrated === 'true');
}

/** From now on a visit or a reload is over when the page is awake, unless the test wants to be there before (`waitUntil: 'commit'`). */
function waitUntilAwake(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const arrived = async <T>(arrival: Promise<T>, waitUntil?: string): Promise<T> => {
    const response = await arrival;
    if (waitUntil !== 'commit') await awake(page);
    return response;
  };
  page.goto = (url, options) => arrived(goto(url, options), options?.waitUntil);
  page.reload = (options) => arrived(reload(options), options?.waitUntil);
}

/** Starts Chromium for the file's tests. The returned function opens a page in a context of its own. */
export function useBrowser(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = await findBrowser(process.env);
    if (!executablePath) throw new Error('no Chromium: set CHROME_PATH, or run `npm test`, which installs one');
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (path, options) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('site')) && /^https?:/.test(request.url())) faults.push(`third party: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    if (options?.javaScriptEnabled !== false) waitUntilAwake(page);
    await page.goto(address(path));
    return { page, faults };
  };
}
