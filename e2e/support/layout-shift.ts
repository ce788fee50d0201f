/** How far a page moves under its reader. */
import type { Page } from 'playwright-core';

/** Adds up the layout shifts of every page opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const target = window as unknown as { shift: number };
    target.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) target.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum so far; 0 is still, from 0.1 on readers notice. */
export function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}
