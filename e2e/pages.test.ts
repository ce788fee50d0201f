import fs from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load';
import { useBrowser } from './support/browser';

const open = useBrowser();
const { catalogue } = loadCatalogue(process.cwd());
const sitemap = fs.readFileSync('build/sitemap.xml', 'utf8');
const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');

describe('every page of the sitemap', () => {
  it('has a sitemap that lists the site', () => expect(paths.length).toBeGreaterThan(15));

  it.each(paths)('/%s opens without a fault, with title, description and canonical address', async (path) => {
    const { page, faults } = await open(path);
    expect(await page.title()).not.toBe('');
    expect((await page.locator('meta[name="description"]').getAttribute('content')) ?? '').not.toBe('');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toContain(`/${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the card that other sites show', () => {
  // Read from the file: those who fetch a preview run no script.
  it.each(paths)('of /%s is drawn, and its own or that of the page above', (path) => {
    const html = fs.readFileSync(`build/${path || 'index'}.html`, 'utf8');
    const card = new URL(/<meta[^>]*property="?og:image"?[^>]*content="?([^" >]+)/.exec(html)?.[1] ?? '').pathname;
    expect(fs.existsSync(`build${card}`), `${card} was not drawn`).toBe(true);
    if (!['', 'styleguide'].includes(path)) expect(card).not.toBe('/img/cards/home.png');
  });
});

describe("the book's references", () => {
  it.each(catalogue.topics.chapters)('chapter $number shows each of its numbers once, in order', async ({ slug, number }) => {
    const { page } = await open(`chapters/${slug}`, { javaScriptEnabled: false });
    const shown = await page.locator('li[id^="ref-"]').evaluateAll((items) => items.map((item) => Number(item.id.slice(4))));
    const expected = catalogue.bookReferences.filter(({ chapter }) => chapter === number).map(({ reference }) => reference);
    expect(shown).toEqual([...expected].sort((a, b) => a - b));
    expect(shown.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('/r/6/2 leads to chapter 6, reference 2', async () => {
    const { page } = await open('r/6/2');
    await page.waitForURL('**/chapters/video-recommendation#ref-2');
    expect(await page.locator('#ref-2 a').first().innerText()).toContain('YouTube');
    await page.context().close();
  });

  it('publishes all 246 in catalogue.json', async () => {
    const response = await fetch(new URL('catalogue.json', inject('site')));
    const { resources } = (await response.json()) as { resources: { bookReferences: unknown[] }[] };
    expect(resources.flatMap(({ bookReferences }) => bookReferences)).toHaveLength(246);
  });
});

describe('/concepts', () => {
  it('lists every concept that has a page, with what it is about', async () => {
    const { page } = await open('concepts', { javaScriptEnabled: false });
    const listed = await page.locator('main li').filter({ has: page.locator('a') }).evaluateAll((items) => items.map((item) => [item.querySelector('a')!.getAttribute('href'), item.textContent!.slice(item.querySelector('a')!.textContent!.length + 2)]));
    const concepts = listed.filter(([to]) => to?.startsWith('/concepts/'));
    expect(concepts.map(([to]) => to).sort()).toEqual(paths.filter((path) => /^concepts\/[^/]+\//.test(path)).map((path) => `/${path}`).sort());
    for (const [to, about] of concepts) expect(about!.length, to!).toBeGreaterThan(40);
    await page.context().close();
  });
});

describe('documents', () => {
  it('have breadcrumbs, an edit link and the date of the last change', async () => {
    const { page } = await open('chapters/visual-search', { javaScriptEnabled: false });
    expect(await page.locator('.theme-doc-breadcrumbs').count()).toBe(1);
    expect(await page.locator('a.theme-edit-this-page').getAttribute('href')).toMatch(/\/edit\/main\/docs\/chapters\/visual-search\.mdx$/);
    expect(await page.locator('.theme-last-updated time').getAttribute('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}/);
    await page.context().close();
  });
  it('with questions describe them for search engines, answer and all', async () => {
    const { page } = await open('chapters/visual-search', { javaScriptEnabled: false });
    const asked = await page.locator('details[id^="q-"]').count();
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    const faq = data.map((text) => JSON.parse(text) as { '@type'?: string; mainEntity?: { name: string; acceptedAnswer: { text: string } }[] }).find((entry) => entry['@type'] === 'FAQPage');
    expect(asked).toBeGreaterThan(10);
    expect(faq?.mainEntity).toHaveLength(asked);
    expect(faq?.mainEntity?.filter(({ name, acceptedAnswer }) => name.length < 10 || acceptedAnswer.text.length < 80)).toEqual([]);
    await page.context().close();
  });
});
