/** What the site remembers of its reader, in their browser alone. */
import { describe, expect, it } from 'vitest';
import { address, useBrowser } from './support/browser';

const open = useBrowser();

describe('reading', () => {
  it('marks a page as read in the sidebar, takes the mark back, and offers to go on from the front page', async () => {
    const { page } = await open('chapters/visual-search');
    const mark = page.locator('.theme-doc-sidebar-container .menu__link[data-read]');
    expect(await mark.count()).toBe(0);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await mark.waitFor();
    expect(await mark.innerText()).toContain('Visual Search');
    await page.goto(address(''));
    await page.getByRole('link', { name: 'Continue: Visual Search System' }).click();
    await page.waitForURL('**/chapters/visual-search');
    await page.getByRole('button', { name: 'Read', exact: false }).last().click();
    await page.waitForFunction(() => document.querySelector('.menu__link[data-read]') === null);
    await page.context().close();
  });

  it('tells how long a page takes', async () => {
    const { page } = await open('framework', { javaScriptEnabled: false });
    expect(await page.locator('article dl').first().innerText()).toMatch(/Reading\s+\d+ min/);
    await page.context().close();
  });
});
