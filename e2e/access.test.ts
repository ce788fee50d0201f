/** WCAG 2.2 AA on every page, in both modes and at 400 % zoom, and by keyboard alone. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, useBrowser } from './support/browser';
import { sitePaths } from './support/paths';

const open = useBrowser();
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: string[]; html: string }[];
}

/** Rules that a page breaks, with the first elements that break them. */
async function violations(page: Page): Promise<string[]> {
  // The page's policy forbids injected script elements, which is as it should be: the checker comes by evaluation.
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => (window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({ runOnly: tags, resultTypes: ['violations'] }), TAGS);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`).join(' | ')}`);
}

describe('axe', () => {
  it('finds a fault where there is one', async () => {
    const { page } = await open('');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="/img/mark.svg">');
    });
    expect((await violations(page)).join()).toContain('image-alt');
    await page.context().close();
  });

  // Two at a time (`maxConcurrency`): a third of CI's time was here.
  it.concurrent.each(sitePaths())('/%s: nothing in light, dark and at four times the size', async (path) => {
    const { page } = await open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await page.waitForTimeout(160);
    expect(await violations(page)).toEqual([]);
    // 1280 px at 400 % is a window of 320 px. Nothing may need scrolling sideways, there or on a tablet.
    for (const width of [1024, 768, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('keyboard', () => {
  it('skips to the text, and shows where it is', async () => {
    const { page } = await open('chapters/visual-search');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      return { inside: document.querySelector('main')?.contains(element), outline: `${style.outlineStyle} ${style.outlineWidth}` };
    });
    expect(focus).toEqual({ inside: true, outline: 'solid 2px' });
    await page.context().close();
  });

  it('opens the menu of a phone, goes to a page, and closes it by going', async () => {
    const { page } = await open('styleguide', { viewport: { width: 360, height: 760 } });
    await page.locator('.navbar__toggle').focus();
    await page.keyboard.press('Enter');
    await page.locator('.navbar-sidebar--show').waitFor();
    // The menu slides in; until it is visible nothing in it takes the focus.
    const link = page.locator('.navbar-sidebar a[href$="/chapters"]').first();
    await expect.poll(async () => link.focus().then(() => link.evaluate((element) => element === document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters');
    await page.locator('.navbar-sidebar--show').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('unfolds a diagram\'s text and reaches the picture to scroll it', async () => {
    const { page } = await open('styleguide');
    const summary = page.locator('figure[data-diagram] summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('figure[data-diagram] details li').first().isVisible()).toBe(true);
    expect(await page.locator('figure[data-diagram] [role="region"]').getAttribute('tabindex')).toBe('0');
    await page.context().close();
  });
});

describe('motion and colours', () => {
  it('does not animate for those who asked for less', async () => {
    const { page } = await open('', { reducedMotion: 'reduce' });
    expect(await page.locator('.button--primary').first().evaluate((element) => getComputedStyle(element).transitionDuration)).toMatch(/^0s(, 0s)*$/);
    await page.context().close();
  });

  it('draws diagrams in the system\'s colours where colours are forced', async () => {
    const { page } = await open('styleguide', { forcedColors: 'active' });
    const [stroke, text] = await page.locator('figure[data-diagram] svg').evaluate((svg) => [getComputedStyle(svg.querySelector('.node polygon')!).stroke, getComputedStyle(document.body).color]);
    expect(stroke).toBe(text);
    await page.context().close();
  });
});

describe('addresses that lead nowhere', () => {
  it('offers to search for what the address says', async () => {
    const { page } = await open('');
    await page.goto(address('concepts/hnsw-index'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('main input[name="q"]')?.value === 'hnsw index');
    await page.context().close();
  });
});
