/** The ensemble labs as a reader meets them: without a script, with mangled links, by keyboard, without a Worker. */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser';

const open = useBrowser();
const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LABS = ['bagging', 'boosting', 'stacking'] as const;

async function settled(page: Page): Promise<void> {
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 30_000 });
}

const readings = (page: Page): Promise<string[]> => page.locator('[data-lab] dl dd').allInnerTexts();

describe.each(LABS)('%s', (lab) => {
  it('shows the same numbers without a script, with one, and without a Worker', async () => {
    const still = await open(`labs/${lab}`, { javaScriptEnabled: false });
    const written = await readings(still.page);
    expect(written.length).toBeGreaterThan(2);
    expect(await still.page.locator('[data-lab="still"] svg').count()).toBeGreaterThan(1);
    expect(await still.page.locator('[data-lab="still"] table').count()).toBeGreaterThan(0);
    await still.page.context().close();

    const { page, faults } = await open(`labs/${lab}`);
    await settled(page);
    expect(await readings(page)).toEqual(written);
    await page.addInitScript('delete window.Worker');
    await page.reload();
    await settled(page);
    expect(await readings(page)).toEqual(written);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('names every mangled value, uses the default, and works on', async () => {
    const { page, faults } = await open(`labs/${lab}?rows=99999999&noise=-3&seed=abc&rounds=NaN&trees=1e9&folds=%00&data=%3Cscript%3E`);
    await settled(page);
    const alert = await page.locator('[data-lab] [role="alert"]').innerText();
    expect(alert).toContain('rows=99999999');
    expect(alert).toContain('seed=abc');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps every parameter in the link: the same link, the same numbers; reset brings the defaults back', async () => {
    const { page } = await open(`labs/${lab}`);
    await settled(page);
    const before = await readings(page);
    await page.locator('[data-lab] input[name="noise"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction("location.search.includes('noise=')");
    await settled(page);
    const after = await readings(page);
    expect(after).not.toEqual(before);
    const again = await open(`labs/${lab}${new URL(page.url()).search}`);
    await settled(again.page);
    expect(await readings(again.page)).toEqual(after);
    await page.getByRole('button', { name: 'Reset' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction("location.search === ''");
    await settled(page);
    expect(await readings(page)).toEqual(before);
    await page.context().close();
    await again.page.context().close();
  });

  it('fits 360 pixels and has no accessibility fault in either mode', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`labs/${lab}`, { viewport: { width: 360, height: 800 }, colorScheme });
      await settled(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.evaluate(axe);
      const violations = await page.evaluate("axe.run('[data-lab]').then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((n) => n.html.slice(0, 120)).join(' | ')))");
      expect(violations, colorScheme).toEqual([]);
      await page.context().close();
    }
  });
});

it('steps instead of playing where the reader asked for less motion', async () => {
  const { page } = await open('labs/boosting', { reducedMotion: 'reduce' });
  await settled(page);
  expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Forward' }).click();
  await page.waitForFunction("location.search.includes('round=21')");
  await page.context().close();
});

it('the leak switch changes what is shown without computing anew', async () => {
  const { page } = await open('labs/stacking');
  await settled(page);
  await page.getByRole('switch', { name: 'Leak' }).focus();
  await page.keyboard.press('Space');
  await page.waitForFunction("location.search.includes('leak=1')");
  expect(await page.locator('[data-lab]').innerText()).toContain('The report says 0.0 %');
  await page.context().close();
});
