import { expect, it } from 'vitest';
import { loadLinkState } from '../src/catalogue/load-link-state';
import { useBrowser } from './support/browser';

const open = useBrowser();
const { links } = loadLinkState(process.cwd());

it('/link-health counts every part, and says plainly whether anything was checked', async () => {
  const { page, faults } = await open('link-health');
  const text = await page.locator('main').innerText();
  expect(text.includes('No link has been checked yet')).toBe(Object.keys(links).length === 0);
  expect(await page.locator('table').nth(1).locator('tbody tr').count()).toBe(11);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('shows beside each checked resource of a chapter how its link stands, and nothing beside the others', async () => {
  const { page } = await open('chapters/visual-search');
  const marks = page.locator('main [data-dot]');
  const cited = await page.locator('main a[data-external]').evaluateAll((anchors) => anchors.length);
  expect(cited).toBeGreaterThan(10);
  expect(await marks.count()).toBeLessThanOrEqual(Object.keys(links).length);
  for (const text of await marks.allInnerTexts()) expect(text).toMatch(/checked/);
  await page.context().close();
});
