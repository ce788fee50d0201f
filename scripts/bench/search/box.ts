/** Types into the site's own search box in Chromium, through its own worker, on a slowed processor. */
import type { Browser } from 'playwright-core';
import { serve } from '../lighthouse/serve';
import { latencyOf, slowDown, travelling, type Latency } from './chromium';

const START = 'chapters/visual-search';
const PATIENCE_MS = 8000;

/** How the box did. `worker: false` takes the worker away, so that ranking runs in the slowed thread too. */
export interface BoxFigures {
  keystrokeToResults: Latency;
  gzipToFirstResult: number;
  /** From the shortcut to the first result, code and index included, in milliseconds. */
  firstResultMs: number;
}

/** Measures the box of the site in `folder`. @throws when more than a tenth of the queries is not answered */
export async function measureBox(browser: Browser, folder: string, queries: readonly string[], worker: boolean): Promise<BoxFigures> {
  const { origin, stop } = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  if (!worker) await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/${START}`);
    await page.locator('html[data-has-hydrated=true]').waitFor();
    await page.waitForLoadState('networkidle');
    const wanted = new Set<string>();
    let answered = false;
    page.on('request', (request) => answered || wanted.add(request.url()));
    await slowDown(page);
    const start = performance.now();
    await page.keyboard.press('Control+k');
    const input = page.locator('dialog[open] input');
    await input.fill('people you may know');
    await page.locator('dialog [role=option]').first().waitFor();
    const firstResultMs = Math.round(performance.now() - start);
    // Files that were asked for in the same moment, for the answer after this one, do not count.
    answered = true;
    const gzipToFirstResult = [...wanted].filter((address) => !/\/(?:rest|index|texts|text-\d+)\.[0-9a-f]+\.json$/.test(address)).reduce((sum, address) => sum + travelling(folder, address), 0);
    await page.locator('dialog [role=option] mark').first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const spent = await page.evaluate(
      async ([all, patience]) => {
        const field = document.querySelector<HTMLInputElement>('dialog input')!;
        const list = document.querySelector('dialog [role=listbox]')!;
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
        const took: number[] = [];
        for (const query of all) {
          const begun = performance.now();
          const shown = new Promise<number | undefined>((resolve) => {
            const observer = new MutationObserver(() => {
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - begun));
            });
            // Only new results change the list's children.
            observer.observe(list, { childList: true });
            setTimeout(() => resolve(undefined), patience);
          });
          write.call(field, query);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const ms = await shown;
          if (ms !== undefined) took.push(ms);
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        return took;
      },
      [[...queries], PATIENCE_MS] as const,
    );
    if (spent.length < 0.9 * queries.length) throw new Error(`the box answered only ${spent.length} of ${queries.length} queries`);
    return { keystrokeToResults: latencyOf(spent), gzipToFirstResult, firstResultMs };
  } finally {
    await context.close();
    await stop();
  }
}
