/** The labs of similarity search and candidate generation, as a reader meets them. */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser';

const open = useBrowser();
const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LABS = ['index-race', 'matrix-factorisation', 'funnel'] as const;

async function live(page: Page): Promise<void> {
  // By script: the still picture may be replaced while a click-like action waits for it to hold still.
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await page.waitForSelector('[data-lab="live"]', { timeout: 30_000 });
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 30_000 });
}

const readings = (page: Page): Promise<string[]> => page.locator('[data-lab] dl dd').allInnerTexts();

describe.each(LABS)('%s', (lab) => {
  it('shows the same numbers without a script, with one, and without a Worker', async () => {
    const still = await open(`labs/${lab}`, { javaScriptEnabled: false });
    const written = await readings(still.page);
    expect(written.length).toBeGreaterThan(3);
    expect(await still.page.locator('[data-lab="still"] svg').count()).toBeGreaterThan(2);
    expect(await still.page.locator('[data-lab="still"] table').count()).toBeGreaterThan(0);
    await still.page.context().close();

    const { page, faults } = await open(`labs/${lab}`);
    await live(page);
    expect(await readings(page)).toEqual(written);
    expect(faults).toEqual([]);
    await page.addInitScript('delete window.Worker');
    await page.reload();
    await live(page);
    expect(await readings(page)).toEqual(written);
    await page.context().close();
  });

  it('fits 360 pixels and has no accessibility fault in either mode', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`labs/${lab}`, { viewport: { width: 360, height: 800 }, colorScheme });
      await live(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.evaluate(axe);
      const violations = await page.evaluate("axe.run('[data-lab]').then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((n) => n.html.slice(0, 120)).join(' | ')))");
      expect(violations, colorScheme).toEqual([]);
      await page.context().close();
    }
  });

  it('names what is wrong in a mangled link and works on', async () => {
    const { page, faults } = await open(`labs/${lab}?seed=-1&n=1e99&catalogue=NaN&rank=%00&index=%3Cscript%3E&budget=&lambda=0`);
    await live(page);
    expect(await page.locator('[data-lab] [role=alert] li').count()).toBeGreaterThan(1);
    expect((await readings(page)).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the index race by keyboard', () => {
  it('changes the index, steps through the walk, keeps it in the address and resets', async () => {
    const { page } = await open('labs/index-race');
    await live(page);
    await page.locator('select[name=index]').focus();
    await page.keyboard.type('IVF');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('index')).toBe('ivf');
    expect(await page.locator('input[name=nprobe]').count()).toBe(1);
    expect(await page.locator('input[name=ef]').count()).toBe(0);
    const before = await page.locator('[data-lab] figcaption').last().innerText();
    await page.getByRole('button', { name: 'First' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.waitForFunction((old) => [...document.querySelectorAll('[data-lab] figcaption')].at(-1)?.textContent !== old, before);
    await page.locator('input[name=nprobe]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('nprobe')).toBe('5');
    await settled(page);
    const chosen = await readings(page);
    await page.reload();
    await live(page);
    expect(await readings(page)).toEqual(chosen);
    await page.getByRole('button', { name: 'Reset' }).press('Enter');
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('lets a long race be cancelled', async () => {
    const { page } = await open('labs/index-race');
    await live(page);
    const before = await readings(page);
    await page.locator('input[name=n]').focus();
    await page.keyboard.press('End');
    await page.locator('select[name=dim]').selectOption('64');
    await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 10_000 });
    await settled(page);
    expect(await readings(page)).toEqual(before);
    expect(await page.locator('input[name=n]').inputValue()).toBe('2000');
    await page.context().close();
  });
});

describe('what the labs teach', () => {
  it('matrix factorisation: λ = 1 repairs the prediction, and the sentence follows', async () => {
    const { page } = await open('labs/matrix-factorisation');
    await live(page);
    const say = page.locator('[data-lab] p[aria-live]');
    expect(await say.innerText()).toContain('memorised');
    await page.locator('select[name=lambda]').selectOption('1');
    await expect.poll(() => say.innerText()).not.toContain('memorised');
    const [, hidden] = await readings(page);
    expect(Number.parseFloat(hidden!)).toBeLessThan(0.7);
    await page.context().close();
  });

  it('funnel: a billion items scanned at 1% break the budget, and the lab says where', async () => {
    const { page } = await open('labs/funnel?catalogue=9&scanned=1');
    await live(page);
    expect(await page.locator('[data-lab] p[aria-live]').innerText()).toContain('that is where I cut first');
    expect((await readings(page)).join(' ')).toContain('already over');
    await page.context().close();
  });
});
