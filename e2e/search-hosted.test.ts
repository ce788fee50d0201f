/** Hosted search, where a site is configured for it: nothing is called before a reader opens it, and then only its hosts. */
import fs from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docSearchHosts } from '../src/plugins/search/docsearch';
import { awake, useBrowser } from './support/browser';
import { type Served, serveSite } from './support/serve';
import { buildSmallSite } from './support/small-site';

const ENV = { ALGOLIA_APP_ID: 'TESTAPP', ALGOLIA_API_KEY: 'public-key', ALGOLIA_INDEX_NAME: 'library' };
const HIT = { objectID: '1', url: 'http://localhost/chapters/visual-search#crops-and-boxes', type: 'lvl2', content: null, hierarchy: { lvl0: 'Chapters', lvl1: 'Visual Search System', lvl2: 'Crops and boxes', lvl3: null, lvl4: null, lvl5: null, lvl6: null } };

const open = useBrowser();
let folder: string;
let served: Served;
beforeAll(async () => {
  folder = await buildSmallSite(ENV);
  served = await serveSite(folder);
});
afterAll(async () => {
  await served?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Opens the site; whatever leaves loopback is answered here and written down. */
async function visit(): Promise<{ page: Page; called: URL[] }> {
  const { page } = await open('404', { serviceWorkers: 'block' });
  const called: URL[] = [];
  const answer = (route: Route) => {
    called.push(new URL(route.request().url()));
    const marked = { ...HIT, _highlightResult: { hierarchy: { lvl1: { value: HIT.hierarchy.lvl1 }, lvl2: { value: HIT.hierarchy.lvl2 } } }, _snippetResult: {} };
    return route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify({ results: [{ hits: [marked], nbHits: 1, page: 0, nbPages: 1, hitsPerPage: 20, query: 'crops', index: ENV.ALGOLIA_INDEX_NAME }] }) });
  };
  await page.context().route((url) => url.hostname !== '127.0.0.1', answer);
  await page.goto(served.site);
  await awake(page);
  await page.waitForLoadState('networkidle');
  return { page, called };
}

describe('hosted search', () => {
  it('is not named to the browser, let alone called, before it is opened', async () => {
    const { page, called } = await visit();
    await page.goto(`${served.site}chapters/visual-search`);
    await awake(page);
    await page.waitForLoadState('networkidle');
    expect(called).toEqual([]);
    expect(await page.locator('link[rel=preconnect], link[rel=dns-prefetch]').count()).toBe(0);
    expect(fs.readFileSync(`${folder}/index.html`, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).not.toContain('algolia.net');
    await page.context().close();
  });

  it.each(['the button', 'Control+k', '/'])('opens its modal on %s, calls its own hosts alone, and leads to the page', async (way) => {
    const { page, called } = await visit();
    if (way === 'the button') await page.locator('button[aria-haspopup=dialog]').click();
    else await page.keyboard.press(way);
    await page.locator('.DocSearch-Modal').waitFor();
    await page.locator('.DocSearch-Input').fill('crops');
    const hit = page.locator('.DocSearch-Hit a').first();
    await hit.waitFor();
    expect(called.length).toBeGreaterThan(0);
    expect(new Set(called.map(({ origin }) => origin))).toEqual(new Set(['https://testapp-dsn.algolia.net']));
    await hit.click();
    await page.waitForURL('**/chapters/visual-search#crops-and-boxes');
    await page.context().close();
  });

  it('has a policy that opens for its hosts and for nothing else', async () => {
    const { page, called } = await visit();
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(/connect-src ([^;]*)/.exec(policy!)![1]).toBe(["'self'", ...docSearchHosts(ENV)].join(' '));
    const reach = (address: string) => page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => true, () => false), address);
    expect(await reach('https://testapp-dsn.algolia.net/1/indexes')).toBe(true);
    expect(await reach('https://testapp-1.algolianet.com/1/indexes')).toBe(true);
    expect(await reach('https://otherapp-dsn.algolia.net/1/indexes')).toBe(false);
    expect(await reach('https://insights.algolia.io/1/events')).toBe(false);
    expect(await reach('https://example.org/')).toBe(false);
    expect(called.map(({ hostname }) => hostname)).toEqual(['testapp-dsn.algolia.net', 'testapp-1.algolianet.com']);
    await page.context().close();
  });
});
