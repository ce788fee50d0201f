/**
 * The look of four types of page, held against pictures that were looked at. A changed word passes, a broken layout
 * does not. After a deliberate change: `UPDATE_BASELINES=1 npx vitest run --project e2e e2e/visual.test.ts`, and look.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compare } from './support/compare';
import { useBrowser } from './support/browser';

const BASELINES = path.resolve('e2e/baselines');
const OUTPUT = path.resolve('e2e/output');
/** Share of differing blocks that still passes. */
const TOLERANCE = 0.06;

const PAGES = { home: '', document: 'framework', pieces: 'styleguide', lost: '404' };
const WIDTHS = [360, 768, 1440];
const cases = Object.entries(PAGES).flatMap(([name, page]) => WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((mode) => ({ name, page, width, mode }))));

const open = useBrowser();

async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  return page.screenshot({ animations: 'disabled' });
}

describe('the look', () => {
  it.each(cases)('of $name at $width px, $mode', async ({ name, page: address, width, mode }) => {
    const { page } = await open(address, { viewport: { width, height: 800 }, colorScheme: mode, reducedMotion: 'reduce' });
    const taken = await picture(page);
    const file = `${name}-${width}-${mode}.png`;
    if (process.env.UPDATE_BASELINES) {
      fs.mkdirSync(BASELINES, { recursive: true });
      fs.writeFileSync(path.join(BASELINES, file), taken);
    }
    if (!fs.existsSync(path.join(BASELINES, file))) throw new Error(`e2e/baselines/${file} is missing: take it with UPDATE_BASELINES=1 and look at it`);
    const { share } = await compare(page, taken, fs.readFileSync(path.join(BASELINES, file)));
    if (share > TOLERANCE) {
      fs.mkdirSync(OUTPUT, { recursive: true });
      fs.writeFileSync(path.join(OUTPUT, file), taken);
    }
    expect(share, `see e2e/output/${file}`).toBeLessThanOrEqual(TOLERANCE);
    await page.context().close();
  });
});

describe('the comparison itself', () => {
  it('passes a changed word, and catches a moved column and a lost style sheet', async () => {
    const { page } = await open('framework');
    const before = await picture(page);
    await page.locator('article p').first().evaluate((text) => {
      text.textContent = (text.textContent ?? '').replace(/seven/, 'eight');
    });
    expect((await compare(page, before, await picture(page))).share).toBeLessThanOrEqual(TOLERANCE);
    await page.locator('article').evaluate((article) => {
      article.style.transform = 'translateX(120px)';
    });
    expect((await compare(page, before, await picture(page))).share).toBeGreaterThan(TOLERANCE);
    await page.locator('article').evaluate((article) => article.removeAttribute('style'));
    await page.evaluate(() => document.querySelectorAll('link[rel="stylesheet"]').forEach((link) => link.remove()));
    expect((await compare(page, before, await picture(page))).share).toBeGreaterThan(TOLERANCE);
    await page.context().close();
  });
});
