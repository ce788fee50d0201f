/** The search of a site that is served below a path, and of one that its authors are writing. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awake, useBrowser } from './support/browser';
import { ask, leads, settled } from './support/search-box';
import { type Served, serveSite } from './support/serve';
import { buildSmallSite, SMALL_SITE, tidySmallSite } from './support/small-site';

const open = useBrowser();

describe('below /repo/', () => {
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    folder = await buildSmallSite({ BASE_URL: '/repo/' });
    served = await serveSite(folder, '/repo/');
  });
  afterAll(async () => {
    await served?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page of the small site and writes down what it asks for. */
  async function visit(at: string): Promise<{ page: Page; asked: { path: string; status: number }[] }> {
    const { page } = await open('404', { serviceWorkers: 'block' });
    const asked: { path: string; status: number }[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === new URL(served.site).origin) asked.push({ path: pathname, status: response.status() });
    });
    await page.goto(served.site + at);
    await awake(page);
    return { page, asked };
  }

  it('fetches its worker and its index there, and links there', async () => {
    const { page, asked } = await visit('');
    await ask(page, 'quokka');
    await leads(page, '/chapters/visual-search#crops-and-boxes');
    await settled(page);
    expect(asked.filter(({ path: file, status }) => status >= 400 || (!file.startsWith('/repo/') && file !== '/favicon.ico'))).toEqual([]);
    expect(asked.map(({ path: file }) => file)).toContain('/repo/search-index/manifest.json');
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([expect.stringMatching(/^\/repo\/assets\/js\//)]);
    expect(await page.locator('dialog [role=option]').first().getAttribute('href')).toBe('/repo/chapters/visual-search#crops-and-boxes');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/repo/chapters/visual-search#crops-and-boxes');
    await page.context().close();
  });

  it('leads to references and to all results there, and to other sites as they are', async () => {
    const { page } = await visit('');
    await ask(page, 'chapter 6 reference 2');
    await leads(page, '/repo/r/6/2');
    await page.locator('dialog input').fill('recommendation');
    await page.locator('dialog [role=option][href="/repo/search?q=recommendation"]').waitFor();
    expect(await page.locator('dialog [role=option][href^="https://"]').count()).toBeGreaterThan(0);
    await page.goto(`${served.site}search?q=quokka`);
    await page.locator('main ol > li a[href="/repo/chapters/visual-search#crops-and-boxes"]').waitFor();
    await page.context().close();
  });
});

describe('the authors’ server', () => {
  const EDITED = path.join(SMALL_SITE, 'docs/edited.local.md');
  let server: ChildProcess;
  let site: string;
  beforeAll(async () => {
    fs.rmSync(EDITED, { force: true });
    const port = 20_000 + (process.pid % 20_000);
    site = `http://127.0.0.1:${port}/`;
    server = spawn('node_modules/.bin/docusaurus', ['start', SMALL_SITE, '--no-open', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
    for (let waited = 0; waited < 100; waited++) {
      if (await fetch(`${site}search-index/manifest.json`).then(({ ok }) => ok, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error('the authors’ server did not start');
  });
  afterAll(async () => {
    fs.rmSync(EDITED, { force: true });
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await gone;
    tidySmallSite();
  });

  it('searches as the built site does, and what was written a moment ago', async () => {
    const { page } = await open('404', { serviceWorkers: 'block' });
    await page.goto(`${site}chapters/visual-search`);
    await ask(page, 'quokka');
    await leads(page, '/chapters/visual-search#crops-and-boxes');
    await page.keyboard.press('Escape');
    fs.writeFileSync(EDITED, '---\ntitle: Pouches\nslug: /pouches\n---\n\nA numbat has none.\n');
    await expect.poll(async () => (await fetch(`${site}pouches`)).status, { timeout: 30_000 }).toBe(200);
    await expect
      .poll(
        async () => {
          await page.goto(`${site}chapters/visual-search`);
          await ask(page, 'numbat');
          await page.waitForFunction(() => /\d+ result|Nothing found/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
          return page.locator('dialog [role=option]').first().getAttribute('href', { timeout: 2000 }).catch(() => undefined);
        },
        { timeout: 45_000, interval: 2000 },
      )
      .toBe('/pouches');
    await page.context().close();
  });
});
