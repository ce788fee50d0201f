/** Documents as static text with islands: what wakes them, and what a reader finds who comes from another page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, useBrowser } from './support/browser';
import { shifts, watchShifts } from './support/layout-shift';

const open = useBrowser();
const CHAPTER = 'chapters/video-recommendation';

const asleep = (page: Page, name: string) => page.locator(`[data-island="${name}"]`);

/** The document's words, without what islands add once they are awake. */
const words = (page: Page) => page.locator('.theme-doc-markdown > [data-static]:not([data-island])').evaluateAll((parts) => parts.map((part) => part.textContent));

describe('an island', () => {
  it('sleeps until the reader comes near it, then works, without a shift', async () => {
    const { page, faults } = await open('404');
    await watchShifts(page);
    faults.length = 0;
    await page.goto(address(CHAPTER), { waitUntil: 'networkidle' });
    expect(await asleep(page, 'ScaleSheet').count()).toBe(1);
    await page.mouse.move(700, 500);
    while ((await asleep(page, 'ScaleSheet').count()) > 0) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(60);
    }
    const input = page.locator('[data-scale-sheet] input').first();
    await input.fill('1');
    await page.waitForFunction(() => location.search !== '');
    expect(await shifts(page)).toBeLessThan(0.01);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('wakes when the keyboard reaches it, and leaves the focus where it is', async () => {
    const { page, faults } = await open(CHAPTER, { viewport: { width: 1440, height: 300 } });
    await asleep(page, 'Rubric').waitFor({ state: 'attached' });
    const link = asleep(page, 'Rubric').locator('a').last();
    const text = await link.innerText();
    await link.focus();
    await asleep(page, 'Rubric').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText)).toBe(text);
    await page.locator('[data-rubric] input').first().check();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps open the fold that the reader opened before it woke', async () => {
    const { page } = await open(CHAPTER);
    await page.locator('details', { hasText: 'Start the clock' }).locator('summary').click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.context().close();
  });

  it('gives the cited works as BibTeX, each once', async () => {
    const { page, faults } = await open(CHAPTER);
    const cited = await page.locator('li[id^="source-"]').count();
    await asleep(page, 'BibtexOfPage').scrollIntoViewIfNeeded();
    await asleep(page, 'BibtexOfPage').waitFor({ state: 'detached' });
    const fold = page.locator('details', { hasText: 'Cite these' });
    await fold.locator('summary').click();
    expect((await fold.locator('pre').innerText()).match(/^@/gm)?.length).toBe(cited);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a document reached inside the site', () => {
  it('has every word of the page that the build wrote, with its islands, and again on the way back', async () => {
    const { page, faults } = await open(CHAPTER);
    const written = await words(page);
    expect(written.join('').length).toBeGreaterThan(20_000);
    await page.goto(address('chapters'));
    await page.evaluate(() => ((window as unknown as { sameDocument: boolean }).sameDocument = true));
    await page.locator('.theme-doc-markdown a[href$="/chapters/video-recommendation"]').first().click();
    await page.waitForURL(`**/${CHAPTER}`);
    await page.locator('.theme-doc-markdown h2#operations').waitFor();
    expect(await words(page)).toEqual(written);
    await page.locator('[data-island="ScaleSheet"]').scrollIntoViewIfNeeded();
    await page.locator('[data-scale-sheet] input').first().fill('1');
    await page.goBack();
    await page.waitForURL('**/chapters');
    await page.goForward();
    await page.waitForURL(`**/${CHAPTER}**`);
    expect(await words(page)).toEqual(written);
    expect(await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens at the section that the link names', async () => {
    const { page } = await open('chapters');
    await page.evaluate((path) => {
      const link = document.querySelector<HTMLAnchorElement>('.theme-doc-markdown a[href*="/chapters/"]')!;
      link.href = `/${path}#operations`;
      link.click();
    }, CHAPTER);
    await page.locator('#operations').waitFor();
    await page.waitForFunction(() => Math.abs(document.querySelector('#operations')!.getBoundingClientRect().top) < 200);
    await page.context().close();
  });

  it('sets its formulae, coming from a page without any', async () => {
    const { page, faults } = await open('chapters');
    await page.locator('.theme-doc-markdown a[href$="/chapters/video-recommendation"]').first().click();
    const formula = page.locator('.theme-doc-markdown .formula--block math').first();
    await formula.waitFor();
    expect(await formula.evaluate((element) => [element.namespaceURI, getComputedStyle(element).display])).toEqual(['http://www.w3.org/1998/Math/MathML', 'block math']);
    expect(await page.evaluate(async () => (await document.fonts.load('1em "STIX Two Math"', '∑')).length)).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is read from the page itself where the text cannot be had', async () => {
    const { page } = await open('chapters', { serviceWorkers: 'block' });
    let refused = 0;
    await page.route(`**/${CHAPTER}`, (route) => (route.request().resourceType() === 'fetch' ? (refused++, route.abort()) : route.continue()));
    await page.locator('.theme-doc-markdown a[href$="/chapters/video-recommendation"]').first().click();
    await page.locator('.theme-doc-markdown h2#operations').waitFor();
    expect(refused).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('static text', () => {
  it('copies its code', async () => {
    const { page } = await open('labs/bagging', { permissions: ['clipboard-read', 'clipboard-write'] });
    const block = page.locator('[data-static] button[data-copy]').first();
    await block.click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await block.locator('xpath=..').locator('pre').textContent());
    await page.context().close();
  });

  it('shows a citation\'s card to the keyboard', async () => {
    const { page } = await open(CHAPTER);
    const mark = page.locator('[data-static] a[aria-describedby]').first();
    await mark.focus();
    const card = page.locator(`#${escaped((await mark.getAttribute('aria-describedby')) ?? '')}`);
    expect(await card.isVisible()).toBe(true);
    await page.context().close();
  });
});

/** React's ids hold characters that a selector must escape. */
function escaped(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
