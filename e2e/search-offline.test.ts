/** The search without a connection, after a new edition was published under its feet, and on files that are not what they should be. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bundle } from '../src/search/bundle';
import { smallLibrary } from '../src/search/fixture';
import { MANIFEST } from '../src/search/pack';
import { address, useBrowser } from './support/browser';
import { ask, leads, settled } from './support/search-box';

const open = useBrowser();
const START = 'chapters/visual-search';

async function openControlled(path: string): Promise<Page> {
  const { page } = await open(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** From now on another edition's index is published. */
async function publish(context: BrowserContext, files: ReadonlyMap<string, string>): Promise<void> {
  await context.route('**/search-index/*', (route) => {
    const text = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
    return route.fulfill(text === undefined ? { status: 404 } : { contentType: 'application/json', body: text });
  });
}

describe('the search offline', () => {
  it('answers from what its first use left behind', async () => {
    const page = await openControlled(START);
    // The page was fetched before the service worker was in charge.
    await page.reload();
    await ask(page, 'people you may know');
    await settled(page);
    await page.context().setOffline(true);
    await page.reload();
    await ask(page, 'hsnw');
    await leads(page, '/concepts/similarity-search/graph-indexes');
    await page.waitForFunction(() => /^\d+ results/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
    expect(await page.locator('dialog [role=alert]').count()).toBe(0);
    await page.context().close();
  });

  it('answers and quotes everywhere once the library is saved', async () => {
    const page = await openControlled('styleguide');
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByRole('button', { name: 'Save it' }).click();
    await page.getByText('✓ Saved for offline').waitFor({ timeout: 50_000 });
    // Nothing that was visited helps.
    await page.evaluate(() => caches.delete('visited'));
    await page.context().setOffline(true);
    await page.goto(address('framework'));
    await ask(page, 'deletes in a graph index');
    await page.locator('dialog[open] [role=option] mark').first().waitFor();
    await page.goto(address('search?q=reservoir%20sampling'));
    await page.locator('main ol > li mark').first().waitFor();
    await page.context().close();
  });

  it('says that it could not search where nothing was kept', async () => {
    const page = await openControlled(START);
    await page.reload();
    await ask(page, 'bagging');
    // What is still under way would come into the cache after it was emptied.
    await settled(page);
    await page.keyboard.press('Escape');
    await page.evaluate(async () => {
      const cache = await caches.open('visited');
      for (const request of await cache.keys()) if (request.url.includes('/search-index/')) await cache.delete(request);
    });
    await page.context().setOffline(true);
    await page.reload();
    await ask(page, 'bagging');
    await page.locator('dialog [role=alert] button').waitFor();
    await page.context().setOffline(false);
    await page.locator('dialog [role=alert] button').click();
    await leads(page, '/concepts/ensembles/bagging');
    await page.context().close();
  });
});

describe('a new edition', () => {
  it('is searched as soon as the box is opened again, without a reload', async () => {
    const { page } = await open(START, { serviceWorkers: 'block' });
    await ask(page, 'people you may know');
    await settled(page);
    await page.keyboard.press('Escape');
    const anew = smallLibrary();
    anew.documents[0]!.text += ' The quokka waits.';
    await publish(page.context(), bundle(anew));
    await ask(page, 'quokka');
    await leads(page, '/concepts/graph-indexes');
    await page.context().close();
  });

  it('in a layout that these scripts do not know asks for a reload', async () => {
    const { page } = await open(START, { serviceWorkers: 'block' });
    const files = bundle(smallLibrary());
    const manifest = JSON.parse(files.get(MANIFEST)!) as object;
    await publish(page.context(), new Map([...files, [MANIFEST, JSON.stringify({ ...manifest, format: 99 })]]));
    await ask(page, 'bagging');
    const reload = page.locator('dialog [role=alert] button');
    expect(await reload.innerText()).toBe('Reload the page');
    await page.context().unroute('**/search-index/*');
    await Promise.all([page.waitForEvent('load'), reload.click()]);
    await ask(page, 'bagging');
    await leads(page, '/concepts/ensembles/bagging');
    await page.context().close();
  });
});

describe('an altered file', () => {
  it('is refused: titles still answer, the reader is told, and a sound file is taken', async () => {
    const { page } = await open(START, { serviceWorkers: 'block' });
    const altered = '**/search-index/index.*.json';
    await page.context().route(altered, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: (await response.text()).replace('"documentCount":', '"documentCount":1') });
    });
    await ask(page, 'bagging');
    const notice = page.locator('dialog [role=alert]');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('Only titles were searched');
    await leads(page, '/concepts/ensembles/bagging');
    await page.context().unroute(altered);
    await notice.locator('button').click();
    await settled(page);
    expect(await notice.count()).toBe(0);
    await page.context().close();
  });
});
