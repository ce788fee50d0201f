/** What every lab owes its reader: without a script, without a Worker, by keyboard, with any link. One test a promise, for each lab. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABS } from '../src/labs/registry';
import { useBrowser } from './support/browser';
import { controls, inAddress, LAB_PARAMETERS, readings, sentence, settled } from './support/labs';

const open = useBrowser();
const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** A value that moves the numbers of each lab, so that "something changed" can be seen. */
const CHANGE: Readonly<Record<string, readonly [name: string, key: string]>> = {
  bagging: ['noise', 'ArrowLeft'], boosting: ['noise', 'ArrowLeft'], stacking: ['noise', 'ArrowLeft'], 'index-race': ['ef', 'ArrowLeft'], 'filtered-search': ['ef', 'ArrowLeft'], 'matrix-factorisation': ['rank', 'ArrowLeft'], funnel: ['catalogue', 'ArrowRight'],
};

it('covers every lab of the registry', () => {
  expect(Object.keys(LAB_PARAMETERS).sort()).toEqual(LABS.map(({ slug }) => slug).sort());
  expect(Object.keys(CHANGE).sort()).toEqual(Object.keys(LAB_PARAMETERS).sort());
});

describe.each(Object.entries(LAB_PARAMETERS))('%s', (lab, spec) => {
  const names = Object.keys(spec);
  const [changed, key] = CHANGE[lab]!;

  it('shows the same numbers without a script, with one, without a Worker or WebAssembly, and where the Worker cannot load', async () => {
    const still = await open(`labs/${lab}`, { javaScriptEnabled: false });
    const written = await readings(still.page);
    expect(written.length).toBeGreaterThan(2);
    expect(await still.page.locator('[data-lab="still"] svg').count()).toBeGreaterThan(1);
    expect(await still.page.locator('[data-lab="still"] table').count()).toBeGreaterThan(0);
    await still.page.context().close();

    const { page, faults } = await open(`labs/${lab}`);
    await settled(page);
    expect(await readings(page)).toEqual(written);
    await page.addInitScript('delete window.Worker; delete window.WebAssembly');
    await page.reload();
    await settled(page);
    expect(await readings(page)).toEqual(written);
    expect(faults).toEqual([]);
    await page.context().close();

    const blocked = await open('404');
    await blocked.page.addInitScript('{ const Real = Worker; window.Worker = class { constructor() { return new Real("/no-such-worker.js"); } }; }');
    await blocked.page.goto(new URL(`/labs/${lab}`, blocked.page.url()).href);
    await settled(blocked.page);
    expect(await readings(blocked.page)).toEqual(written);
    await blocked.page.context().close();
  });

  it('names every mangled value of a link, uses the default instead, and works on', async () => {
    const mangled = ['99999999999', '-3', 'abc', '%00', '%3Cscript%3E', 'NaN', '1e999', ''];
    const { page, faults } = await open(`labs/${lab}?${names.map((name, i) => `${name}=${mangled[i % mangled.length]}`).join('&')}`);
    await settled(page);
    const alert = await page.locator('[data-lab] [role="alert"]').innerText();
    for (const name of names) expect(alert).toContain(`${name}=`);
    const { page: plain } = await open(`labs/${lab}`);
    await settled(plain);
    expect(await readings(page)).toEqual(await readings(plain));
    expect((await readings(page)).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    expect(faults).toEqual([]);
    await plain.context().close();
    await page.context().close();
  });

  it('keeps its state in the link: copied, opened elsewhere, the same numbers and every parameter; reset brings the defaults back', async () => {
    const { page } = await open(`labs/${lab}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await settled(page);
    const before = await readings(page);
    const said = await sentence(page);
    await page.locator(`[data-lab] input[name="${changed}"]`).focus();
    await page.keyboard.press(key);
    await expect.poll(() => inAddress(page, changed)).not.toBeNull();
    await settled(page);
    const after = await readings(page);
    expect(after).not.toEqual(before);
    expect(await sentence(page)).not.toBe(said);
    await page.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect.poll(() => page.locator('[data-lab] [role=status]').innerText()).toBe('Link copied');
    const link = new URL(await page.evaluate<string>('navigator.clipboard.readText()'));
    expect([...link.searchParams.keys()].sort()).toEqual([...names].sort());
    const again = await open(`${link.pathname.slice(1)}${link.search}`);
    await settled(again.page);
    expect(await readings(again.page)).toEqual(after);
    expect(await again.page.locator('[data-lab] [role="alert"]').count()).toBe(0);
    await again.page.context().close();
    await page.getByRole('button', { name: 'Reset' }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await settled(page);
    expect(await readings(page)).toEqual(before);
    await page.context().close();
  });

  it('gives every control to the keyboard, and writes what it changes into the address', async () => {
    const { page } = await open(`labs/${lab}`, { reducedMotion: 'reduce' });
    await settled(page);
    // A reader who asked for less motion gets steps and no film.
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    for (const name of await controls(page)) {
      const control = page.locator(`[data-lab] fieldset [name="${name}"]`);
      if ((await control.count()) === 0) continue;
      // A structure without a walk has one step alone: there is nothing to move.
      if (await control.evaluate((element: HTMLInputElement) => element.type === 'range' && element.min === element.max)) continue;
      const parameter = spec[name]!;
      const value = inAddress(page, name) ?? (parameter.kind === 'switch' ? String(Number(parameter.default)) : String(parameter.default));
      await control.focus();
      expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe(name);
      if (parameter.kind === 'switch') await page.keyboard.press('Space');
      else if (parameter.kind === 'seed') await page.keyboard.press('End').then(() => page.keyboard.type('9'));
      else await page.keyboard.press(parameter.kind === 'number' && Number(value) >= parameter.max ? 'ArrowLeft' : 'ArrowDown');
      // Down lowers a slider and goes on in a list; at an end, where nothing comes of it, the other way is up.
      await expect.poll(() => inAddress(page, name) ?? value, { timeout: 2000 }).not.toBe(value).catch(() => page.keyboard.press('ArrowUp'));
      await expect.poll(() => inAddress(page, name), { message: `${name} by keyboard` }).not.toBe(value);
    }
    await settled(page);
    expect((await readings(page)).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    await page.context().close();
  });

  it('shows its seed, takes a typed one, and draws the same from the same; or says that no chance is in it', async () => {
    const { page } = await open(`labs/${lab}`);
    await settled(page);
    if (!('seed' in spec)) {
      expect(await page.locator('main').innerText()).toMatch(/no chance in it/i);
      return;
    }
    const seed = page.locator('[data-lab] input[name="seed"]');
    const first = await seed.inputValue();
    const drawn = await readings(page);
    await seed.fill('4711');
    await expect.poll(() => inAddress(page, 'seed')).toBe('4711');
    await settled(page);
    expect(await readings(page)).not.toEqual(drawn);
    await seed.fill(first);
    await expect.poll(() => inAddress(page, 'seed')).not.toBe('4711');
    await settled(page);
    expect(await readings(page)).toEqual(drawn);
    await page.context().close();
  });

  it('stands alone with its explanation and the very source that runs', async () => {
    const { page } = await open(`labs/${lab}`);
    const blocks = await page.locator('main pre').evaluateAll((all) => all.map((block) => [block.previousElementSibling?.textContent ?? '', (block as HTMLElement).innerText]));
    expect(blocks.length).toBeGreaterThan(0);
    const words = (text: string): string => text.replace(/\s+/g, '');
    for (const [title, code] of blocks) expect(words(code!), title).toBe(words(fs.readFileSync(title!, 'utf8')));
    expect(await page.locator('main h2').count()).toBeGreaterThan(2);
    await page.context().close();
  });

  it('fits 360 pixels and has no accessibility fault in either mode', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`labs/${lab}`, { viewport: { width: 360, height: 800 }, colorScheme });
      await settled(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.evaluate(axe);
      const violations = await page.evaluate("axe.run('[data-lab]').then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map((n) => n.html.slice(0, 120)).join(' | ')))");
      expect(violations, colorScheme).toEqual([]);
      await page.context().close();
    }
  });
});
