/** Nothing but our own: the policy of every page, and that it works. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlFiles } from '../scripts/steps/site-steps';
import { policyOf } from '../src/delivery/content-security-policy';
import { useBrowser } from './support/browser';

const open = useBrowser();

describe('Content-Security-Policy', () => {
  it('stands in every page, with the hashes of exactly its scripts', () => {
    const files = htmlFiles('build');
    expect(files.length).toBeGreaterThan(15);
    const wrong = files.filter((file) => {
      const html = fs.readFileSync(file, 'utf8');
      const [, stated] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
      const firstScript = html.indexOf('<script');
      return stated !== policyOf(html) || (firstScript >= 0 && html.indexOf('Content-Security-Policy') > firstScript);
    });
    expect(wrong).toEqual([]);
  });

  it('stops a script that is not ours', async () => {
    const { page, faults } = await open('');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.__foreign = true';
      document.body.append(script);
      return '__foreign' in window;
    });
    expect(ran).toBe(false);
    expect(faults.join()).toMatch(/Content Security Policy/i);
    await page.context().close();
  });

  it('stops a request to elsewhere', async () => {
    const { page } = await open('');
    const outcome = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'stopped'));
    expect(outcome).toBe('stopped');
    await page.context().close();
  });
});

describe('links that leave', () => {
  it('give no handle on our window', async () => {
    const { page } = await open('chapters/visual-search', { javaScriptEnabled: false });
    const rels = await page.locator('main a[target="_blank"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).rel));
    for (const rel of rels) expect(rel).toContain('noopener');
    expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('strict-origin-when-cross-origin');
    await page.context().close();
  });
});
