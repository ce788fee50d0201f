/** The site without a connection: what was visited, the whole of it on demand, and a cache that mends itself. */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, useBrowser } from './support/browser';

const open = useBrowser();

/** Opens a page whose service worker is in charge. */
async function openControlled(path: string): Promise<Page> {
  const { page } = await open(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

describe('offline', () => {
  it('shows a page that was visited, and says so of one that was not', async () => {
    const page = await openControlled('');
    await page.goto(address('framework'));
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('seven steps');
    await page.goto(address('chapters/visual-search'));
    expect(await page.locator('h1').innerText()).toBe('This page is not saved on this device');
    await page.context().close();
  });

  it('saves the whole library, tells its size first, and opens any page of it', async () => {
    const page = await openControlled('styleguide');
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByText(/The whole library takes \d+\.\d MB/).waitFor();
    await page.getByRole('button', { name: 'Save it' }).click();
    await page.getByText('✓ Saved for offline').waitFor({ timeout: 50_000 });
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('saved-'))).toHaveLength(1);
    await page.context().setOffline(true);
    await page.goto(address('chapters/people-you-may-know'));
    expect(await page.locator('h1').innerText()).toContain('People You May Know');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Save for offline' }).waitFor();
    await page.context().close();
  });

  it('never keeps half of an edition: a file that changed while saving undoes it all', async () => {
    const page = await openControlled('styleguide');
    // As if a new edition came out between the list and the last file.
    const file = 'build/manifest.webmanifest';
    const before = fs.readFileSync(file);
    fs.writeFileSync(file, `${before.toString()}\n`);
    try {
      await page.getByRole('button', { name: 'Save for offline' }).click();
      await page.getByRole('button', { name: 'Save it' }).click();
      await page.getByText(/Not saved: .* changed while it was being saved/).waitFor({ timeout: 50_000 });
    } finally {
      fs.writeFileSync(file, before);
    }
    expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('saved-'))).toEqual([]);
    await page.context().close();
  });

  it('does not serve a copy that was damaged, and mends it', async () => {
    const page = await openControlled('framework');
    // The first visit came before the worker; the second is kept.
    await page.reload();
    await page.waitForTimeout(500);
    const damaged = await page.evaluate(async () => {
      const cache = await caches.open('visited');
      const scripts = (await cache.keys()).filter(({ url }) => url.endsWith('.js'));
      for (const request of scripts) await cache.put(request, new Response('broken', { headers: (await cache.match(request))?.headers ?? {} }));
      return scripts.length;
    });
    expect(damaged).toBeGreaterThan(0);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.reload();
    await page.getByRole('button', { name: 'Mark as read' }).waitFor();
    expect(faults).toEqual([]);
    await page.waitForFunction(async () => {
      const cache = await caches.open('visited');
      const bodies = await Promise.all((await cache.keys()).filter(({ url }) => url.endsWith('.js')).map(async (request) => (await cache.match(request))?.text()));
      return bodies.length > 0 && !bodies.includes('broken');
    });
    await page.context().close();
  });

  it('takes a saved library with a hole for none', async () => {
    const page = await openControlled('styleguide');
    await page.getByRole('button', { name: 'Save for offline' }).click();
    await page.getByRole('button', { name: 'Save it' }).click();
    await page.getByText('✓ Saved for offline').waitFor({ timeout: 50_000 });
    await page.evaluate(async () => {
      await caches.delete('visited');
      const name = (await caches.keys()).find((key) => key.startsWith('saved-')) ?? '';
      const cache = await caches.open(name);
      const whole = (await cache.keys()).find(({ url }) => url.endsWith('/framework'));
      if (whole) await cache.put(whole, new Response('broken', { headers: (await cache.match(whole))?.headers ?? {} }));
    });
    await page.context().setOffline(true);
    await page.goto(address('framework'));
    expect(await page.locator('h1').innerText()).toBe('This page is not saved on this device');
    await page.context().setOffline(false);
    await page.goto(address('framework'));
    await page.getByRole('button', { name: 'Save for offline' }).waitFor();
    await page.context().close();
  });
});
