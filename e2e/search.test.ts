import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, awake, useBrowser } from './support/browser';
import { ask, settled } from './support/search-box';

const open = useBrowser();
const START = 'chapters/visual-search';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document.querySelector('dialog[open]') ?? document.querySelector('main') ?? document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

describe('the search box', () => {
  it('loads nothing until it is wanted, then answers from titles within 100 kB', async () => {
    const { page, faults } = await open(START);
    await page.waitForLoadState('networkidle');
    const wanted: string[] = [];
    page.on('request', (request) => wanted.push(new URL(request.url()).pathname));
    expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('search-index')).length)).toBe(0);
    await ask(page, 'people you may know');
    await settled(page);
    const files = wanted.filter((file) => file.includes('/search-index/')).map((file) => path.basename(file).split('.')[0]);
    expect(files.slice(0, 2)).toEqual(['manifest', 'first']);
    // What the first answer needs: the box, the worker, the manifest and the titles; what comes after it refines.
    const later = /\/(?:rest|index|texts|text-\d+)\.[0-9a-f]+\.json$/;
    const needed = [...new Set(wanted)].filter((file) => !later.test(file) && fs.existsSync(`build${file}`));
    expect(needed.some((file) => file.endsWith('.js'))).toBe(true);
    expect(needed.reduce((sum, file) => sum + gzipSync(fs.readFileSync(`build${file}`)).length, 0)).toBeLessThanOrEqual(100_000);
    expect(page.workers()).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is a combobox: arrows move, Enter goes, the count is announced', async () => {
    const { page } = await open(START);
    await ask(page, 'people you may know');
    await settled(page);
    const input = page.locator('dialog [role=combobox]');
    const active = async () => page.locator(`[id="${await input.getAttribute('aria-activedescendant')}"]`);
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await (await active()).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('dialog [role=status]').innerText()).toMatch(/^\d+ results?/);
    const firstId = await input.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).not.toBe(firstId);
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBe(firstId);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/people-you-may-know*');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  it('opens with a slash, but not while something is written, and gives the focus back on Escape', async () => {
    const { page } = await open(START);
    await awake(page);
    await page.locator('button[aria-haspopup=dialog]').focus();
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('');
    await page.keyboard.type('a/b');
    expect(await page.locator('dialog input').inputValue()).toBe('a/b');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('dialog');
    await page.context().close();
  });

  it('opens on a shortcut that came before the scripts, with what was typed after it', async () => {
    const { page } = await open('404', { serviceWorkers: 'block' });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.context().route('**/assets/js/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address(START), { waitUntil: 'commit' });
    await page.locator('button[aria-haspopup=dialog]').waitFor();
    expect(await page.locator('html').getAttribute('data-has-hydrated')).toBe('false');
    await page.keyboard.press('/');
    await page.keyboard.type('hnsw');
    release();
    await page.locator('dialog[open] [role=option]').first().waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('hnsw');
    await page.context().close();
  });

  it('loses no key that is typed while the box is on its way', async () => {
    const { page } = await open(START);
    await awake(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a/b testing');
    await page.locator('dialog[open] [role=option]').first().waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('a/b testing');
    await page.context().close();
  });

  it('is worked by touch', async () => {
    const { page } = await open(START, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await awake(page);
    await page.locator('button[aria-haspopup=dialog]').tap();
    await page.locator('dialog input').fill('people you may know');
    await settled(page);
    const small = await page.locator('dialog :is([role=option], button)').evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
    await page.locator('dialog button[aria-pressed]', { hasText: 'Chapters' }).tap();
    await page.locator('dialog [role=option]').first().tap();
    await page.waitForURL('**/chapters/people-you-may-know*');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  it('goes to a reference of the book', async () => {
    const { page } = await open(START);
    await ask(page, 'chapter 6 reference 2');
    await page.locator('dialog [role=option]').first().waitFor();
    expect(await page.locator('dialog [role=option]').first().getAttribute('href')).toBe('/r/6/2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/video-recommendation#ref-2');
    await page.context().close();
  });

  it('filters by kind and remembers what was looked for', async () => {
    const { page } = await open(START);
    await ask(page, 'pinterest ads');
    await settled(page);
    await page.locator('dialog button[aria-pressed]', { hasText: 'Case studies' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('dialog [role=option]')].slice(0, 5).every((option) => option.textContent?.startsWith('Case study')));
    await page.locator('dialog button[aria-pressed]').first().click();
    await page.locator('dialog input').fill('street view');
    await settled(page);
    await page.locator('dialog input').press('Enter');
    await page.waitForURL('**/chapters/street-view-blurring*');
    await page.keyboard.press('Control+k');
    await page.locator('dialog li button', { hasText: 'street view' }).click();
    expect(await page.locator('dialog input').inputValue()).toBe('street view');
    await page.context().close();
  });

  it.each(['🎉🎉🎉', 'what is the', 'zzzzqqqq', '<img src=x onerror=alert(1)>', '(a+)+$', 'مرحبا', 'x'.repeat(1000)])('takes %j calmly', async (query) => {
    const { page, faults } = await open(START);
    await ask(page, '');
    await page.locator('dialog input').fill(query);
    await page.waitForFunction(() => /\d+ result|Nothing found/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
    expect(await page.locator('dialog img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says so when the index does not arrive, and tries again', async () => {
    const { page } = await open(START);
    await page.context().route('**/search-index/**', (route) => route.abort());
    await ask(page, 'bagging');
    const retry = page.locator('dialog [role=alert] button');
    await retry.waitFor();
    await page.context().unroute('**/search-index/**');
    await retry.click();
    await settled(page);
    await page.context().close();
  });

  it.each([
    ['light', 1280, 800], ['dark', 1280, 800], ['light', 360, 740], ['dark', 360, 740],
  ] as const)('has nothing to object to for axe: %s, %i px wide', async (mode, width, height) => {
    const { page } = await open(START, { viewport: { width, height }, colorScheme: mode });
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(mode);
    await ask(page, 'visual search');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('dialog')!.scrollWidth <= document.querySelector('dialog')!.clientWidth)).toBe(true);
    const small = await page.locator('dialog :is(button, a, input)').evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 24).map((target) => target.outerHTML));
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('the results page', () => {
  it('is a link: it carries the query in its address and its title', async () => {
    const { page, faults } = await open('search?q=event%20recommendation');
    await page.locator('main ol > li mark').first().waitFor();
    expect(await page.title()).toContain('event recommendation');
    expect(await page.locator('main ol > li a').first().getAttribute('href')).toContain('/chapters/event-recommendation');
    await page.locator('main input').fill('news feed');
    await page.locator('main form button').click();
    await page.waitForURL('**/search?q=news%20feed');
    await page.waitForFunction(() => document.querySelector('main ol > li a')?.getAttribute('href')?.includes('personalised-news-feed'));
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('explains itself without JavaScript and links to the index pages', async () => {
    const { page } = await open('search?q=bagging', { javaScriptEnabled: false });
    expect(await page.locator('main noscript').innerText()).toContain('needs JavaScript');
    const links = await page.locator('main ul a').evaluateAll((found) => found.map((item) => item.getAttribute('href')!));
    expect(links).toEqual(expect.arrayContaining(['/framework', '/chapters', '/concepts', '/labs', '/resources', '/case-studies', '/blog']));
    for (const link of links) expect((await fetch(address(link.slice(1)))).status).toBe(200);
    await page.context().close();
  });
});
