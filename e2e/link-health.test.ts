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

it('shows beside each resource of a chapter how its link stands', async () => {
  const { page } = await open('chapters/visual-search');
  const marks = page.locator('main [data-dot]');
  expect(await marks.count()).toBeGreaterThan(10);
  expect(await marks.first().innerText()).not.toBe('');
  await page.context().close();
});
