import fs from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load';
import { useBrowser } from './support/browser';

const open = useBrowser();
const { catalogue } = loadCatalogue(process.cwd());

describe('/case-studies', () => {
  it('filters by facet and by words, counts, and keeps the whole state in the address', async () => {
    const { page, faults } = await open('case-studies');
    const status = page.locator('[role=status]');
    await status.getByText(`${catalogue.caseStudies.length.toLocaleString('en')} of`).waitFor();
    await page.getByRole('checkbox', { name: /^Visual Search System/ }).check();
    await page.waitForURL('**/case-studies?chapter=visual-search');
    const found = await status.innerText();
    await page.getByRole('searchbox', { name: /^Words/ }).fill('pinterest lens');
    await page.waitForURL('**/case-studies?q=pinterest+lens&chapter=visual-search');
    expect(await page.locator('main li a[data-external]').first().innerText()).toContain('Pinterest Lens');
    await page.getByRole('searchbox', { name: /^Words/ }).fill('');
    await page.waitForURL('**/case-studies?chapter=visual-search');
    expect(await status.innerText()).toBe(found);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens in the state of its address, and the back button undoes a step', async () => {
    const { page } = await open('case-studies?company=x&sort=oldest');
    await page.getByRole('button', { name: 'Remove X (formerly Twitter)' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('oldest');
    await page.getByRole('checkbox', { name: /^People You May Know/ }).check();
    await page.waitForURL('**/case-studies?chapter=people-you-may-know&company=x&sort=oldest');
    await page.goBack();
    await page.waitForURL('**/case-studies?company=x&sort=oldest');
    await page.getByRole('button', { name: 'Remove People You May Know' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('checkbox', { name: /^People You May Know/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL('**/case-studies?sort=oldest');
    await page.context().close();
  });

  it('works from the keyboard alone', async () => {
    const { page } = await open('case-studies');
    await page.locator('[role=status]').getByText('case studies').waitFor();
    const box = page.getByRole('checkbox', { name: /^Harmful Content/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/case-studies?chapter=harmful-content-detection');
    expect(await box.isChecked()).toBe(true);
    // The focus stays where the reader is, so that the next key goes on from there.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/chapter=[a-z-]+,[a-z-]+/);
    await page.context().close();
  });

  it('says which filter to give up when nothing is left, and gives it up', async () => {
    const { page } = await open('case-studies?q=zzzz&company=pinterest');
    await page.getByRole('button', { name: /^Without the words “zzzz”: \d+/ }).click();
    await page.waitForURL('**/case-studies?company=pinterest');
    await page.locator('main li a[data-external]').first().waitFor();
    expect(await page.locator('main li a[data-external]').count()).toBeGreaterThan(20);
    await page.context().close();
  });

  it('grows as it is read instead of rendering everything at once', async () => {
    const { page } = await open('case-studies');
    const rows = page.locator('main section li');
    await rows.first().waitFor();
    const before = await rows.count();
    expect(before).toBeLessThan(300);
    await page.getByRole('button', { name: /^Show more/ }).click();
    await page.waitForFunction((number) => document.querySelectorAll('main section li').length > number, before);
    await page.context().close();
  });

  it('loads its list with the page alone, never in the scripts', () => {
    const scripts = fs.readdirSync('build/assets/js').map((file) => fs.readFileSync(`build/assets/js/${file}`, 'utf8'));
    expect(scripts.length).toBeGreaterThan(5);
    // Of a company without a page, the address stands in the list alone.
    const [lone] = catalogue.caseStudies.filter(({ company }) => company === 'adobe');
    expect(lone).toBeDefined();
    expect(scripts.filter((text) => text.includes(lone?.url ?? ''))).toEqual([]);
  });

  it('fits a narrow screen', async () => {
    const { page } = await open('case-studies?chapter=visual-search', { viewport: { width: 360, height: 740 } });
    await page.locator('main section li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('/resources', () => {
  it('filters by kind and shows our notes', async () => {
    const { page, faults } = await open('resources?kind=paper&sort=oldest');
    const [first] = catalogue.resources.filter(({ kind }) => kind === 'paper').sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
    await page.locator('main section li').first().waitFor();
    expect(await page.locator('main section li').first().innerText()).toContain(`${first?.year}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('by company', () => {
  it('is one route to the scripts, opened from outside, from inside, and from one company to the next', async () => {
    const { page, faults } = await open('companies/pinterest');
    const title = (): Promise<string> => page.title();
    expect(await title()).toContain('Pinterest: case studies');
    expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('What Pinterest has published');
    const studies = await page.locator('main li a').count();
    expect(studies).toBeGreaterThan(20);
    expect((await page.locator('h1').boundingBox())!.x).toBeGreaterThan(10);
    // Marks this document: a reload would lose it.
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.getByRole('link', { name: 'All companies' }).click();
    await page.getByRole('link', { name: 'Airbnb', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Airbnb' }).waitFor();
    await expect.poll(title).toContain('Airbnb: case studies');
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Pinterest' }).waitFor();
    await expect.poll(title).toContain('Pinterest: case studies');
    expect(await page.locator('main li a').count()).toBe(studies);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says so of a company without a page', async () => {
    const { page } = await open('companies/nowhere');
    await page.getByRole('heading', { level: 1, name: 'Nothing is kept at this address' }).waitFor();
    await page.context().close();
  });

  it('gives a page to those with five or more, by topic and year, and a filtered view to the others', async () => {
    const { page } = await open('companies', { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Pinterest', exact: true }).getAttribute('href')).toBe('/companies/pinterest');
    expect(await page.getByRole('link', { name: 'Adobe', exact: true }).getAttribute('href')).toBe('/case-studies?company=adobe');
    await page.getByRole('link', { name: 'Pinterest', exact: true }).click();
    expect(await page.locator('main li a[data-external]').count()).toBe(catalogue.caseStudies.filter(({ company }) => company === 'pinterest').length);
    expect(await page.locator('main h3').first().innerText()).toMatch(/^20\d\d$/);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('every case study and every resource stands in the plain lists', async () => {
    const { page } = await open('case-studies', { javaScriptEnabled: false });
    await page.locator('noscript a').click();
    await page.waitForURL('**/plain');
    const pages = await page.locator('main a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const text = (await Promise.all(pages.map(async (path) => (await fetch(new URL(path, inject('site')))).text()))).join('\n').replaceAll('&amp;', '&');
    expect(pages.length).toBeLessThan(60);
    expect(catalogue.caseStudies.filter(({ url }) => !text.includes(url)).map(({ url }) => url)).toEqual([]);
    expect(catalogue.resources.filter(({ url, movedTo }) => !text.includes(movedTo ?? url)).map(({ id }) => id)).toEqual([]);
    await page.context().close();
  });
});

describe('the sister volumes', () => {
  it('/r/sdi1/4/6 leads to its place in the list', async () => {
    const { page } = await open('r/sdi1/4/6');
    await page.waitForURL('**/library/system-design-interview-1#ref-4-6');
    expect(await page.locator('#ref-4-6 a').first().getAttribute('href')).toBe('https://stripe.com/blog/rate-limiters');
    await page.context().close();
  });

  it.each([1, 2])('volume %s lists every reference', async (volume) => {
    const { page } = await open(`library/system-design-interview-${volume}`, { javaScriptEnabled: false });
    expect(await page.locator('li[id^="ref-"]').count()).toBe(catalogue.sisterReferences.filter((reference) => reference.volume === volume).length);
    await page.context().close();
  });
});
